import type { mergingEn } from '../en/merging';

/** Wat de editor zegt over samenvoegen. */
export const mergingNl: Record<keyof typeof mergingEn, string> = {
  'merging.merge': 'Samenvoegen per codering',
  'merging.waiting':
    '{study}: git heeft {count} {count|bestand|bestanden} met coderingen niet samengevoegd. Voeg samen per codering: alleen wat op twee manieren veranderd is, wordt gevraagd.',
  'merging.none': 'Geen bestand met coderingen of memo’s van deze studie wacht om samengevoegd te worden.',
  'merging.title': '{file}: beslissing {number} van {count}',
  'merging.question': '{field} van {what} is op twee manieren veranderd. Welke geldt?',
  'merging.theFile': 'dit bestand',
  'merging.field.place': 'De passage',
  'merging.field.code': 'De code',
  'merging.field.memo': 'De memo',
  'merging.field.doubtful': 'Het teken "twijfel"',
  'merging.field.complete': 'Het teken "volledig gelezen"',
  'merging.field.whole': 'Het geheel',
  'merging.ours': 'Houd wat hier staat',
  'merging.theirs': 'Neem wat van de andere kant komt',
  'merging.later': 'Later beslissen',
  'merging.laterDetail': 'Beide blijven in het bestand, en het paneel Problemen noemt het.',
  'merging.nothing': '(niets)',
  'merging.yes': 'ja',
  'merging.no': 'nee',
  'merging.done': '{count} {count|bestand is|bestanden zijn} samengevoegd per codering.',
  'merging.kept':
    '{count} {count|verandering|veranderingen} troffen iets dat de andere kant had weggehaald; het is bewaard. Bekijk het.',
  'merging.left': '{count} {count|vraag blijft|vragen blijven} voor later.',
  'merging.look': 'Een voor een bekijken',
  'merging.keptTitle': 'Bewaard, al had één kant het weggehaald',
  'merging.keptPick': 'Kies er een om ernaartoe te gaan. Haal het daar weg als dat de bedoeling was.',
  'merging.keptOurs': 'Aan de andere kant veranderd, hier weggehaald: bewaard.',
  'merging.keptTheirs': 'Hier veranderd, aan de andere kant weggehaald: bewaard.',
  'merging.keptMoved':
    'Aan de ene kant naar {transcript} verplaatst, aan de andere veranderd: in beide bestanden tot het ook hier verplaatst is.',
  'merging.keptGone': 'Aan de ene kant naar {transcript} verplaatst, aan de andere weggehaald: daar bewaard.',
  'merging.keptSides': 'De gemeenschappelijke versie is niet bekend: wat één kant weghaalde, kan hier weer staan.',
  'merging.keptAlone': 'Eén kant haalde het hele bestand weg, de andere ging ermee verder: bewaard.',
};
