/** What can be wrong with data of this kind, in English: what is the case, then what to do next. */
export const transcriptProblemsEn = {
  'transcript.uncodedCopy':
    'Reads word for word as {original}, which {coders} {count|has|have} coded, and has no codings of its own. To take one’s own along, as codings of their own: intercoder copy-codings --transcript {copy:shell} --as CODER. If it is not to be coded, nothing has to be done.',
  'transcript.frontMatterNotClosed':
    'The front matter that begins here has no end, so it is read as text. Put --- on a line of its own after it.',
  'transcript.labelTwice':
    '"{label}" is declared for {owner} already, who keeps it. Give this participant another id or alias.',
  'transcript.labelOnce':
    '"{label}" opens a turn only this once and is not declared. Declare the participant, or put \\ before it if nobody speaks here.',
  'transcript.moreLabelsOnce':
    'From here on {count} more labels open a turn only once and are not declared. If these lines are no turns, write "strict: true" in the front matter: then only declared labels open one.',
  'transcript.fenceNotClosed':
    'This ``` is never closed, so no turn opens after it. Close it with ``` on a line of its own, or remove it.',
  'transcript.colonWithoutSpace':
    '"{label}:" has no space behind its colon, so this line opens no turn as "{label}: " does elsewhere. Add the space, or put \\ before the line if nobody speaks here.',
  'transcript.headerLine':
    '"{word}" stands in the text, so it is read as part of what was said or written. Move it into the front matter, or put \\ before the line to keep it here.',
} as const;
