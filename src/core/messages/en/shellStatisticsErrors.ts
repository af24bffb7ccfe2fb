/** Why a plain table could not be read, in English. Each message ends with the next step. */
export const shellStatisticsErrorsEn = {
  'statistics.badShape.list': '{file}, line {line}: {place} must be a list. Correct it, then try again.',
  'statistics.badShape.number': '{file}, line {line}: {place} must be a number above 0. Correct it, then try again.',
  'statistics.badShape.count':
    '{file}, line {line}: {place} must be a whole number, 0 or more. Correct it, then try again.',
  'statistics.badShape.text': '{file}, line {line}: {place} must be a text. Correct it, then try again.',
  'statistics.badShape.category':
    '{file}, line {line}: {place} must be a text or a number. Correct it, then try again.',
  'statistics.badShape.object': '{file}, line {line}: {place} must be an object { … }. Correct it, then try again.',
  'statistics.badShape.code': '{file}, line {line}: {place} must be one of "codes". Correct it, then try again.',
  'statistics.badShape.span':
    '{file}, line {line}: {place} must be [start, end, code] inside the text, and units must not overlap. Correct it, then try again.',
  'statistics.badShape.row':
    '{file}, line {line}: {place} must be as long as the other rows of the table. Correct it, then try again.',
  'statistics.notJson':
    '{file}, line {line}: this is not valid JSON. Correct it there, or give a file that ends in .csv.',
  'statistics.noKind': '{file} does not say what it is ("kind": "{found}"). Choose one of: {kinds}.',
  'statistics.notText': '{file} is not UTF-8 text. Save it as UTF-8, then try again.',
  'statistics.notCsv': '{file}, line {line}: a quoted cell is not closed. Correct the quotes, then try again.',
  'statistics.empty': '{file} holds no judgements. Give a row for each, below the titles unit, coder, code.',
  'statistics.noColumn':
    '{file}, line 1: there is no column "{column}" (there are: {found}). Add it, or give the columns these titles: unit, coder, code.',
  'statistics.shortRow':
    '{file}, line {line}: the row has {count} {count|cell|cells}, and there are {titles} titles. Complete it, with an empty last cell where nothing applies, or take the row away.',
  'statistics.blankUnit':
    '{file}, line {line}: it is not said which unit this is. Fill in "unit", or take the row away.',
  'statistics.blankCoder': '{file}, line {line}: it is not said who judged. Fill in "coder", or take the row away.',
  'statistics.twice':
    '{file}, line {line}: {coder} has judged the unit {unit} in an earlier row already, the same or otherwise. Leave one of the rows.',
  'statistics.severalCodes':
    '{file}, line {line}: {coder} gave more than one code to the unit {unit}. Leave one, or call it a table with any number of codes: --kind multilabel',
  'statistics.severalClusters':
    '{file}, line {line}: the unit {unit} is in another cluster here than in an earlier row. Give each unit one.',
  'statistics.unequalLengths':
    '{file}: the segments of "a" are {a} long together, those of "b" {b}. Give two segmentations of the same text.',
  'statistics.notNumbers':
    'The category "{category}" is not a number, and only numbers have an order. Use numbers, or the nominal metric without weights.',
  'statistics.belowZero':
    'The ratio metric is of values that begin at 0, and {category} is below it. Use the interval metric, or values of 0 or more.',
  'statistics.moreCategories':
    'The scale is said to have {declared} categories, and {found} occur. Give the number of all categories of the scale, used or not, or leave it out.',
  'statistics.cannotRead': '{file} cannot be read ({reason}). Check the path and permissions, then try again.',
  'statistics.badShape.replicates': '{file}, line {line}: {place} must be 100,000 at most. Correct it, then try again.',
  'statistics.tooMuch.categories':
    'The table has {count} categories, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooMuch.cells':
    'The table has room for {count} judgements (units times coders), more than the {limit} that can be read. Give a part of it at a time.',
  'statistics.tooMuch.coders':
    'The table has {count} coders, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooMuch.codes':
    'The table has {count} codes, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooMuch.judgements':
    'The table has {count} judgements, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooMuch.pairs':
    'The table has {count} pairs of judgements, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooMuch.units':
    'The table has {count} units to draw from, more than the {limit} that can be computed. Give a part of it at a time.',
  'statistics.tooLarge': '{file} is larger than {limit} MB. Give a smaller table.',
} as const;
