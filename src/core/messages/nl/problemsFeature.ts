import type { problemsFeatureEn } from '../en/problemsFeature';

/** What the editor offers to mend problems with, in Dutch. */
export const problemsFeatureNl: Record<keyof typeof problemsFeatureEn, string> = {
  'quickfix.declare': '"{label}" opgeven als deelnemer',
  'quickfix.declareBoth': '"{short}" en "{label}" opgeven als één deelnemer, {name}',
  'quickfix.declareIntroduced': 'Alle {count} deelnemers opgeven die zo voorgesteld worden',
  'quickfix.renameKey': 'Hier "{meant}:" schrijven',
  'quickfix.writeOut': '"{meant}:" schrijven met een "id:" voor elk van deze',
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
  'leftOvers.fix': 'In orde brengen wat het schrijven achterliet: de volledige versie wordt het bestand',
  'leftOvers.found':
    '{study}: een programma werd gestopt terwijl het {list} schreef. Er is niets verloren: de volledige versie is wat je ziet. In orde brengen wat ernaast bleef staan, zodat ook andere programma’s het zien?',
  'leftOvers.clear': 'In orde brengen',
  'leftOvers.problems': 'Tonen bij Problemen',
  'leftOvers.none': 'In deze studie is geen schrijfbeurt afgebroken. Er is niets in orde te brengen.',
  'leftOvers.cleared':
    '{completed} {completed|bestand is|bestanden zijn} weer volledig, {removed} {removed|overblijfsel is|overblijfselen zijn} weggehaald.',
  'leftOvers.rival': 'Naast {file} wacht een andere volledige versie die geschreven zou worden. Welke geldt?',
  'leftOvers.keep': 'Het bestand laten zoals het is',
  'leftOvers.keepDetail': 'De versie die wacht, wordt weggehaald.',
  'leftOvers.take': 'De versie opnemen die wacht',
  'leftOvers.takeDetail':
    'Ze is van {at}. Wat het bestand zegt blijft ook; waar ze verschillen blijven beide tot iemand beslist.',
  'leftOvers.replace': 'Het bestand vervangen door de versie die wacht',
  'leftOvers.replaceDetail': 'Ze is van {at}. Wat alleen het bestand zegt, is dan weg.',
  'leftOvers.compare': 'Eerst vergelijken',
  'leftOvers.compareDetail': 'Er verandert niets. Voer dit daarna opnieuw uit.',
  'leftOvers.compared': '{file}: nu ↔ de versie die wacht',
};
