import type { Span } from '../text/offsets';
import { SourceText } from '../text/sourceText';
import { EditLog, inverseShifts, type LoggedEdit, type Place } from './editLog';
import { followReplaced, type Outcome, type Uncertainty } from './followReplaced';
import type { LiveEdit } from './liveEdit';
import { LiveText } from './liveText';
import { findLost, wordsAt, type Lost, type Words } from './lostWords';
import { insertedBy, isReplacedAround, partsOf, type ReplacedParts } from './replacedParts';
import { SpanTable, type SavedPlaces, type Shift } from './spanTable';

/** A passage to follow. Without a span it is lost, and comes back where its words do. */
export interface Tracked {
  readonly id: string;
  readonly span: Span | undefined;
  readonly words: Words;
  /** What is still not certain of it: whatever was before counts as looked into where this is not told. */
  readonly uncertainty?: Uncertainty | undefined;
}

/**
 * Why a text changed, where that is known: typed and pasted, or taken back, or done again. Only what an editor takes back
 * or does again is sure to bring back the very characters; what is typed key by key is new even where it reads the same.
 */
export type EditReason = 'typed' | 'undo' | 'redo' | 'reload';

/** A comparison of the texts before and after an event. */
interface Comparing {
  readonly work: Generator<void, readonly Outcome[]>;
  /** What was not certain of each before. */
  readonly sought: readonly { readonly id: string; readonly origin: string; readonly was: Uncertainty | undefined }[];
  readonly logged: LoggedEdit;
}

/**
 * Where passages are while their text is being edited, key by key.
 *
 * - An insertion before a passage or at its start shifts it, strictly inside it belongs to it, at its end does nothing.
 * - A deletion shrinks what it cuts into; a passage of which nothing is left is lost.
 * - A replacement counts without the words it leaves as they were. Wholly inside a passage it belongs to it, and so does
 *   what is typed on after it; of a passage it only cuts into, what it did not touch is left; a passage it covers is lost.
 * - What was read from a file again, and any replacement of more than 200 characters, is first cut at what it leaves as
 *   it was, and passages in its lines are looked for by comparing the texts: what is not certain of one is told, until
 *   whoever follows it says that it was looked into.
 * - What is lost comes back where its words are inserted again, with what stood around them as far as that was inserted
 *   too. Where they fit twice it stays lost. In a large replacement, and where a large one had lost it, that is not certain.
 * - Undo and redo put every passage back to where it was then, and so does whatever else makes the text again what it was.
 *
 * Several edits of one event are in offsets of the text before it. One edit costs a pass over two arrays of numbers and
 * the rewriting of one chunk of text.
 */
export class LiveSpans {
  readonly text: LiveText;
  private readonly log: EditLog;
  private table = SpanTable.of([]);
  private lost = new Map<string, Lost>();
  private events = 0;
  /** Where a replacement at the end of these passages ended: what is typed there next belongs to them. */
  private typingOn: { readonly at: number; readonly owners: readonly string[] } | undefined;
  /** The event that was followed last, and the text before it. */
  private latest: { readonly edits: readonly LiveEdit[]; readonly old: LiveText } | undefined;
  private uncertain = new Map<string, Uncertainty>();
  /** What is still compared of the latest event. */
  private comparing: Comparing | undefined;

  constructor(text: string) {
    this.text = new LiveText(text);
    this.log = new EditLog(this.text.fingerprint());
  }

  /** Follows these passages from now on, in the text as it is now. Ids are unique. */
  track(tracked: readonly Tracked[]): void {
    this.finish();
    // Where someone else moved a passage, what is remembered of earlier texts is no longer true.
    const moved = tracked.filter((one) => this.isElsewhere(one)).map(({ id }) => id);
    if (moved.length > 0) this.log.forget(moved);
    const lost = tracked.filter((one) => one.span === undefined);
    this.lost = new Map(lost.map(({ id, words }) => [id, this.lost.get(id) ?? { words, origin: storedAs(words) }]));
    this.table = SpanTable.of(tracked);
    const left = new Map(tracked.flatMap(({ id, uncertainty }) => (uncertainty ? [[id, uncertainty] as const] : [])));
    this.log.settle([...this.uncertain.keys()].filter((id) => !left.has(id)));
    this.uncertain = left;
    this.typingOn = undefined;
  }

  /** Follows `come` as well and `gone` no more, without another look at the others: of thousands it is mostly one. */
  exchange(gone: readonly string[], come: readonly Tracked[]): void {
    this.finish();
    const unwanted = new Set(gone);
    const changed = new Set(come.map(({ id }) => id));
    const moved = come.filter((one) => this.isElsewhere(one)).map(({ id }) => id);
    if (moved.length > 0) this.log.forget(moved);
    for (const id of gone) if (!changed.has(id)) this.lost.delete(id);
    for (const { id, span: at, words } of come) {
      if (at !== undefined) this.lost.delete(id);
      else if (!this.lost.has(id)) this.lost.set(id, { words, origin: storedAs(words) });
    }
    const leaves = (id: string): boolean => unwanted.has(id) || changed.has(id);
    if ([...gone, ...changed].some((id) => this.table.has(id))) this.table = this.table.without(leaves);
    this.table = this.table.and(come);
    this.log.settle([...gone, ...changed].filter((id) => this.uncertain.delete(id)));
    this.typingOn = undefined;
  }

  /** Where a passage is now; undefined where it is lost or not followed. */
  spanOf(id: string): Span | undefined {
    return this.table.get(id);
  }

  /** What is not certain of a passage since much was replaced around it. */
  uncertaintyOf(id: string): Uncertainty | undefined {
    return this.uncertain.get(id);
  }

  isTracked(id: string): boolean {
    return this.table.has(id);
  }

  /**
   * Applies the edits of one event, all in offsets of the text before it, in any order. They do not overlap.
   * @param reason not known where absent: then whatever makes the text what it was counts as taking back
   * @param isInSteps leaves it to `step` to compare the texts: until that is done, what it is about is not certain. What is
   *   left undone when something else happens is done first, so that nothing depends on how often others got their turn.
   */
  apply(edits: readonly LiveEdit[], reason?: EditReason, isInSteps = false): void {
    this.finish();
    const old = this.text.copy();
    this.latest = { edits, old };
    const fromEnd = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
    for (const { start, end, text } of fromEnd) this.text.replace(start, end, text);
    const typingOn = this.typingOn;
    this.typingOn = undefined;
    const now = this.text.fingerprint();
    const distance = bringsBack(edits, reason) ? this.log.find(now, wayOf(reason)) : undefined;
    if (distance !== undefined && (reason === 'undo' || reason === 'redo')) {
      this.walk(distance, old);
      this.log.move(distance);
    } else {
      const logged = this.follow({ edits: fromEnd.toReversed(), old, reason }, typingOn, distance);
      if (logged) this.log.push(logged, now);
    }
    if (!isInSteps) this.finish();
  }

  /** Whether something is still compared. */
  get isComparing(): boolean {
    return this.comparing !== undefined;
  }

  /** Goes on comparing for a moment. @returns whether nothing is left of it */
  step(): boolean {
    const { comparing } = this;
    if (comparing === undefined) return true;
    const step = comparing.work.next();
    if (step.done !== true) return false;
    this.comparing = undefined;
    this.settle(comparing, step.value);
    return true;
  }

  /** What is still compared need not be known: whoever follows these passages knows more of them. */
  giveUp(): void {
    this.comparing = undefined;
  }

  private finish(): void {
    while (!this.step());
  }

  /** Follows the latest event anew, since it was made for another reason than it was taken for. */
  applyAgain(reason: EditReason, isInSteps = false): void {
    const { latest } = this;
    if (latest === undefined) return;
    this.giveUp();
    this.apply(inverseEdits(latest.edits, latest.old), 'undo');
    this.log.endHere();
    this.apply(latest.edits, reason, isInSteps);
  }

  private isElsewhere({ id, span: at }: Tracked): boolean {
    const now = this.table.get(id);
    return this.table.has(id) && (now?.start !== at?.start || now?.end !== at?.end);
  }

  /** An event that is new: `edits` in text order. `distance`: where in the log the text was what it is now. */
  private follow(
    {
      edits,
      old,
      reason,
    }: { readonly edits: readonly LiveEdit[]; readonly old: LiveText; readonly reason: EditReason | undefined },
    typingOn: LiveSpans['typingOn'],
    distance: number | undefined,
  ): LoggedEdit | undefined {
    const replaced = partsOf(edits, old, reason === 'reload');
    const parts = replaced.flatMap((one) => one.parts);
    if (parts.length === 0) return undefined;
    const before = this.table.save();
    const touched = new Set<string>();
    const shifts = parts.map(({ start, end, text }) => ({ start, removed: end - start, inserted: text.length }));
    const owners = parts.length === 1 && typingOn?.at === parts[0]?.start ? (typingOn?.owners ?? []) : [];
    this.shiftAll(shifts, touched, owners);
    this.events++;
    const logged: LoggedEdit = { shifts, before: new Map(), after: new Map() };
    const sought = this.replacedAround(replaced, before);
    for (const id of [...touched, ...sought])
      logged.before.set(id, this.withUncertainty(id, before.get(id) ?? this.lostNow(id)));
    for (const id of touched) if (this.table.get(id) === undefined) this.lose(id, before, old, parts);
    if (distance === undefined) {
      this.lookFor(sought, before, old, replaced, logged);
      this.revive(replaced, logged, new Set(sought));
    }
    if (distance !== undefined) this.putBack(distance, before, old, logged);
    for (const id of logged.before.keys()) logged.after.set(id, this.placeOf(id));
    return logged;
  }

  private replacedAround(replaced: readonly ReplacedParts[], before: SavedPlaces): readonly string[] {
    if (replaced.every(({ large }) => large === undefined)) return [];
    return this.table.ids.filter((id) => {
      const at = before.get(id);
      return at !== undefined && replaced.some((one) => isReplacedAround(at, one));
    });
  }

  private lookFor(
    ids: readonly string[],
    before: SavedPlaces,
    old: LiveText,
    replaced: readonly ReplacedParts[],
    logged: LoggedEdit,
  ): void {
    const places = ids.flatMap((id) => {
      const at = before.get(id);
      return at === undefined ? [] : [{ id, at, byRules: this.table.get(id) }];
    });
    if (places.length === 0) return;
    const edits = replaced.flatMap(({ large }) => large ?? []);
    const [then, now] = [new SourceText(old.toString()), new SourceText(this.text.toString())];
    const { events } = this;
    const sought = places.map(({ id, at }) => ({ id, origin: `${events}:${at.start}`, was: this.uncertain.get(id) }));
    this.comparing = { work: followReplaced(then, now, edits, places), sought, logged };
    for (const { id, was } of sought) this.uncertain.set(id, was ?? 'elsewhere');
  }

  /** What was uncertain of one stays so: wherever it is found, it is what was in its place that is found. */
  private settle({ sought, logged }: Comparing, outcomes: readonly Outcome[]): void {
    sought.forEach(({ id, origin, was }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) return;
      // Its words may stand anywhere: those that are put in later may be others.
      if (outcome.span === undefined) this.place(id, { words: outcome.words, origin, uncertainty: was ?? 'elsewhere' });
      else this.place(id, { ...outcome.span, uncertainty: was === 'changed' ? was : (outcome.uncertainty ?? was) });
      logged.after.set(id, this.placeOf(id));
    });
  }

  private shiftAll(shifts: readonly Shift[], touched: Set<string>, owners?: readonly string[]): void {
    for (const shift of shifts.toReversed()) {
      const replacedEnd = this.table.shift(shift, owners, touched);
      if (shifts.length === 1 && replacedEnd.length > 0)
        this.typingOn = { at: shift.start + shift.inserted, owners: replacedEnd };
    }
  }

  private lose(id: string, before: SavedPlaces, old: LiveText, parts: readonly LiveEdit[]): void {
    const at = before.get(id);
    if (at === undefined) return;
    const part = parts.find(({ start, end }) => start <= at.start && at.end <= end);
    this.lost.set(id, {
      words: wordsAt(old, at.start, at.end),
      origin: `${this.events}:${at.start}`,
      ...(part && { block: old.slice(part.start, part.end) }),
    });
  }

  /** @param settled passages of which it is known already what became of them in this event */
  private revive(replaced: readonly ReplacedParts[], { before }: LoggedEdit, settled: ReadonlySet<string>): void {
    if (this.lost.size === 0) return;
    // What comes key by key is new, whatever it reads.
    const pieces = insertedBy(replaced).filter(({ text }) => text.length > 1);
    const lost = new Map([...this.lost].filter(([id]) => !settled.has(id)));
    for (const [id, { at, isSure }] of findLost(lost, pieces)) {
      if (!this.table.has(id)) continue;
      if (!before.has(id)) before.set(id, this.withUncertainty(id, this.lostNow(id)));
      this.place(id, { ...at, uncertainty: this.uncertain.get(id) ?? (isSure ? undefined : 'elsewhere') });
    }
  }

  /** The text is again what it was, by an edit of its own: every passage is where it was then. */
  private putBack(distance: number, before: SavedPlaces, old: LiveText, logged: LoggedEdit): void {
    const [byRules, lost, uncertain] = [this.table.save(), this.lost, new Map(this.uncertain)];
    this.table.restore(before.copy());
    this.lost = new Map(lost);
    for (const id of this.table.ids) if (before.get(id)) this.lost.delete(id);
    this.walk(distance, old);
    for (const id of this.table.ids) {
      const [here, there] = [byRules.get(id), this.table.get(id)];
      if (logged.before.has(id) || (here?.start === there?.start && here?.end === there?.end)) continue;
      const was = before.get(id) ?? lost.get(id) ?? this.lostNow(id);
      logged.before.set(id, { ...was, uncertainty: uncertain.get(id) });
    }
  }

  /** To where the text was or will be this many events away. */
  private walk(distance: number, old: LiveText): void {
    const way = distance < 0 ? 'back' : 'on';
    const before = this.table.save();
    const gone = new Map<string, Map<string, Place>>();
    this.events++;
    for (const edit of this.log.between(distance)) this.stepOver(edit, way, gone);
    for (const [id, places] of gone) {
      const at = before.get(id);
      if (at === undefined || this.table.get(id)) continue;
      const lost = { words: wordsAt(old, at.start, at.end), origin: `${this.events}:${at.start}` };
      places.set(id, this.withUncertainty(id, lost));
      this.lost.set(id, lost);
    }
  }

  /**
   * Passages that were not followed at the time go by the rules, and what these cannot put back is remembered too.
   * @param gone takes those that are nowhere then, and what is to remember them
   */
  private stepOver(edit: LoggedEdit, way: 'back' | 'on', gone: Map<string, Map<string, Place>>): void {
    const [there, here] = way === 'back' ? [edit.before, edit.after] : [edit.after, edit.before];
    const was = this.table.save();
    const touched = new Set<string>();
    this.shiftAll(way === 'back' ? inverseShifts(edit.shifts) : edit.shifts, touched);
    this.typingOn = undefined;
    for (const id of touched) {
      const at = was.get(id);
      if (there.has(id) || at === undefined) continue;
      here.set(id, this.withUncertainty(id, at));
      const now = this.table.get(id);
      there.set(id, this.withUncertainty(id, now ?? { words: noWords, origin: '' }));
      if (now === undefined) gone.set(id, there);
    }
    for (const [id, place] of there) this.place(id, place);
  }

  private place(id: string, place: Place): void {
    if (!this.table.has(id)) return;
    const isLost = 'words' in place;
    this.table.set(id, isLost ? undefined : place);
    if (isLost) this.lost.set(id, place);
    else this.lost.delete(id);
    if (place.uncertainty) this.uncertain.set(id, place.uncertainty);
    else this.uncertain.delete(id);
  }

  private placeOf(id: string): Place {
    return this.withUncertainty(id, this.table.get(id) ?? this.lostNow(id));
  }

  private withUncertainty(id: string, place: Span | Lost): Place {
    return { ...place, uncertainty: this.uncertain.get(id) };
  }

  private lostNow(id: string): Lost {
    return this.lost.get(id) ?? { words: noWords, origin: '' };
  }
}

const noWords: Words = { quote: '', prefix: '', suffix: '' };

const storedAs = ({ prefix, quote }: Words): string => `stored:${prefix}${quote}`;

const wayOf = (reason: EditReason | undefined): 'back' | 'on' | undefined =>
  reason === 'undo' ? 'back' : reason === 'redo' ? 'on' : undefined;

/** Whether an event may be what takes an earlier one back: of what is typed, only what comes in a piece. */
const bringsBack = (edits: readonly LiveEdit[], reason: EditReason | undefined): boolean =>
  reason !== 'typed' || edits.some(({ text }) => text.length > 1);

/** The edits that take an event back, in offsets of the text after it. */
function inverseEdits(edits: readonly LiveEdit[], old: LiveText): readonly LiveEdit[] {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const shifts = inOrder.map(({ start, end, text }) => ({ start, removed: end - start, inserted: text.length }));
  return inverseShifts(shifts).map(({ start, removed }, index) => ({
    start,
    end: start + removed,
    text: old.slice(inOrder[index]?.start ?? 0, inOrder[index]?.end ?? 0),
  }));
}
