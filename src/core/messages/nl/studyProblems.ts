import type { studyProblemsEn } from '../en/studyProblems';

export const studyProblemsNl: Record<keyof typeof studyProblemsEn, string> = {
  'study.noTranscripts':
    'Geen bestand past bij "transcripts" ({patterns}). Zet er transcripten, of wijzig de patronen.',
  'study.badLanguage': '"{found}" is geen taalcode. Schrijf bijvoorbeeld nl, nl-BE of en.',
  'study.pathOutside':
    '"{found}" bij "{key}" is geen pad binnen de studie. Geef er een ten opzichte van study.yaml, met /.',
  'study.badCoder': '"{id}" kan geen id van een codeur zijn. Gebruik kleine letters, cijfers en koppeltekens.',
  'study.reservedCoder': 'Geen codeur kan "{id}" heten: dat woord heeft een eigen betekenis. Kies een andere id.',
  'study.duplicateCoder': 'Er zijn twee codeurs met de id "{id}". Geef een van beiden een andere.',
  'study.noAnalysis': 'Er staat niet wiens codering die van de studie is. Voeg "analysis" toe met een van: {known}.',
  'study.unknownAnalysis': '"{found}" bij "analysis" is geen codeur van deze studie. Gebruik een van: {known}.',
  'codebook.noCodes':
    'Bevat geen enkele code, en er zijn coderingen, bv. met "{code}". Herstel een eerdere versie van het codeboek, of voeg hun codes toe.',
  'codebook.missing':
    'Hier is geen codeboek. Maak dit bestand met "format: 1" en "codes: []", of verbeter "codebook" in study.yaml.',
  'study.patternTooWild':
    '"{found}" bij "{key}" heeft meer dan {limit} keer * in één naam. Gebruik er minder, of meerdere patronen.',
};
