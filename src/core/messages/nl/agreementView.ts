import type { agreementViewEn } from '../en/agreementView';

export const agreementViewNl: Record<keyof typeof agreementViewEn, string> = {
  'agreementView.none':
    'Er is geen ronde die iedereen heeft afgerond. Rond er een af, of zie in de weergave Tweede codeur hoe ver die is.',
  'agreementView.computing': 'De overeenstemming van {round} wordt berekend …',
  'agreementView.exportAs': 'Het rapport van {round} schrijven als',
  'agreementView.saved': 'Het rapport staat in {file}.',
  'agreementView.verified': 'Is {round} wat ze zegt?',
  'agreementView.told': 'te weten',
  'agreementView.holds': 'klopt',
  'agreementView.fails': 'klopt niet',
  'agreementView.allHold': 'Alles klopt.',
  'agreementView.someFail': '{count} {count|controle klopt|controles kloppen} niet.',
  'agreementView.units': '{count} {count|eenheid|eenheden} achter dit cijfer',
  'agreementView.unitsHelp': 'Beweeg om er een naast het rapport te tonen; Enter gaat erheen',
  'agreementView.noUnits': 'Achter dit cijfer staat geen eenheid.',
  'agreementView.gaveNothing': 'niets',
};
