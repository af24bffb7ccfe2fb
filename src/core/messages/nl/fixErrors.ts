import type { fixErrorsEn } from '../en/fixErrors';

/** Why something that `check` found could not be mended, in Dutch. */
export const fixErrorsNl: Record<keyof typeof fixErrorsEn, string> = {
  'fix.noDuplicate':
    'Geen van je coderingen zegt dit (nog) twee keer. Er is niets veranderd; ga verder met het volgende probleem.',
  'fix.eachSaysMore':
    'Elk van deze coderingen heeft een eigen memo of markering, dus is er geen weggehaald. Open de passage en haal weg wat je niet nodig hebt.',
  'fix.noRenamed':
    'Geen enkel transcript, of meer dan één, heeft de passages van {file}, dus blijft het zoals het is. Zet het transcript terug, of hernoem het bestand zelf.',
  'fix.relinkCutOff':
    'Kon {file} niet schrijven: {reason}. Het bleef zoals het was, en wat ervoor geschreven is, blijft staan: er is niets verloren. Maak plaats of kijk de rechten na en doe hetzelfde opnieuw; het gaat dan verder waar het stopte.',
  'fix.targetExists':
    'Er is al een bestand {file}, dus is er niets geschreven. Bekijk het, en verplaats of verwijder het eerst.',
  'fix.notConvertible':
    '{file} kon niet worden omgezet: de codering wordt niet herkend. Bewaar het als UTF-8 in het programma waar het vandaan komt.',
};
