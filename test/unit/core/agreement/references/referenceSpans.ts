import type { ReferenceFigure } from './referenceTables';

/** Passages that coders marked, as `start-end:code` from 0, with figures that others came to. */
export interface ReferenceSpans {
  readonly source: string;
  readonly length: number;
  readonly coders: readonly string[];
  readonly figures: readonly ReferenceFigure[];
}

export const referenceSpans: readonly ReferenceSpans[] = [
  {
    source:
      'Krippendorff 2019, Content Analysis, 4th ed., fig. 12.11, p. 340; the binary value is printed from rounded coincidences',
    length: 60,
    coders: [
      '0-7:1 7-13:2 30-32:5 32-37:6 37-44:6 44-60:7',
      '0-7:1 7-13:3 13-21:5 32-44:6',
      '0-7:1 7-13:4 13-21:5 32-37:6 37-41:6 41-44:6',
    ],
    figures: [
      ['ualpha_u_alpha', 0.51, 0.0005],
      ['ualpha_u_alpha_binary', 0.413, 0.001],
      ['ualpha_cu_alpha', 0.724, 0.0005],
      ['ualpha_value_alpha:1', 1, 1e-9],
      ['ualpha_value_alpha:2', 0, 1e-9],
      ['ualpha_value_alpha:3', 0, 1e-9],
      ['ualpha_value_alpha:4', 0, 1e-9],
      ['ualpha_value_alpha:5', 1, 1e-9],
      ['ualpha_value_alpha:6', 1, 1e-9],
      ['ualpha_value_coverage:5', 0.44, 0.005],
      ['ualpha_value_coverage:7', 0, 0],
      ['ualpha_value_alpha:7', null, 0],
    ],
  },
  {
    source: 'Krippendorff 2004, p. 254',
    length: 300,
    coders: ['75-145:c 220-250:c 30-90:k 150-200:k', '70-150:c 205-225:c 250-270:c 30-90:k 150-200:k'],
    figures: [
      ['alphaU_value', 0.8591, 0.0005],
      ['alphaU_category_do:c', 0.0144, 0.0001],
      ['alphaU_category_de:c', 0.0532, 0.0001],
      ['alphaU_category_alpha:c', 0.7286, 0.0001],
      ['alphaU_category_do:k', 0, 0.0001],
      ['alphaU_category_de:k', 0.049, 0.0001],
      ['alphaU_category_alpha:k', 1, 0.0001],
    ],
  },
  {
    source: 'Krippendorff 1995, Sociol Methodol 25, p. 57',
    length: 24,
    coders: [
      '2-10:A 14-20:A 0-18:B 2-8:C 10-12:C 14-18:C 20-22:C 0-2:D 2-10:D 10-14:D 14-20:D 20-24:D',
      '4-8:A 15-17:A 0-2:B 2-3:B 3-4:B 4-5:B 5-6:B 6-9:B 9-10:B 0-2:C 4-8:C 10-14:C 16-18:C 20-22:C 0-4:D 4-8:D 8-15:D 15-17:D 17-24:D',
    ],
    figures: [
      ['alphaU_category_do:A', 0.03125, 1e-5],
      ['alphaU_category_do:B', 2.26736, 1e-5],
      ['alphaU_category_do:C', 0.02777, 1e-5],
      ['alphaU_category_do:D', 0.38715, 1e-5],
    ],
  },
  {
    source:
      'Krippendorff 1995, p. 57, on a finer continuum; its expected disagreement holds an error that 2004 corrects',
    length: 1200000,
    coders: [
      '100000-500000:A 700000-1000000:A 0-900000:B 100000-400000:C 500000-600000:C 700000-900000:C 1000000-1100000:C 0-100000:D 100000-500000:D 500000-700000:D 700000-1000000:D 1000000-1200000:D',
      '200000-400000:A 750000-850000:A 0-100000:B 100000-150000:B 150000-200000:B 200000-250000:B 250000-300000:B 300000-450000:B 450000-500000:B 0-100000:C 200000-400000:C 500000-700000:C 800000-900000:C 1000000-1100000:C 0-200000:D 200000-400000:D 400000-750000:D 750000-850000:D 850000-1200000:D',
    ],
    figures: [
      ['alphaU_category_de:A', 0.0699, 0.005],
      ['alphaU_category_alpha:A', 0.553, 0.02],
      ['alphaU_category_de:B', 1.17731, 0.005],
      ['alphaU_category_alpha:B', -0.926, 0.02],
      ['alphaU_category_de:C', 0.08642, 0.005],
      ['alphaU_category_alpha:C', 0.679, 0.02],
      ['alphaU_category_de:D', 0.41445, 0.005],
      ['alphaU_category_alpha:D', 0.066, 0.02],
    ],
  },
  {
    source: 'Three observers as pygamma-agreement aligns them',
    length: 60,
    coders: [
      '2-9:1 11-17:2 24-30:5 32-36:6 36-44:6 44-60:7',
      '2-9:1 11-17:3 19-25:5 32-44:6',
      '2-9:1 11-17:4 21-27:5 32-36:6 36-40:6 40-44:6',
    ],
    figures: [['gamma_best_disorder', 0.96, 0.0096]],
  },
  {
    source: 'NVivo’s manual, coding comparison: 1,000 characters, 50 coded by both, 150 by one',
    length: 1000,
    coders: ['0-200:a', '0-50:a'],
    figures: [['nvivo_percent', 85, 1e-9]],
  },
];
