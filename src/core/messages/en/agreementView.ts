/** The report of a round in the editor, in English. */
export const agreementViewEn = {
  'agreementView.none':
    'There is no round that everybody has finished. Finish one, or see in the view Second Coder how far it is.',
  'agreementView.computing': 'Computing the agreement of {round} …',
  'agreementView.exportAs': 'Write the report of {round} as',
  'agreementView.saved': 'The report is in {file}.',
  'agreementView.verified': 'Is {round} what it says?',
  'agreementView.told': 'to know',
  'agreementView.holds': 'holds',
  'agreementView.fails': 'does not hold',
  'agreementView.allHold': 'Every check holds.',
  'agreementView.someFail': '{count} {count|check does|checks do} not hold.',
  'agreementView.units': '{count} {count|unit|units} behind this figure',
  'agreementView.unitsHelp': 'Move to show one beside the report; Enter goes there',
  'agreementView.noUnits': 'No unit is behind this figure.',
  'agreementView.gaveNothing': 'nothing',
} as const;
