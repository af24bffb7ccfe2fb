/** What a printed figure is of, its value, and how far off the source leaves it by rounding. */
export type ReferenceFigure = readonly [statistic: string, value: number | null, within: number];

/**
 * Judgements with figures that others came to, rows separated by bars: a confusion matrix, the first coder in its rows, or
 * units by coders, a point where not judged.
 */
export type ReferenceTable = {
  readonly source: string;
  readonly labels?: readonly string[];
  readonly figures: readonly ReferenceFigure[];
} & ({ readonly table: string } | { readonly matrix: string });

export const referenceTables: readonly ReferenceTable[] = [
  {
    source: 'Cohen 1960, Educ Psychol Meas 20(1), p. 37; AC1 by its definition (Gwet 2008)',
    table: '25 12 3 | 13 2 15 | 12 16 2',
    figures: [
      ['cohen_kappa_po', 0.29, 0.0005],
      ['cohen_kappa_pe', 0.35, 0.0005],
      ['cohen_kappa_max', 0.85, 0.005],
      ['gwet_ac1', -0.04797, 1e-5],
    ],
  },
  {
    source: 'Cohen 1960, p. 45; AC1 by its definition (Gwet 2008)',
    table: '88 14 18 | 10 40 10 | 2 6 12',
    figures: [
      ['cohen_kappa_po', 0.7, 0.0005],
      ['cohen_kappa_pe', 0.41, 0.0005],
      ['cohen_kappa', 0.492, 0.0005],
      ['cohen_kappa_max', 0.831, 0.0005],
      ['gwet_ac1', 0.57597, 1e-5],
    ],
  },
  {
    source: 'Artstein & Poesio 2008, Comput Linguist 34(4), p. 558',
    table: '20 10 | 20 50',
    labels: ['STAT', 'IReq'],
    figures: [
      ['percent_agreement', 0.7, 0.0005],
      ['brennan_prediger', 0.4, 0.0005],
      ['scott_pi', 0.341, 0.0005],
      ['scott_pi_pe', 0.545, 0.0005],
      ['cohen_kappa', 0.348, 0.0005],
      ['cohen_kappa_pe', 0.54, 0.0005],
      ['specific_agreement:STAT', 0.571, 0.0005],
      ['specific_agreement:IReq', 0.769, 0.0005],
    ],
  },
  {
    source: 'Artstein & Poesio 2008, p. 568, as NLTK computes it',
    table: '46 0 0 | 6 32 6 | 0 0 10',
    labels: ['STAT', 'IReq', 'Chck'],
    figures: [['scott_pi', 0.79953, 5e-6]],
  },
  {
    source: 'Brennan & Prediger 1981, Educ Psychol Meas 41, p. 689',
    table: '50 0 0 | 10 10 10 | 20 0 0',
    figures: [
      ['cohen_kappa', 0.27, 0.005],
      ['brennan_prediger', 0.4, 0.0005],
    ],
  },
  {
    source: 'Zwick 1988, Psychol Bull 103(3), p. 376, margins alike',
    table: '20 0 0 5 | 0 10 15 0 | 0 15 10 0 | 5 0 0 20',
    figures: [
      ['brennan_prediger', 0.467, 0.0005],
      ['scott_pi', 0.467, 0.0006],
      ['cohen_kappa', 0.467, 0.0005],
    ],
  },
  {
    source: 'Zwick 1988, p. 376, margins unlike',
    table: '20 10 10 0 | 10 10 0 0 | 10 0 10 0 | 0 0 0 20',
    figures: [
      ['brennan_prediger', 0.467, 0.0005],
      ['scott_pi', 0.444, 0.0006],
      ['cohen_kappa', 0.444, 0.0005],
    ],
  },
  {
    source:
      'Fleiss 1971, Psychol Bull 76(5), table 1: five diagnoses by six psychiatrists; α as fast-krippendorff and irrCAC compute it',
    matrix:
      '4 4 4 4 4 4 | 2 2 2 5 5 5 | 2 3 3 3 3 5 | 5 5 5 5 5 5 | 2 2 2 4 4 4 | 1 1 3 3 3 3 | 3 3 3 3 5 5 | ' +
      '1 1 3 3 3 4 | 1 1 4 4 4 4 | 5 5 5 5 5 5 | 1 4 4 4 4 4 | 1 2 4 4 4 4 | 2 2 2 3 3 3 | 1 4 4 4 4 4 | ' +
      '2 2 4 4 4 5 | 3 3 3 3 3 5 | 1 1 1 4 5 5 | 1 1 1 1 1 2 | 2 2 4 4 4 4 | 1 3 3 5 5 5 | 5 5 5 5 5 5 | ' +
      '2 4 4 4 4 4 | 2 2 4 5 5 5 | 1 1 4 4 4 4 | 1 4 4 4 4 5 | 2 2 2 2 2 4 | 1 1 1 1 5 5 | 2 2 4 4 4 4 | ' +
      '1 3 3 3 3 3 | 5 5 5 5 5 5',
    figures: [
      ['fleiss_kappa_po', 0.5556, 0.0001],
      ['fleiss_kappa_pe', 0.2201, 0.0002],
      ['fleiss_kappa', 0.43, 0.0005],
      ['fleiss_kappa_null_se', 0.028, 0.0005],
      ['fleiss_kappa_category:1', 0.248, 0.005],
      ['fleiss_kappa_category:2', 0.248, 0.005],
      ['fleiss_kappa_category:3', 0.517, 0.005],
      ['fleiss_kappa_category:4', 0.47, 0.005],
      ['fleiss_kappa_category:5', 0.565, 0.005],
      ['alpha', 0.4334098282820289, 1e-12],
    ],
  },
  {
    source: 'Randolph 2005, p. 17, even margins',
    matrix: 'Y Y Y | Y Y N | N N Y | N N N',
    figures: [
      ['fleiss_kappa', 0.33, 0.005],
      ['brennan_prediger', 0.33, 0.005],
    ],
  },
  {
    source: 'Randolph 2005, p. 17, uneven margins',
    matrix: 'Y Y Y | Y Y N | Y Y N | Y Y Y',
    figures: [
      ['fleiss_kappa', -0.2, 0.005],
      ['brennan_prediger', 0.33, 0.005],
    ],
  },
  {
    source: 'Four observers, twelve units: Krippendorff 2011; Gwet 2014',
    matrix:
      '1 1 . 1 | 2 2 3 2 | 3 3 3 3 | 3 3 3 3 | 2 2 2 2 | 1 2 3 4 | 4 4 4 4 | 1 1 2 1 | 2 2 2 2 | ' +
      '. 5 5 5 | . . 1 1 | . . 3 .',
    figures: [
      ['percent_agreement', 0.8181818, 5e-8],
      ['gwet_ac1', 0.77544, 5e-6],
      ['gwet_ac1_pe', 0.1903212, 5e-8],
      ['gwet_ac1_se', 0.14295, 5e-6],
      ['gwet_ac1_ci_lo', 0.461, 0.0005],
      ['fleiss_kappa_missing', 0.76117, 5e-6],
      ['fleiss_kappa_missing_se', 0.15302, 5e-6],
      ['brennan_prediger', 0.77273, 5e-6],
      ['brennan_prediger_se', 0.14472, 5e-6],
      ['alpha', 0.74342, 5e-6],
      ['alpha', 0.743, 0.0005],
      ['alpha', 0.743421052632, 1e-11],
      ['alpha_do', 0.2, 0.0005],
      ['alpha_de', 0.779, 0.0005],
      ['alpha:ordinal', 0.815, 0.0005],
      ['alpha:interval', 0.849, 0.0005],
      ['alpha:ratio', 0.797, 0.0005],
    ],
  },
  {
    source: 'Gwet 2014: two abstractors of pregnancies',
    table: '13 0 0 | 0 20 7 | 0 4 56',
    labels: ['Ectopic', 'AIU', 'NIU'],
    figures: [
      ['cohen_kappa', 0.7964094, 5e-8],
      ['cohen_kappa_se', 0.05891072, 5e-9],
      ['scott_pi', 0.7962397, 5e-8],
      ['gwet_ac1', 0.8493305, 5e-8],
      ['brennan_prediger', 0.835, 5e-7],
      ['alpha', 0.7972585, 5e-8],
    ],
  },
  {
    source: 'Krippendorff 2004, Content Analysis, 2nd ed., p. 246, margins alike',
    table: '12 9 9 | 9 14 9 | 9 9 20',
    figures: [
      ['percent_agreement', 0.46, 0.0005],
      ['brennan_prediger', 0.19, 0.0005],
      ['scott_pi', 0.186, 0.0005],
      ['cohen_kappa', 0.186, 0.0005],
    ],
  },
  {
    source: 'Krippendorff 2004, p. 246, margins unlike',
    table: '12 18 18 | 0 14 18 | 0 0 20',
    figures: [
      ['percent_agreement', 0.46, 0.0005],
      ['brennan_prediger', 0.19, 0.0005],
      ['scott_pi', 0.186, 0.0005],
      ['cohen_kappa', 0.258, 0.0005],
    ],
  },
  {
    source: 'Hayes & Krippendorff 2007, Commun Methods Meas 1(1), p. 84: five observers, forty units',
    matrix:
      '1 1 2 . 2 | 1 1 0 1 . | 2 3 3 3 . | . 0 0 . 0 | 0 0 0 . 0 | 0 0 0 . 0 | 1 0 2 . 1 | 1 . 2 0 . | ' +
      '2 2 2 . 2 | 2 1 1 1 . | . 1 0 0 . | 0 0 0 0 . | 1 2 2 2 . | 3 3 2 2 3 | 1 1 1 . 1 | 1 1 1 . 1 | ' +
      '2 1 2 . 2 | 1 2 3 3 . | 1 1 0 1 . | 0 0 0 . 0 | 0 0 1 1 . | 0 0 . 0 0 | 2 3 3 3 . | 0 0 0 0 . | ' +
      '1 2 . 2 2 | 0 1 1 1 . | 0 0 0 1 0 | 1 2 1 2 . | 1 1 2 2 . | 1 1 2 . 2 | 1 1 0 . 0 | 2 1 2 1 . | ' +
      '2 2 . 2 2 | 3 2 2 2 . | 2 2 2 . 2 | 2 2 3 . 2 | 2 2 2 . 2 | 2 2 . 1 2 | 2 2 2 2 . | 1 1 1 . 1',
    figures: [
      ['alpha:ordinal', 0.7598, 5e-5],
      ['alpha', 0.4765, 5e-5],
    ],
  },
  {
    source: 'Three coders with gaps, as NLTK computes it',
    matrix: 'Y N N | Y N . | . . N',
    figures: [['alpha', -0.3333333333333333, 1e-9]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “general”',
    table: '56 4 | 22 207',
    figures: [['cohen_kappa', 0.753817, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “confusion”',
    table: '51 7 | 1 227',
    figures: [['cohen_kappa', 0.91002, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “pedagogy”',
    table: '14 5 | 2 265',
    figures: [['cohen_kappa', 0.787067, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “setup”',
    table: '10 1 | 0 275',
    figures: [['cohen_kappa', 0.95057, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “gratitude”',
    table: '34 4 | 1 247',
    figures: [['cohen_kappa', 0.921506, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “personal experience”',
    table: '16 6 | 4 260',
    figures: [['cohen_kappa', 0.743083, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “clarification”',
    table: '5 1 | 1 279',
    figures: [['cohen_kappa', 0.829762, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “non-English”',
    table: '16 0 | 2 268',
    figures: [['cohen_kappa', 0.937473, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “n/a”',
    table: '87 25 | 10 164',
    figures: [['cohen_kappa', 0.736897, 5e-7]],
  },
  {
    source: 'Wang, Wirawarn, Goodman & Demszky 2023, SIGHT: comments that two annotators call “bookmark”',
    table: '5 5 | 0 276',
    figures: [['cohen_kappa', 0.658711, 5e-7]],
  },
];
