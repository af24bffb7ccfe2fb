import type { ReferenceFigure } from './referenceTables';

/** Two lists, of codes or of lengths of segments, with figures that others came to. */
export interface ReferencePair {
  readonly source: string;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly figures: readonly ReferenceFigure[];
}

export const referencePairs: readonly ReferencePair[] = [
  {
    source: 'NLTK’s documentation',
    a: [1, 2, 3, 4],
    b: [3, 4, 5],
    figures: [
      ['distance:jaccard', 0.6, 1e-12],
      ['distance:masi_nltk', 0.868, 1e-12],
    ],
  },
  {
    source: 'NLTK’s documentation; MASI with exact thirds as Passonneau 2006 defines it',
    a: [1, 2],
    b: [1, 2, 3, 4],
    figures: [
      ['distance:masi_nltk', 0.665, 1e-12],
      ['distance:masi', 0.6666666666666666, 1e-12],
    ],
  },
  {
    source: 'Fournier 2013: two segmentations of Hearst’s Stargazer text (Hearst 1997)',
    a: [2, 6, 4, 2, 4, 3],
    b: [2, 3, 3, 1, 3, 6, 3],
    figures: [['boundary_similarity', 0.57142857, 1e-7]],
  },
  {
    source: 'Fournier 2013: two segmentations of Hearst’s Stargazer text (Hearst 1997)',
    a: [2, 1, 1, 1, 5, 8, 2, 1],
    b: [2, 3, 3, 1, 3, 6, 3],
    figures: [['boundary_similarity', 0.38888888, 1e-7]],
  },
  {
    source: 'Fournier 2013: two segmentations of Hearst’s Stargazer text (Hearst 1997)',
    a: [2, 6, 4, 2, 4, 3],
    b: [2, 8, 2, 4, 2, 3],
    figures: [['boundary_similarity', 0.42857142, 1e-7]],
  },
  {
    source: 'Fournier 2013: two segmentations of Hearst’s Stargazer text (Hearst 1997)',
    a: [2, 1, 1, 1, 5, 8, 2, 1],
    b: [2, 8, 2, 4, 2, 3],
    figures: [['boundary_similarity', 0.33333333, 1e-7]],
  },
];
