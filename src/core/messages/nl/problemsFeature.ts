import type { problemsFeatureEn } from '../en/problemsFeature';

/** What the editor offers to mend problems with, in Dutch. */
export const problemsFeatureNl: Record<keyof typeof problemsFeatureEn, string> = {
  'quickfix.declare': '"{label}" opgeven als deelnemer',
  'quickfix.declareBoth': '"{short}" en "{label}" opgeven als één deelnemer, {name}',
  'quickfix.declareIntroduced': 'Alle {count} deelnemers opgeven die zo voorgesteld worden',
  'quickfix.renameKey': 'Hier "{meant}:" schrijven',
  'quickfix.escape': '\\ voor deze regel zetten: ze opent geen beurt',
  'quickfix.keepHere': '\\ voor deze regel zetten: ze blijft in de tekst',
  'quickfix.space': 'Een spatie na de dubbelepunt zetten',
  'quickfix.allSpaces': 'Een spatie zetten na {count} zulke dubbelepunten in dit transcript',
  'quickfix.header': 'Deze regel verplaatsen naar de front matter',
  'quickfix.allHeaders': 'Alle {count} zulke regels verplaatsen naar de front matter',
  'quickfix.convert': 'Een kopie omzetten naar UTF-8',
  'quickfix.duplicate': 'Een van deze coderingen houden en de andere weghalen',
  'quickfix.relink': 'Dit bestand hernoemen tot {name}',
  'quickfix.converted': '{copy} is gemaakt naast {file}. Leest het goed, werk er dan mee verder en verwijder {file}.',
  'quickfix.convertPick': 'Kies een bestand om een kopie van om te zetten',
  'quickfix.nothingToConvert': 'Elk gelezen bestand van deze studie is UTF-8. Er is niets om te zetten.',
};
