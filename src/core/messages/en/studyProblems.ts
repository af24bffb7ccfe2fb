/** What can be wrong with a study as a whole, in English: what is the case, then what to do next. */
export const studyProblemsEn = {
  'study.noTranscripts': 'No file matches "transcripts" ({patterns}). Put transcripts there, or change the patterns.',
  'study.badLanguage': '"{found}" is not a language tag. Write for example nl, nl-BE or en.',
  'study.pathOutside':
    '"{found}" under "{key}" is not a path inside the study. Name one relative to study.yaml, with /.',
  'study.badCoder': '"{id}" cannot be a coder’s id. Use lower-case letters, digits and hyphens.',
  'study.reservedCoder': 'No coder can be called "{id}": the word has a meaning of its own. Choose another id.',
  'study.duplicateCoder': 'There are two coders with the id "{id}". Give one of them another.',
  'study.noAnalysis': 'It is not said whose coding is the study’s. Add "analysis" with one of: {known}.',
  'study.unknownAnalysis': '"{found}" under "analysis" is not a coder of this study. Use one of: {known}.',
  'codebook.noCodes':
    'Holds no code, and there are codings, with "{code}" for one. Restore an earlier version of the codebook, or add their codes.',
  'codebook.missing':
    'There is no codebook here. Make this file with "format: 1" and "codes: []", or correct "codebook" in study.yaml.',
  'study.patternTooWild':
    '"{found}" under "{key}" has more than {limit} * in one name. Use fewer, or several patterns.',
} as const;
