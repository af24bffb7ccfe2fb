import { orphaned, placesOf, type Anchored, type AnchorState } from '../../../core/anchoring/anchoring';
import type { Uncertainty } from '../../../core/anchoring/followReplaced';
import { placesAhead } from '../../../core/anchoring/placesAhead';
import type { LiveEdit } from '../../../core/anchoring/liveEdit';
import { LiveSpans, type EditReason, type Tracked } from '../../../core/anchoring/liveEdits';
import type { Codebook } from '../../../core/codebook/codebook';
import type { PlacedCoding } from '../../../core/study/placedCoding';
import { changedStretch } from '../../../core/text/changedStretch';
import { overlaps, type Span } from '../../../core/text/offsets';
import { SourceText } from '../../../core/text/sourceText';

/** A coding and where it is in the open document right now. */
export interface LivePassage {
  readonly placed: PlacedCoding;
  /**
   * Like the stored state, but a passage deleted while typing is `orphaned`, one that came back is `moved`, and one that
   * seems to have moved, or may be another one since much around it was replaced at once, is `ambiguous` until that is
   * looked into, and one in which other words came to stand so is `changed`.
   */
  readonly state: AnchorState;
  /** In the text of the editor. None where it is not found, several where it is ambiguous. */
  readonly spans: readonly Span[];
  /** Whether it is certain to be the passage that was coded: followed from where it was known for sure to be. */
  readonly isSure: boolean;
}

/** What the study knows of a transcript at one moment. */
export interface KnownTranscript {
  readonly source: SourceText;
  /** In text order, those not found last; all that `viewer` may see. */
  readonly placed: readonly PlacedCoding[];
  readonly codebook: Codebook;
  /** Who looks. */
  readonly coder: string | undefined;
  /** Whether a coder's codings are shown in the text; the others are followed all the same. */
  readonly isShown: (coder: string) => boolean;
}

interface Followed {
  readonly placed: PlacedCoding;
  readonly anchored: Anchored;
  readonly isSure: boolean;
  /** Ids in the live spans. */
  readonly keys: readonly string[];
}

/** The codings of a text that is open in an editor, kept in step with its edits and with what the study knows. */
export class LivePassages {
  private readonly spans: LiveSpans;
  private followed = new Map<string, Followed>();
  /** The same in the order of the text as it was read. */
  private order: readonly Followed[] = [];
  /** Whether the latest change was typed rather than read from disk: then the live places are what will be saved. */
  private isTyped = false;
  /** What the text was read as when the study last told of it; undefined once it was edited, or where it differed. */
  private readAs: SourceText | undefined;
  /** Whether the latest edit was taken for one of the file, and the study has not told of the text since. */
  private isTakenForFile = false;
  private made = new WeakMap<Followed, LivePassage>();
  private passagesNow: readonly LivePassage[] | undefined;
  private shownNow: readonly LivePassage[] | undefined;
  /** Which coders' passages `shownNow` has. */
  private answers: ReadonlyMap<string, boolean> = new Map();

  constructor(
    text: string,
    private known: KnownTranscript,
    private readonly isInSteps = false,
  ) {
    this.spans = new LiveSpans(text);
    this.updateAll(known, false);
  }

  get codebook(): Codebook {
    return this.known.codebook;
  }

  /** Who looks. */
  get coder(): string | undefined {
    return this.known.coder;
  }

  /** Every coding that may be seen, in the order of the text as it was read, those not found among them. */
  get passages(): readonly LivePassage[] {
    return (this.passagesNow ??= this.order.map((one) => this.passageOf(one)));
  }

  /** Those that are shown in the text, in the same order. */
  get shown(): readonly LivePassage[] {
    return (this.shownNow ??= this.passages.filter(this.ofShownCoders()));
  }

  /** The shown passages that share a character with a span, or hold a place: an empty span, also at their ends. */
  passagesAt(at: Span): readonly LivePassage[] {
    const isPlace = at.start === at.end;
    return this.shown.filter(({ spans }) =>
      spans.some((one) => (isPlace ? one.start <= at.start && at.end <= one.end : overlaps(one, at))),
    );
  }

  /** The text as it is followed here. */
  get text(): string {
    return this.spans.text.toString();
  }

  /** Follows the edits of one event; `isTyped`: they are not saved yet, rather than read from disk. */
  edit(edits: readonly LiveEdit[], isTyped: boolean, reason?: EditReason): void {
    this.isTyped = isTyped;
    this.readAs = undefined;
    this.spans.apply(edits, reason, this.isInSteps);
    this.isTakenForFile = reason === 'reload';
    this.made = new WeakMap();
    this.forgetPassages();
  }

  /**
   * Goes on for so long, at least a piece, with what an edit has left to be compared. Until then those passages are not
   * certain.
   * @returns whether nothing is left of it
   */
  lookOn(milliseconds: number): boolean {
    if (!this.spans.isComparing) return true;
    const until = Date.now() + milliseconds;
    let isDone = this.spans.step();
    while (!isDone && Date.now() < until) isDone = this.spans.step();
    this.made = new WeakMap();
    this.forgetPassages();
    return isDone;
  }

  /** What was followed last is not saved yet: of a first edit the editor says so a moment after the edit. */
  becameUnsaved(): void {
    this.isTyped = true;
    if (!this.isTakenForFile) return;
    this.isTakenForFile = false;
    this.spans.applyAgain('typed', this.isInSteps);
    this.made = new WeakMap();
    this.forgetPassages();
  }

  /**
   * Takes over what the study knows now. Where the editor is ahead of what the study has read, passages that are
   * followed from where they surely were stay where they are; the others follow from where the study has them.
   */
  update(known: KnownTranscript): void {
    // The very same source, and no edit since: the text need not be compared, nor what is followed made anew.
    const isUntouched = this.readAs === known.source && this.known.coder === known.coder;
    const few = isUntouched ? this.updateFew(known) : undefined;
    if (few === undefined && !this.tellsNothing(known)) this.updateAll(known, isUntouched);
    this.known = known;
    if (few === undefined) this.forgetPassages();
    else this.exchangePassages(few);
  }

  /** Whether the editor is ahead of what the study has read, and nothing else has changed since it told of it. */
  private tellsNothing({ placed, source, coder }: KnownTranscript): boolean {
    const { known } = this;
    const isAhead = this.readAs === undefined && source === known.source && this.text !== source.text;
    return isAhead && placed === known.placed && coder === known.coder;
  }

  private updateAll(known: KnownTranscript, isUntouched: boolean): void {
    const text = isUntouched ? known.source.text : this.text;
    const isRead = text === known.source.text;
    // What is not certain follows the study from here on.
    if (isRead) this.spans.giveUp();
    else this.lookOn(Infinity);
    const ahead = isRead ? undefined : this.placesIn(text, known);
    const next = new Map<string, Followed>();
    const tracked: Tracked[] = [];
    for (const placed of known.placed) {
      const key = keyOf(placed);
      const before = this.followed.get(key);
      const stays = before !== undefined && this.stays(before, placed, isRead, known.coder);
      const anchored = stays
        ? this.followedBy(known.coder, before, isRead ? text : undefined)
        : (ahead?.get(placed) ?? placed.anchored);
      const isSure = stays ? before.isSure : placed.isSettled || anchored.state === 'exact';
      const keys = keysOf(key, anchored);
      const isSame = isUntouched && before?.placed === placed && before.anchored === anchored;
      next.set(key, isSame ? before : { placed, anchored, isSure, keys });
      tracked.push(...(stays ? this.trackedOn(keys, placed) : trackedAt(keys, placesOf(anchored), placed)));
    }
    this.spans.track(tracked);
    this.follow(next);
    this.readAs = isRead ? known.source : undefined;
    if (isRead) this.isTakenForFile = false;
  }

  /**
   * The text is what it was: only the codings that came or went are looked at, which of thousands is mostly one.
   * @returns undefined where that was not possible, and nothing was done
   */
  private updateFew({ placed: now }: KnownTranscript): Exchanged | undefined {
    const { followed, order } = this;
    const { placed: then } = this.known;
    const { start, endThen, endNow } = changedStretch(then, now);
    const gone = new Map(order.slice(start, endThen).map((one) => [keyOf(one.placed), one]));
    const come = new Map(
      now.slice(start, endNow).map((placed): [string, Followed] => {
        const [key, { anchored, isSettled }] = [keyOf(placed), placed];
        return [key, { placed, anchored, isSure: isSettled, keys: keysOf(key, anchored) }];
      }),
    );
    const isOneEach =
      order.length === then.length &&
      followed.size === then.length &&
      come.size === endNow - start &&
      [...come.keys()].every((key) => gone.has(key) || !followed.has(key));
    // What was typed may have moved it from where it is stored.
    const isElsewhere = this.isTyped && [...come.keys()].some((key) => followed.has(key));
    if (!isOneEach || isElsewhere) return undefined;
    this.spans.exchange(
      [...gone.values()].flatMap(({ keys }) => keys),
      [...come.values()].flatMap(({ placed, anchored, keys }) => trackedAt(keys, placesOf(anchored), placed)),
    );
    for (const key of gone.keys()) followed.delete(key);
    for (const [key, one] of come) followed.set(key, one);
    const exchanged = { start, end: endThen, come: [...come.values()] };
    this.order = exchange(order, exchanged);
    return exchanged;
  }

  /** What is shown stays in one piece where only a few passages came or went: of thousands only these are made anew. */
  private exchangePassages({ start, end, come }: Exchanged): void {
    const { passagesNow: passages, shownNow: shown } = this;
    this.forgetPassages();
    if (passages === undefined) return;
    const few = { start, end, come: come.map((one) => this.passageOf(one)) };
    this.passagesNow = exchange(passages, few);
    const isSame = [...this.answers].every(([coder, was]) => this.known.isShown(coder) === was);
    // Where every passage is shown, and will be, the two lists have the same places.
    const isWhole =
      shown?.length === passages.length && isSame && come.every(({ placed }) => this.answers.get(placed.coder));
    if (isWhole) this.shownNow = exchange(shown, few);
  }

  /** Whether this is what is followed already, shown as it is now, and nothing was typed since. */
  isAt({ source, placed, codebook, coder, isShown }: KnownTranscript): boolean {
    const { known } = this;
    const isSame = known.placed === placed && known.codebook === codebook && known.coder === coder;
    return isSame && this.readAs === source && [...this.answers].every(([one, was]) => isShown(one) === was);
  }

  /** Whether a passage is where it was followed to, whatever the study says now. */
  private stays(before: Followed, placed: PlacedCoding, isRead: boolean, viewer: string | undefined): boolean {
    // What was not certain is only kept until more is known.
    if (!before.isSure || this.uncertaintyOf(before)) return !isRead && before.placed === placed;
    return !isRead || this.wasFollowed(before, placed, viewer);
  }

  /** Where those are that are not followed yet, or not for sure, in a text of the editor that is ahead of the study's. */
  private placesIn(text: string, { placed, source, coder }: KnownTranscript): ReadonlyMap<PlacedCoding, Anchored> {
    const sought = placed.filter((one) => {
      const before = this.followed.get(keyOf(one));
      return before === undefined || !this.stays(before, one, false, coder);
    });
    if (sought.length === 0) return new Map();
    const found = placesAhead(
      source,
      new SourceText(text),
      sought.map(({ coding, anchored }) => ({ anchor: coding, anchored })),
    );
    return new Map(sought.map((one, index) => [one, found[index] ?? orphaned]));
  }

  /** As they are followed already. */
  private trackedOn(keys: readonly string[], { coding }: PlacedCoding): readonly Tracked[] {
    const { spans } = this;
    return keys.map((id) => ({ id, span: spans.spanOf(id), words: coding, uncertainty: spans.uncertaintyOf(id) }));
  }

  /** Of one that may be at several places already it is not told apart what its words have become at each. */
  private uncertaintyOf({ keys }: Followed): Uncertainty | undefined {
    const all = keys.flatMap((id) => this.spans.uncertaintyOf(id) ?? []);
    return all.length > 1 ? 'elsewhere' : all[0];
  }

  private follow(followed: Map<string, Followed>): void {
    this.followed = followed;
    this.order = [...followed.values()];
  }

  private forgetPassages(): void {
    this.passagesNow = undefined;
    this.shownNow = undefined;
  }

  /**
   * What was typed here has been followed, so where a stored place fits the text no more the live one holds: for one's own
   * codings until it is stored with the save, for others' until the study has looked for them, since that is what their
   * review and every count speak of.
   */
  private wasFollowed({ placed: before, keys }: Followed, placed: PlacedCoding, viewer: string | undefined): boolean {
    const { coding, anchored, coder, isSettled } = placed;
    const isStored = before.coding.start !== coding.start || before.coding.quote !== coding.quote;
    const isHere = keys.some((key) => this.spans.spanOf(key) !== undefined);
    const isLookedFor = isSettled && coder !== viewer;
    // What is nowhere here may well be somewhere for who reads the whole text.
    return this.isTyped && anchored.state !== 'exact' && !isStored && isHere && !isLookedFor;
  }

  /** Another's passage that was followed, in a text that is saved by now, is not what their file says. */
  private followedBy(coder: string | undefined, { placed, anchored, keys }: Followed, saved?: string): Anchored {
    const [key = ''] = keys;
    const at = this.spans.spanOf(key);
    if (saved === undefined || at === undefined || placed.coder === coder || anchored.state !== 'exact')
      return anchored;
    const isSame = saved.slice(at.start, at.end) === placed.coding.quote;
    return { ...anchored, state: isSame ? 'moved' : 'changed' };
  }

  /** Asks once for each coder, not for each passage: the answer may come from the settings. */
  private ofShownCoders(): (passage: LivePassage) => boolean {
    const answers = new Map<string, boolean>();
    this.answers = answers;
    return ({ placed: { coder } }) => {
      const isShown = answers.get(coder) ?? this.known.isShown(coder);
      answers.set(coder, isShown);
      return isShown;
    };
  }

  /** The same object for as long as it says the same. */
  private passageOf(followed: Followed): LivePassage {
    const known = this.made.get(followed);
    if (known) return known;
    const passage = this.makePassage(followed);
    this.made.set(followed, passage);
    return passage;
  }

  private makePassage(followed: Followed): LivePassage {
    const { placed, anchored, keys } = followed;
    const spans = keys.map((key) => this.spans.spanOf(key)).filter((at) => at !== undefined);
    const uncertainty = this.uncertaintyOf(followed);
    const isSure = followed.isSure && uncertainty === undefined;
    if (spans.length === 0) return { placed, state: 'orphaned', spans, isSure };
    const was = anchored.state === 'orphaned' ? 'moved' : anchored.state;
    const state = uncertainty === 'changed' && 'span' in anchored ? 'changed' : was;
    // The same words may be another's, until that is looked into.
    if ((state === 'exact' || state === 'moved') && !isSure) return { placed, state: 'ambiguous', spans, isSure };
    return { placed, state, spans, isSure };
  }
}

/** What came in place of some neighbours in a list. */
interface Exchanged<T = Followed> {
  readonly start: number;
  readonly end: number;
  readonly come: readonly T[];
}

const exchange = <T>(list: readonly T[], { start, end, come }: Exchanged<T>): readonly T[] =>
  list.toSpliced(start, end - start, ...come);

const keyOf = ({ coder, coding }: PlacedCoding): string => `${coder}/${coding.id}`;

const trackedAt = (
  keys: readonly string[],
  places: readonly (Span | undefined)[],
  { coding }: PlacedCoding,
): readonly Tracked[] => keys.map((id, index) => ({ id, span: places[index], words: coding }));

/** An orphaned passage is followed too: its words may come back. */
const keysOf = (key: string, anchored: Anchored): readonly string[] =>
  anchored.state === 'ambiguous' ? anchored.candidates.map((_, index) => `${key}#${index}`) : [key];
