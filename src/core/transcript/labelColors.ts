import type { Span } from '../text/offsets';
import { BodyReader } from './bodyReader';
import { labelColorCount } from './labelColorCount';
import { DeclaredLabels } from './line/declaredLabels';
import { speakerKey } from './speakers';
import type { Transcript, Turn } from './transcript';

/** What the color of a label tells. */
export type ColorBy = 'role' | 'speaker';

/** Which labels have which color. */
export interface LabelColors {
  /** The labels of each color, from the first on; `labelColorCount` lists. */
  readonly colored: readonly (readonly Span[])[];
  /** Of speakers without a role, where roles have the colors. */
  readonly withoutRole: readonly Span[];
  /** What looks like a label and opens no turn, since only declared labels do (`strict`). */
  readonly noLabels: readonly Span[];
}

/**
 * Where roles have the colors and nobody in the transcript has one, each speaker has a color: roles would tell nothing.
 * @param roles in the order that gives them their colors, the same for every transcript of a study; a role that is
 * missing there counts as none
 */
export function labelColors(transcript: Transcript, by: ColorBy, roles: readonly string[]): LabelColors {
  const colored = Array.from({ length: labelColorCount }, (): Span[] => []);
  const withoutRole: Span[] = [];
  const role = placeOfRole(roles);
  const hasRoles = transcript.turns.some((turn) => role(turn) !== undefined);
  const placeOf = by === 'role' && hasRoles ? role : placeOfSpeaker();
  for (const turn of transcript.turns) {
    const place = placeOf(turn);
    const list = place === undefined ? withoutRole : colored[place % labelColorCount];
    list?.push(turn.label);
  }
  return { colored, withoutRole, noLabels: labelsWithoutTurn(transcript) };
}

type PlaceOf = (turn: Turn) => number | undefined;

function placeOfRole(roles: readonly string[]): PlaceOf {
  const places = new Map(roles.map((role, place) => [role, place]));
  return ({ participant }) => (participant?.role === undefined ? undefined : places.get(participant.role));
}

function placeOfSpeaker(): PlaceOf {
  const places = new Map<string, number>();
  return (turn) => {
    const key = speakerKey(turn);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
}

/** The labels that only `strict` keeps from opening a turn: highlighting by lines cannot know. */
function labelsWithoutTurn({ source, frontMatter, turns }: Transcript): readonly Span[] {
  if (frontMatter?.strict !== true) return [];
  const opening = new Set(turns.map(({ label }) => Number(label.start)));
  const declared = new DeclaredLabels(frontMatter.participants);
  const body = new BodyReader(source, declared, false).read(frontMatter.span.end, ignoreProblems);
  return body.turns.map(({ label }) => label).filter(({ start }) => !opening.has(start));
}

/** They were reported when the transcript was read. */
const ignoreProblems = (): void => undefined;
