import type { agreementWordsEn } from '../en/agreementWords';

/** Waarom een maat van overeenstemming geen waarde heeft, in het Nederlands. */
export const agreementWordsNl: Record<keyof typeof agreementWordsEn, string> = {
  'reason.no_pairable_units': 'geen enkele eenheid is door twee codeurs beoordeeld',
  'reason.no_variation': 'geen variatie: alle oordelen zijn gelijk ({n} {n|eenheid|eenheden})',
  'statistic.meanOfPairs':
    'het gemiddelde van {defined} van de {of} paren van codeurs; voor de andere is het niet bepaald',
  'interval.few_clusters': 'geen interval: berust op minder dan {least} van wat getrokken is',
  'interval.unstable': 'geen interval: bij hertrekken meestal niet bepaald, of aan één kant',
  'reason.single_category': 'er is maar één categorie',
  'reason.too_few_coders': 'er zijn minder dan twee codeurs',
  'reason.no_codes': 'er zijn geen codes',
  'reason.no_segments': 'niemand heeft iets gemarkeerd',
  'reason.overlapping_codes': 'een codeur gaf twee codes aan dezelfde plaats: bekijk elke code apart',
  'reason.not_tested': 'te weinig van de steekproef gebruikt ze',
};
