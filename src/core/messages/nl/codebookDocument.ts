import type { codebookDocumentEn } from '../en/codebookDocument';

export const codebookDocumentNl: Record<keyof typeof codebookDocumentEn, string> = {
  'book.title': 'Codeboek: {study}',
  'book.codes': '{count} {count|code|codes}.',
  'book.of': 'Geteld zijn de coderingen van {coder}.',
  'book.ofAll': 'Geteld zijn de coderingen van alle codeurs.',
  'book.twoCounts': 'Van twee getallen is het tweede met subcodes.',
  'book.contents': 'Alle codes',
  'book.ordered': 'De codes eronder zijn de niveaus van een schaal, van laag naar hoog.',
  'book.formerIds': 'Vroegere id’s',
  'book.created': 'Gemaakt op',
  'book.pick': 'Het codeboek als welk soort document?',
  'book.markdown': 'om als tekst te lezen en te bewerken, in git of een tekstverwerker',
  'book.html': 'om af te drukken of te delen: opent in elke browser',
  'book.saved': 'Het codeboek staat in {file}.',
  'book.open': 'Openen',
};
