import type { transcriptsViewEn } from '../en/transcriptsView';

export const transcriptsViewNl: Record<keyof typeof transcriptsViewEn, string> = {
  'transcripts.turns': '{shown} {turns|beurt|beurten}',
  'transcripts.words': '{shown} {words|woord|woorden}',
  'transcripts.coded': '{percent} % gecodeerd',
  'transcripts.codedBy': '{coder}: {percent} % van het gesprokene gecodeerd, {passages}',
  'transcripts.complete': 'volledig gelezen',
  'transcripts.completeBy': 'Volledig gelezen door {coder} op {date}.',
  'transcripts.textSince': 'tekst gewijzigd sinds lezen',
  'transcripts.codesSince': 'nieuwe codes sinds lezen',
  'transcripts.staleText': 'De tekst is sindsdien gewijzigd: lees wat nieuw is en markeer opnieuw.',
  'transcripts.staleCodes':
    'Daarna {count|kwam|kwamen} er {count} {count|code|codes} bij ({codes}): lees het transcript daarvoor na en markeer opnieuw.',
  'transcripts.unreadable': 'niet leesbaar',
  'transcripts.unreadableTooltip':
    'Dit bestand kan niet als transcript gelezen worden. Het paneel Problemen zegt waarom en wat je kunt doen.',
  'transcripts.open': 'Openen',
  'transcripts.empty':
    'Er zijn nog geen transcripten. Zet ze in de map “transcripts”, of noem andere bestanden bij transcripts in study.yaml.',
  'transcripts.orderTitle': 'De transcripten sorteren op wat?',
  'transcripts.order.path': 'Bestand',
  'transcripts.order.title': 'Titel',
  'transcripts.order.date': 'Datum, de eerste bovenaan',
  'transcripts.order.words': 'Woorden, de meeste bovenaan',
  'transcripts.order.coded': 'Gecodeerd deel, het minste bovenaan',
  'transcripts.sortedBy': 'op {order}',
  'transcripts.marked': 'Gemarkeerd als volledig gelezen: {file}',
  'transcripts.unmarked': 'Niet meer gemarkeerd als volledig gelezen: {file}',
  'transcripts.type.interview': 'interview',
  'transcripts.type.focus-group': 'focusgroep',
  'transcripts.type.diary': 'dagboek',
  'transcripts.type.oral-history': 'mondelinge geschiedenis',
  'transcripts.type.meeting': 'vergadering',
  'transcripts.type.observation': 'observatie',
  'transcripts.type.other': 'ander',

  'shown.title': 'Wiens coderingen staan in de tekst van “{study}”?',
  'shown.placeholder': 'Vink codeurs aan; je eigen coderingen zie je altijd',
  'shown.nobodyElse':
    'Niemand anders codeert in deze studie, dus er is niets meer te tonen. Met “Codeur toevoegen…” voeg je iemand toe.',
  'shown.hidden': 'verborgen tot {count|ronde|rondes} {rounds} gesloten {count|is|zijn}',
  'shown.now': 'In de tekst: {coders}',

  'coders.renameWhich': 'Van welke codeur naam of e-mailadres wijzigen?',
  'coders.removeWhich': 'Welke codeur uit de studie verwijderen?',
  'coders.add': 'Nieuwe codeur',
  'coders.rename': 'Naam en e-mailadres van {coder}',
  'coders.namePrompt':
    'De naam zoals de studie die toont; leeg toont de id “{id}”. De id blijft: bestanden heten ernaar',
  'coders.emailPrompt': 'Het e-mailadres waaronder git deze codeur kent; leeg als er geen is',
  'coders.newNamePrompt': 'De naam, zoals de studie die moet tonen',
  'coders.emailBad': 'Typ een e-mailadres zoals naam@example.org, of niets.',
  'coders.emailTaken': 'Dit is het e-mailadres van {coder}: daarmee zou niemand de twee uit elkaar houden.',
  'coders.added': '{coder} is nu codeur van deze studie.',
  'coders.renamed': 'Gewijzigd in {coder}. De id {id} blijft, en daarmee elk bestand.',
  'coders.removeTitle': '{coder} uit de studie verwijderen?',
  'coders.remove': '{coder} verwijderen',
  'coders.keep': '{coder} houden',
  'coders.staysNothing': 'Er zijn geen bestanden van deze codeur',
  'coders.stays': '{count} {count|bestand blijft|bestanden blijven}: {files}',
  'coders.staysOpen': '{count|Ronde|Rondes} {rounds} {count|wacht|wachten} tot deze codeur klaar is',
  'coders.removed':
    '{coder} is geen codeur van deze studie meer. {count} {count|bestand blijft|bestanden blijven}; wie met dezelfde id toegevoegd wordt, vindt {count|het|ze} terug.',

  'editorSettings.offer': 'VS Code instellen op de bestanden van deze studie?',
  'editorSettings.write': 'Instellen',
  'editorSettings.show': 'Tonen wat erbij moet',
  'editorSettings.what':
    'bestanden met coderingen vouwen in de verkenner onder hun transcript, en transcripten in .txt en .md openen als transcript',
  'editorSettings.detail': 'Schrijft .vscode/settings.json in de studie, voor iedereen die ze in VS Code opent: {what}',
  'editorSettings.showDetail': '{file} is er al en blijft zoals het is. Met deze regels erbij geldt: {what}',
  'editorSettings.no': 'VS Code laten zoals het is',
};
