import type { roundProblemsEn } from '../en/roundProblems';

export const roundProblemsNl: Record<keyof typeof roundProblemsEn, string> = {
  'round.badPlan':
    '{keys}: ontbreekt of is hier niet bruikbaar, zodat niet te zeggen is wie wat mag zien: de coderingen van anderen blijven verborgen. Zet een vroegere versie terug.',
  'round.badCodes':
    '{keys}: ontbreekt, of heeft een waarde die hier niet bruikbaar is. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
};
