/** What the codebook as a document says, and the editor where it makes one, in English. */
export const codebookDocumentEn = {
  'book.title': 'Codebook: {study}',
  'book.codes': '{count} {count|code|codes}.',
  'book.of': 'Counted are the codings of {coder}.',
  'book.ofAll': 'Counted are the codings of all coders.',
  'book.twoCounts': 'Of two numbers the second is with subcodes.',
  'book.contents': 'All codes',
  'book.ordered': 'The codes below it are the levels of a scale, from low to high.',
  'book.formerIds': 'Former ids',
  'book.created': 'Made on',
  'book.pick': 'The codebook as which kind of document?',
  'book.markdown': 'to read and edit as text, in git or a word processor',
  'book.html': 'to print or share: opens in any browser',
  'book.saved': 'The codebook is in {file}.',
  'book.open': 'Open It',
} as const;
