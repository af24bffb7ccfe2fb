import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import type { LiveEdit } from '../../../src/core/anchoring/liveEdit';
import { LiveSpans } from '../../../src/core/anchoring/liveEdits';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { LiveOracle } from './liveOracle';

/** What numbers a sequence is made of; the same ones make the same sequence. */
export interface Numbers {
  /** A whole number in [low, high]. */
  between(low: number, high: number): number;
}

const longestEdit = 200;
const alphabets = ['ab ', 'abcdefghij \n.', 'éab \n'] as const;
const turns = ['Yeah.', 'Ja.', 'Nee, dat weet ik niet.', 'Het vertrouwen bouw je op.', 'En toen?', 'Mm-hm.'] as const;

/**
 * Edits a text at random with passages in it: inserts, deletes, replaces, several cursors at once, cuts and pastes, codes,
 * undoes and redoes, each edit of up to 200 characters. After every event each passage is compared with the oracle.
 * @returns the first difference in words, or undefined
 */
export function liveDifference(numbers: Numbers, steps: number): string | undefined {
  return new Sequence(numbers).run(steps);
}

class Sequence {
  private readonly live: LiveSpans;
  private readonly oracle: LiveOracle;
  private clipboard = '';
  private lastKind = '';
  private codings = 0;

  constructor(private readonly numbers: Numbers) {
    const text = this.words(numbers.between(20, 600));
    this.live = new LiveSpans(text);
    this.oracle = new LiveOracle(text);
  }

  run(steps: number): string | undefined {
    for (let count = this.numbers.between(1, 6); count > 0; count--) this.code();
    const told: string[] = [];
    for (let step = 0; step < steps; step++) {
      told.push(this.step());
      const difference = this.difference();
      if (difference !== undefined) return `${difference} after ${told.slice(-4).join('; ')}`;
    }
    return undefined;
  }

  private step(): string {
    const kind = this.numbers.between(0, 11);
    if (kind === 0) return this.takeBack('undo');
    if (kind === 1) return this.takeBack('undo');
    if (kind === 2) return this.takeBack('redo');
    if (kind === 3) return this.code();
    if (kind === 4) return this.cut();
    if (kind === 5) return this.edit('paste', [this.insertion(this.clipboard)]);
    if (kind === 6) return this.edit('cursors', this.severalEdits());
    if (kind === 7) return this.edit('replace', [{ ...this.deletion(), text: this.words(this.length()) }]);
    if (kind <= 9) return this.edit('delete', [this.deletion()]);
    return this.edit('type', [this.insertion(this.words(this.length()))]);
  }

  private edit(kind: string, edits: readonly LiveEdit[]): string {
    // As editors have it: a run of the same kind is undone as one, until something breaks it.
    const joins = kind === this.lastKind && (kind === 'type' || kind === 'delete') && this.numbers.between(0, 1) === 0;
    this.lastKind = kind;
    this.oracle.edit(edits, joins);
    this.live.apply(edits, 'typed');
    return `${kind} ${JSON.stringify(edits)}`;
  }

  private takeBack(way: 'undo' | 'redo'): string {
    this.lastKind = way;
    const before = this.oracle.text;
    const after = way === 'undo' ? this.oracle.undo() : this.oracle.redo();
    if (after !== undefined && after !== before) this.live.apply([replacement(before, after)], way);
    return way;
  }

  private code(): string {
    const size = this.oracle.text.length;
    if (size === 0) return 'nothing to code';
    const start = this.numbers.between(0, size - 1);
    const at = span(start, Math.min(start + this.numbers.between(1, 60), size));
    const id = String(this.codings++);
    const source = new SourceText(this.oracle.text);
    const others = this.oracle.ids.map((other) => ({ id: other, span: this.live.spanOf(other), words: noWords }));
    this.oracle.code(id, at);
    this.live.track([...others, { id, span: at, words: describeSpan(source, at) }]);
    return `code ${at.start}-${at.end}`;
  }

  private cut(): string {
    const edit = this.deletion();
    this.clipboard = this.oracle.text.slice(edit.start, edit.end);
    return this.edit('cut', [edit]);
  }

  private difference(): string | undefined {
    const text = this.oracle.text;
    if (this.live.text.toString() !== text) return 'the text differs';
    for (const id of this.oracle.ids) {
      const [found, expected] = [this.live.spanOf(id), this.oracle.spanOf(id)];
      if (found?.start === expected?.start && found?.end === expected?.end) continue;
      return `passage ${id} is at ${JSON.stringify(found)} instead of ${JSON.stringify(expected)} of ${JSON.stringify(text)}`;
    }
    return undefined;
  }

  private deletion(): LiveEdit {
    const size = this.oracle.text.length;
    const start = this.numbers.between(0, size);
    return { start, end: Math.min(start + this.length(), size), text: '' };
  }

  private insertion(text: string): LiveEdit {
    const start = this.numbers.between(0, this.oracle.text.length);
    return { start, end: start, text };
  }

  /** Apart from each other, as the selections of an editor are. */
  private severalEdits(): readonly LiveEdit[] {
    const size = this.oracle.text.length;
    const edits: LiveEdit[] = [];
    for (let at = this.numbers.between(0, 30); at < size && edits.length < 4;) {
      const end = Math.min(at + this.numbers.between(0, 8), size);
      const text = this.numbers.between(0, 2) === 0 ? '' : this.words(this.numbers.between(1, 12));
      edits.push({ start: at, end, text });
      at = end + this.numbers.between(1, 60);
    }
    return this.numbers.between(0, 1) === 0 ? edits : edits.toReversed();
  }

  /** Most edits are short. */
  private length(): number {
    return this.numbers.between(1, this.numbers.between(0, 3) === 0 ? longestEdit : 12);
  }

  private words(length: number): string {
    const kind = this.numbers.between(0, 3);
    const alphabet = alphabets[kind];
    let text = '';
    while (text.length < length) {
      text += alphabet
        ? alphabet.charAt(this.numbers.between(0, alphabet.length - 1))
        : `P${this.numbers.between(1, 2)}: ${turns[this.numbers.between(0, turns.length - 1)] ?? ''}\n`;
    }
    return text.slice(0, length);
  }
}

const noWords = { quote: '', prefix: '', suffix: '' };

/** One replacement of what differs. */
function replacement(before: string, after: string): LiveEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
