/** A rule of a TextMate grammar, as far as this one needs them. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Readonly<Record<number, Rule>>;
  readonly beginCaptures?: Readonly<Record<number, Rule>>;
  readonly endCaptures?: Readonly<Record<number, Rule>>;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}
