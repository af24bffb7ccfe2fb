import { assignColors } from '../../../core/codebook/colors';
import type { Codebook } from '../../../core/codebook/codebook';
import { neutral } from '../../../core/codebook/shades';
import { codeIdOf, codeNameOf, type PlacedCoding } from '../../../core/study/placedCoding';
import type { AnchorState } from '../../../core/anchoring/anchoring';
import { changedStretch } from '../../../core/text/changedStretch';
import { isTiedIn, withInOrder } from '../../../core/text/inOrder';
import { offset } from '../../../core/text/offsets';
import { positionAt } from '../../convert';
import { currentLanguage, type Translate } from '../../l10n';
import { truncate } from '../../truncate';
import { coderName } from './describePassage';
import type { LivePassage } from './livePassages';
import type { LiveTranscript } from './liveTranscript';
import type { CodedPlace } from './pageLayout';
import type { LineStyle } from './styles';

const longestName = 28;

const styles: Readonly<Record<AnchorState, LineStyle>> = {
  exact: 'solid',
  moved: 'solid',
  changed: 'dashed',
  ambiguous: 'dotted',
  orphaned: 'dotted',
};

/** What is said of a passage. */
interface Said {
  readonly who: string;
  readonly isOwn: boolean;
  readonly label: string;
}

interface Known {
  /** Who looks, and what the coders are called: whose a passage is said to be. */
  readonly viewer: string | undefined;
  readonly coders: Coders;
  readonly places: readonly CodedPlace[];
}

type Coders = readonly unknown[] | undefined;

type Drawn = WeakMap<LivePassage, Known>;

/** By language. A passage stays the same object until it is elsewhere, or its text is. */
const drawnIn: Readonly<Record<ReturnType<typeof currentLanguage>, Drawn>> = { en: new WeakMap(), nl: new WeakMap() };

interface Listed extends Omit<Known, 'places'> {
  readonly drawn: Drawn;
  readonly shown: readonly LivePassage[];
  readonly places: readonly CodedPlace[];
}

const lists = new WeakMap<LiveTranscript, Listed>();

/** Everything that is drawn in a transcript, in text order. What is drawn as before is the same object as before. */
export function codedPlaces(live: LiveTranscript, t: Translate): readonly CodedPlace[] {
  const { shown, coder: viewer } = live;
  const drawn = drawnIn[currentLanguage()];
  const coders = live.file.study.current?.config.coders;
  const placesFor = (passages: readonly LivePassage[]): readonly CodedPlace[] =>
    passages.flatMap((passage) => placesOf(passage, live, coders, drawn, t));
  const known = lists.get(live);
  const isSame = known?.drawn === drawn && known.coders === coders && known.viewer === viewer;
  const places = (isSame ? besideThose(known, shown, placesFor) : undefined) ?? [...placesFor(shown)].sort(inText);
  lists.set(live, { drawn, viewer, coders, shown, places });
  return places;
}

/**
 * With the places of passages that came, and without those of passages that went: of thousands only these are looked at.
 * Undefined where what came is drawn exactly where something is: which of the two is first, the passages say.
 */
function besideThose(
  { shown: then, places }: Listed,
  now: readonly LivePassage[],
  placesFor: (passages: readonly LivePassage[]) => readonly CodedPlace[],
): readonly CodedPlace[] | undefined {
  const { start, endThen, endNow } = changedStretch(then, now);
  const gone = new Set(placesFor(then.slice(start, endThen)));
  const come = placesFor(now.slice(start, endNow));
  const all = withInOrder(gone.size === 0 ? places : places.filter((place) => !gone.has(place)), come, inText);
  return come.some((place) => isTiedIn(all, place, inText)) ? undefined : all;
}

const inText = (a: CodedPlace, b: CodedPlace): number => a.start - b.start || a.rank - b.rank || b.end - a.end;

function placesOf(
  passage: LivePassage,
  live: LiveTranscript,
  coders: Coders,
  drawn: Drawn,
  t: Translate,
): readonly CodedPlace[] {
  const before = drawn.get(passage);
  if (before !== undefined && before.viewer === live.coder && before.coders === coders) return before.places;
  const { coder } = passage.placed;
  const isOwn = coder === live.coder;
  const who = truncate(coderName(coder, live), longestName);
  const label = labelOf(passage.placed, passage.state, t);
  const places = makePlaces(passage, { who, isOwn, label }, live);
  drawn.set(passage, { viewer: live.coder, coders, places });
  return places;
}

function makePlaces(
  { placed, state, spans }: LivePassage,
  { who, isOwn, label }: Said,
  { document, codebook }: LiveTranscript,
): readonly CodedPlace[] {
  const code = codeIdOf(placed);
  const color = colorOf(placed, codebook);
  return spans.map(({ start, end }) => ({
    start,
    end,
    firstLine: positionAt(document, start).line,
    // The line of its last character: a passage that ends in a line end does not reach into the next line.
    lastLine: positionAt(document, offset(Math.max(end - 1, start))).line,
    code,
    color,
    style: styles[state],
    label,
    coder: who,
    rank: isOwn ? 0 : 1,
  }));
}

/** The code's name as the margin shows it, with what is not sure of it. */
function labelOf(placed: PlacedCoding, state: AnchorState, t: Translate): string {
  const { coding, resolution } = placed;
  const name = truncate(codeNameOf(placed), longestName);
  return [
    coding.doubtful === true ? `${name}?` : name,
    ...(resolution.kind === 'code' ? [] : [t(`reading.${resolution.kind}Code`)]),
    ...(state === 'exact' ? [] : [t(`state.${state}`)]),
  ].join(' · ');
}

const colors = new WeakMap<Codebook, ReadonlyMap<string, string>>();

/** The color of a coding's code, `#rrggbb`; grey where the codebook does not know it. */
export function colorOf(placed: PlacedCoding, codebook: Codebook): string {
  const known = colors.get(codebook) ?? assignColors(codebook);
  colors.set(codebook, known);
  return known.get(codeIdOf(placed)) ?? neutral;
}
