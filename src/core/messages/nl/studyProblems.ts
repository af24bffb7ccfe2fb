import type { studyProblemsEn } from '../en/studyProblems';

export const studyProblemsNl: Record<keyof typeof studyProblemsEn, string> = {
  'study.noTranscripts':
    'Geen bestand past bij "transcripts" ({patterns}). Zet er transcripten, of wijzig de patronen.',
  'round.badPlan':
    'Heeft geen bruikbare "coders" en "units", zodat niet te zeggen is wie wat mag zien: de coderingen van anderen blijven verborgen. Zet een vroegere versie terug.',
};
