import type { SavedSheet, SheetData } from '../../core/commands/rounds/sheetData';
import { ownMoments } from '../../core/coding/ownMoments';
import { describeSpan } from '../../core/anchoring/describeSpan';
import { frozen } from '../../core/study/rounds/frozen';
import type { RoundCodes, RoundCoding } from '../../core/study/rounds/roundCodes';
import { roundCodesShape } from '../../core/study/rounds/roundCodesShape';
import { isObject } from '../../core/text/json';
import { span } from '../../core/text/offsets';
import { SourceText } from '../../core/text/sourceText';

const empty: RoundCodes = { blind: 'package', seen: [], unclear: [], questions: [], codings: [], suggestions: [] };

/** What has been judged on this sheet; kept in the browser, and saved as a file to give back. */
export class SheetStore {
  private state: RoundCodes;
  private readonly sources: ReadonlyMap<string, SourceText>;
  /** Whether the browser keeps what is judged, so that closing the page loses nothing. */
  keeps = true;

  constructor(
    readonly data: SheetData,
    private readonly onChange: () => void,
  ) {
    this.sources = new Map(Object.entries(data.sources).map(([path, text]) => [path, new SourceText(text)]));
    this.state = this.kept() ?? empty;
  }

  get codes(): RoundCodes {
    return this.state;
  }

  get isFinished(): boolean {
    return this.state.finished !== undefined;
  }

  isDone(unit: string): boolean {
    return this.state.seen.includes(unit) || this.state.unclear.some((one) => one.unit === unit);
  }

  get left(): readonly string[] {
    return this.data.units.map(({ id }) => id).filter((id) => !this.isDone(id));
  }

  codingsIn(unit: string): readonly RoundCoding[] {
    return this.state.codings
      .filter((coding) => coding.unit === unit)
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Where a coding is in the page's text. */
  placeOf(path: string, coding: RoundCoding): { readonly start: number; readonly end: number } {
    const source = this.sources.get(path) ?? new SourceText('');
    return { start: source.fromCodePoints(coding.start), end: source.fromCodePoints(coding.end) };
  }

  /** Gives a code to words, or takes it away where they have it. @returns whether they have it now */
  toggle(unit: string, path: string, code: string, start: number, end: number): boolean {
    const source = this.sources.get(path);
    if (source === undefined || this.isFinished) return false;
    const anchor = describeSpan(source, span(start, end));
    const same = this.state.codings.find(
      (one) => one.unit === unit && one.code === code && one.start === anchor.start && one.end === anchor.end,
    );
    const created = ownMoments(this.state.codings.map((one) => one.created))(now());
    const coding = { code, created, id: crypto.randomUUID(), ...anchor, unit };
    const others = this.state.codings.filter((one) => one !== same);
    this.set({ ...this.state, codings: same ? others : [...others, coding] });
    return same === undefined;
  }

  remove(id: string): void {
    this.set({ ...this.state, codings: this.state.codings.filter((one) => one.id !== id) });
  }

  judged(unit: string): void {
    const seen = this.state.seen.includes(unit) ? this.state.seen : [...this.state.seen, unit];
    this.set({ ...this.state, seen, unclear: this.state.unclear.filter((one) => one.unit !== unit) });
  }

  /** An empty reason takes it back. Told to nobody: who types is not to lose what they type in. */
  remark(list: 'unclear' | 'questions', unit: string, reason: string): void {
    const others = this.state[list].filter((one) => one.unit !== unit);
    const seen = list === 'unclear' && reason !== '' ? this.state.seen.filter((one) => one !== unit) : this.state.seen;
    this.keep({ ...this.state, seen, [list]: reason === '' ? others : [...others, { unit, reason }] });
  }

  suggest(unit: string, name: string, text: string): void {
    const suggestion = { id: crypto.randomUUID(), unit, name, ...(text !== '' && { text }) };
    this.set({ ...this.state, suggestions: [...this.state.suggestions, suggestion] });
  }

  finish(): void {
    this.set(frozen(this.state, now()));
  }

  /** The file to give back. */
  get file(): string {
    const { round, receiver, sent, codebook, texts } = this.data;
    const saved: SavedSheet = { format: 1, round, receiver, sent, codebook, texts, codes: this.state };
    return `${JSON.stringify(saved, null, 2)}\n`;
  }

  /** Whether nothing has been judged or said yet. */
  get isEmpty(): boolean {
    const { seen, unclear, questions, codings, suggestions } = this.state;
    return [seen, unclear, questions, codings, suggestions].every(({ length }) => length === 0);
  }

  /** Whether a text is a file that this sheet saved. */
  isOfThis(text: string): boolean {
    return judgementsIn(text, this.data.sent) !== undefined;
  }

  /** Goes on from a file that was saved before. @returns false where it is not of this sheet */
  open(text: string): boolean {
    const codes = judgementsIn(text, this.data.sent);
    if (codes === undefined) return false;
    this.set(codes);
    return true;
  }

  /** The language that was chosen here before. */
  get language(): string | undefined {
    try {
      return localStorage.getItem(languageKey) ?? undefined;
    } catch {
      this.keeps = false;
      return undefined;
    }
  }

  set language(language: string | undefined) {
    try {
      localStorage.setItem(languageKey, language ?? '');
    } catch {
      this.keeps = false;
    }
  }

  private set(next: RoundCodes): void {
    this.keep(next);
    this.onChange();
  }

  private keep(next: RoundCodes): void {
    this.state = next;
    try {
      localStorage.setItem(this.key, this.file);
    } catch {
      // Some browsers keep nothing for pages from a disk: the page then asks to save a file.
      this.keeps = false;
    }
  }

  private kept(): RoundCodes | undefined {
    try {
      return judgementsIn(localStorage.getItem(this.key) ?? '', this.data.sent);
    } catch {
      this.keeps = false;
      return undefined;
    }
  }

  private get key(): string {
    return `intercoder ${this.data.sent}`;
  }
}

const languageKey = 'intercoder language';

const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The judgements that a text holds for this sheet; undefined where it is of another, or of none. */
function judgementsIn(text: string, sent: string): RoundCodes | undefined {
  const saved = fromJson(text);
  if (!isObject(saved) || saved.sent !== sent) return undefined;
  return roundCodesShape.read(saved.codes, '', () => undefined);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
