import type { sidecarProblemsEn } from '../en/sidecarProblems';

export const sidecarProblemsNl: Record<keyof typeof sidecarProblemsEn, string> = {
  'sidecar.badList':
    '"{key}" zou een lijst moeten zijn. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'sidecar.badEntry':
    'Onderdeel {number} van "{key}" (id {id}) is onvolledig of heeft een waarde van het verkeerde type. Verbeter het; tot dan blijft het bestand zoals het is.',
  'sidecar.badComplete':
    '"complete" zou "at" en "text" moeten bevatten. Verbeter het; tot dan blijft het bestand zoals het is.',
  'sidecar.duplicateId': 'De id {id} komt meer dan eens voor. Geef een van beide een nieuwe UUID.',
  'sidecar.duplicateCoding':
    '{coder} gaf de code "{code}" twee keer aan dezelfde passage ("{quote}"). Haal er een weg: intercoder unassign --id {id}',
  'sidecar.unknownCode':
    'De code "{code}" staat niet in het codeboek. Voeg ze toe, of zet ze bij "formerIds" van de code die ze vervangt.',
  'sidecar.unclearCode':
    'Meerdere codes maken aanspraak op "{code}" ({claimedBy}). Laat ze bij één staan; tot dan tellen die passages nergens mee.',
  'sidecar.unknownCoder': '{coder} is geen codeur van deze studie. Voeg {coder} toe bij "coders" in study.yaml.',
  'sidecar.withoutTranscript':
    'Hoort bij {transcript}, dat er niet is. Zet het transcript terug, of hernoem dit bestand mee.',
  'sidecar.outOfText':
    'De passage "{quote}" reikt voorbij de tekst ({start}–{end} van {length}) en is elders niet gevonden. Open het transcript en codeer ze opnieuw.',
  'sidecar.orphaned':
    'De passage "{quote}" staat niet meer in de tekst zoals ze gecodeerd is. Zoek ze in het transcript en codeer ze opnieuw, of haal de codering weg.',
  'sidecar.ambiguous':
    'De passage "{quote}" staat op {count} plaatsen die even goed passen. Kies er een door ze opnieuw te coderen.',
  'sidecar.moved':
    'De passage "{quote}" staat ergens anders dan bewaard. Het transcript bewaren in de editor legt de nieuwe plaats vast.',
  'sidecar.changed': 'De woorden van de passage "{quote}" zijn veranderd. Bekijk ze in de editor en bevestig.',
  'sidecar.idElsewhere': 'De id {id} komt ook voor in {other}. Geef een van beide een nieuwe UUID.',
  'sidecar.transcriptRenamed':
    'Hoort bij {transcript}, dat er niet is, maar de passages staan in {found}. Is het transcript hernoemd, hernoem dit bestand dan tot {name}: intercoder check --relink',
};
