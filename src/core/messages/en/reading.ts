/** What the editor says of coded text, in English. */
export const readingEn = {
  'reading.more': '+{count}',
  'reading.notFound': '{count} {count|passage|passages} not found',
  'reading.unclearCode': 'code unclear',
  'reading.unknownCode': 'not in the codebook',
  'reading.codedBy': 'Coded by {coder}',
  'reading.remove': 'Remove',
  'reading.itemName': 'Codes at the cursor',
  'reading.none': 'No codes here',
  'reading.count': '{count} {count|code|codes} here',
  'reading.here': '{count} {count|coding|codings} at the cursor: {codes}',
  'reading.noneHere': 'There is no coding at the cursor.',
  'reading.pickPlaceholder': 'Choose a coding to select its passage',
} as const;
