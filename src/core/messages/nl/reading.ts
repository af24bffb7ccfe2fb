import type { readingEn } from '../en/reading';

/** What the editor says of coded text, in Dutch. */
export const readingNl: Record<keyof typeof readingEn, string> = {
  'reading.more': '+{count}',
  'reading.notFound': '{count} {count|passage|passages} niet gevonden',
  'reading.unclearCode': 'code onduidelijk',
  'reading.unknownCode': 'niet in het codeboek',
  'reading.codedBy': 'Gecodeerd door {coder}',
  'reading.remove': 'Verwijderen',
  'reading.itemName': 'Codes bij de cursor',
  'reading.none': 'Hier geen codes',
  'reading.count': '{count} {count|code|codes} hier',
  'reading.here': '{count} {count|codering|coderingen} bij de cursor: {codes}',
  'reading.noneHere': 'Bij de cursor staat geen codering.',
  'reading.pickPlaceholder': 'Kies een codering om haar passage te selecteren',
};
