import type { unwrittenEn } from '../en/unwritten';

/** Stappen die niet geschreven konden worden en bewaard zijn, in het Nederlands. */
export const unwrittenNl: Readonly<Record<keyof typeof unwrittenEn, string>> = {
  'unwritten.failed':
    '{count} {count|codeerstap is|codeerstappen zijn} bewaard en nog niet geschreven: er is niets verloren, en je volgende stap probeert het opnieuw. Probeer opnieuw zodra de schijf weer bestanden aanneemt, of bewaar een kopie ergens anders. In {study}: {reason}.',
  'unwritten.status': '{count} niet geschreven',
  'unwritten.aria':
    '{count} {count|codeerstap|codeerstappen} van {study} nog niet geschreven: {reason}. Druk op Enter om opnieuw te proberen, elders te bewaren of te bekijken.',
  'unwritten.itemName': 'Intercoder: stappen niet geschreven',
  'unwritten.retry': 'Opnieuw proberen',
  'unwritten.elsewhere': 'Elders bewaren…',
  'unwritten.show': 'Tonen',
  'unwritten.restore': 'Herstellen',
  'unwritten.discard': 'Weggooien…',
  'unwritten.discardAll': '{count} {count|stap|stappen} voorgoed weggooien',
  'unwritten.keep': 'Bewaren',
  'unwritten.pick': '{count} {count|codeerstap|codeerstappen} van {study} nog niet geschreven',
  'unwritten.written': 'Alle codeerstappen van {study} zijn geschreven.',
  'unwritten.folder': 'Hier bewaren',
  'unwritten.savedElsewhere':
    '{files} bewaard in {folder}. De stappen blijven ook voor de studie bewaard: probeer opnieuw zodra haar schijf weer bestanden aanneemt.',
  'unwritten.found':
    '{count} {count|codeerstap|codeerstappen} van {study} konden niet geschreven worden toen de editor stopte ({at}). Herstel ze, of bekijk ze eerst.',
  'unwritten.foundStatus': '{count} te herstellen',
  'unwritten.foundAria':
    '{count} {count|codeerstap|codeerstappen} van {study} van voor de editor stopte ({at}) {count|is|zijn} bewaard en {count|staat|staan} nog in geen bestand. Druk op Enter om te herstellen, te bekijken of weg te gooien.',
  'unwritten.refused':
    '{count} bewaarde {count|stap past|stappen passen} niet bij wat de bestanden van {study} nu bevatten, en die bleven zoals ze zijn. Bekijk ze, en codeer opnieuw wat je nog bedoelt.',
  'unwritten.none': 'Elke codeerstap is geschreven.',
  'unwritten.added': 'Gecodeerd: {quote}',
  'unwritten.taken': 'Weggenomen: {quote}',
  'unwritten.changed': 'Gewijzigd: {quote}',
  'unwritten.complete': 'Gemarkeerd als volledig gelezen, of niet',
  'unwritten.hidden': 'Een stap van {coder}, niet getoond zolang een ronde open is',
  'unwritten.judged': 'Beoordeeld: {unit}',
  'unwritten.unclear': 'Onduidelijk: {unit}',
  'unwritten.question': 'Vraag: {unit}',
  'unwritten.suggested': 'Voorgestelde code: {name}',
  'unwritten.takenBack': 'Teruggenomen: {what}',
  'unwritten.refusedStatus': '{count} {count|past|passen} niet',
  'unwritten.refusedAria':
    '{count} bewaarde {count|codeerstap|codeerstappen} van {study} {count|past|passen} niet bij wat de bestanden nu bevatten. Druk op Enter om ze te bekijken of weg te gooien.',
  'unwritten.unreadable':
    'Stappen die niet geschreven konden worden toen de editor stopte, zijn bewaard, maar wat bewaard is, kan niet gelezen worden. Het staat nog in {file}: laat het zien aan wie je met je studies helpt.',
};
