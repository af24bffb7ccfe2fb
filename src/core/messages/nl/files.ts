import type { filesEn } from '../en/files';

/** Wat er gezegd wordt van transcripten die hernoemd, verplaatst of gekopieerd worden, in het Nederlands. */
export const filesNl: Record<keyof typeof filesEn, string> = {
  'files.sidecarInTheWay':
    '{file} bestaat al, dus zijn de coderingen van {coder} niet met het transcript meeverhuisd. Bekijk beide bestanden en hernoem er zelf een.',
  'files.notFollowed':
    'Niet alles wat bij {file} hoort, kon mee hernoemd worden: {reason}. Het paneel Problemen noemt wat achterbleef, met een snelle oplossing.',
  'files.leftStudy':
    '{file} hoort niet meer bij de transcripten van {study}. Voeg het toe onder "transcripts" in study.yaml, of zet het terug.',
  'files.copyFound':
    '{copy} leest als een kopie van {original}, dat je gecodeerd hebt. Je {count} {count|codering|coderingen} meenemen, als eigen coderingen?',
  'files.copyTake': 'Meenemen',
  'files.copyTaken': '{count} {count|codering|coderingen} meegenomen naar {copy}.',
  'files.copyLeftOut':
    '{count} {count|codering of memo is|coderingen en memo’s zijn} weggelaten, omdat niet zeker is waar {count|de passage|de passages} in de kopie {count|staat|staan}; in {original} {count|blijft ze|blijven ze} zoals ze {count|is|zijn}.',
  'files.noCopy':
    'Geen transcript hier leest als een kopie van een dat je gecodeerd hebt, zonder coderingen van jou. Er valt niets mee te nemen.',
  'files.copyPick': 'Welke kopie krijgt de coderingen van haar origineel?',
  'files.relinked': 'Wat bij {from} hoorde, staat nu bij {to}.',
};
