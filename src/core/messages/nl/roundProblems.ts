import type { roundProblemsEn } from '../en/roundProblems';

export const roundProblemsNl: Record<keyof typeof roundProblemsEn, string> = {
  'round.badPlan':
    '{keys}: ontbreekt of is hier niet bruikbaar, zodat niet te zeggen is wie wat mag zien: de coderingen van anderen blijven verborgen. Zet een vroegere versie terug.',
  'round.badStrata':
    '{place} is {said}, maar volgens het kader en de eenheden is het {told}. Fragmenten zouden een verkeerd gewicht krijgen, dus wordt niets van de ronde gebruikt en blijven de coderingen van anderen verborgen. Haal de round.json terug die getrokken is, bijvoorbeeld uit git.',
  'round.bookGone':
    'Het codeboek van de ronde {round} is weg: niemand kan erin coderen, en verslagen nemen de codes van de studie. Haal het getrokken codeboek terug, bijvoorbeeld uit git.',
  'round.badCodes':
    '{keys}: ontbreekt, of heeft een waarde die hier niet bruikbaar is. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'round.changedAfterFinish':
    'Is gewijzigd nadat {coder} het op {at} afrondde, met de hand of doordat git het samenvoegde met een versie die elders doorging; de cijfers zijn dus niet meer die van toen. Haal die versie terug; welke dat in git is: intercoder verify {round:shell}',
  'round.stranger': 'Is van {coder}, die niet meedoet aan deze ronde. Haal het weg, of verbeter de naam.',
  'round.transcriptRenamed':
    'Noemt {transcript}, dat er niet is, maar de tekst is die van {found}. Is het transcript hernoemd, geef de ronde dan de nieuwe naam: intercoder check --relink',
  'round.hides':
    'Niet alles kon nagekeken worden: {count|de ronde|de rondes} {rounds} {count|is|zijn} open en {count|verbergt|verbergen} passages voor wie het hier vraagt. Elke codeur kijkt de eigen passages na: intercoder check --as ID. {count|Is ze|Zijn ze} afgerond, dan ziet intercoder check alles.',
  'round.unitLost':
    'De eenheid {unit} staat niet meer in {file} zoals ze getrokken is, of er is te weinig van over. Haal de getrokken tekst terug, of rond af zonder deze eenheid.',
};
