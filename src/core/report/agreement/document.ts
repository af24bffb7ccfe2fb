import type { Verdict } from '../../agreement/round/verdict';
import type { Interval } from '../../agreement/statistic';
import type { Language } from '../../messages/render';
import type { UnitQuery } from './unitQuery';

/** A dot with its interval. */
export interface Whisker {
  readonly value: number;
  readonly interval: Interval | undefined;
  readonly minimum: number | undefined;
  readonly verdict: Verdict | undefined;
}

export interface Cell {
  readonly text: string;
  readonly isStrong?: boolean;
  /** A sentence in the place of a figure: it may take several lines. */
  readonly isSentence?: boolean;
  /** Drawn where drawing is possible; the words are in the neighbouring cells. */
  readonly whisker?: Whisker;
  /** `#rrggbb`, shown beside the text. */
  readonly color?: string;
  /** The units that it counts; a link to them where they can be opened. */
  readonly units?: UnitQuery;
}

export interface Column {
  readonly title: string;
  /** The title where a page has no room for the whole of it, which is then its label. */
  readonly short?: string;
  /** What a title that is short for the sake of its column stands for. */
  readonly label?: string;
  readonly align?: 'right';
  /** Nothing but drawings. */
  readonly isDrawn?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Section {
  readonly title: string;
  readonly lead?: string;
  readonly table?: Table;
  readonly notes: readonly string[];
}

/** A figure by itself, large. */
export interface Tile {
  readonly figure: string;
  readonly interval?: string;
  readonly labels: readonly string[];
}

/** A report in words, whatever it is written in. */
export interface AgreementDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly tiles: readonly Tile[];
  readonly warningsTitle: string;
  readonly warnings: readonly string[];
  readonly sections: readonly Section[];
}
