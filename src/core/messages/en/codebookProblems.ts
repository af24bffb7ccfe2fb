/** What can be wrong with a codebook, in English: what is the case, then what to do next. */
export const codebookProblemsEn = {
  'codebook.noId':
    'The code "{name}" has no id. Give it one that will never change, e.g. "id: {slug}"; until then it cannot be used.',
  'codebook.badId':
    '"{id}" is not an id: only a-z, 0-9 and "-", at most 64 characters. Write e.g. "id: {slug}"; until then the code cannot be used.',
  'codebook.duplicateId':
    'The id "{id}" already stands on line {line}. Give one of the two codes another id; until then codings with it are unclear and count nowhere.',
  'codebook.claimedTwice':
    'The former id "{id}" belongs to "{code}" and to "{other}". Remove it from one of them; until then codings with it are unclear and count nowhere.',
  'codebook.noName': 'The code "{id}" has no name, so its id is shown. Add "name: …".',
  'codebook.badColor':
    '"{found}" is not a color. Write six digits in quotes, e.g. "#0077bb"; until then one is chosen for you.',
  'codebook.unquotedColor':
    'YAML reads {found} as a comment, so this code has no color of its own. Put it in quotes: "{found}".',
  'codebook.badDate': '"{found}" is not a day. Write it as 2026-01-31; until then the date is left out.',
  'codebook.unknownReplacement':
    '"{id}" is replaced by "{found}", which is no code in this book. Correct "replacedBy" or add that code.',
  'codebook.unclearReplacement':
    '"{id}" is replaced by "{found}", an id that several codes have. Give each of them an id of its own, then write the one that is meant.',
  'codebook.replacementCycle':
    '"{id}" is replaced by "{found}", which leads back to "{id}". Decide which of these codes stays and remove its "replacedBy".',
  'codebook.tooManyLevels':
    '"{id}" stands below {limit} other levels, more than can be overseen while coding. Move it up or flatten this branch.',
} as const;
