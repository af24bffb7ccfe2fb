import {
  anyText,
  count,
  either,
  listOf,
  numberIn,
  objectOf,
  oneOf,
  optional,
  refined,
  text,
  textThat,
  type Shape,
} from '../../text/shape';
import { toStudyPath, type StudyPath } from '../../text/studyPath';
import { coderIdProblem } from '../coderId';
import { anchorShape } from './anchorShape';
import {
  assignmentKinds,
  drawKinds,
  modes,
  planUnits,
  purposes,
  strataKinds,
  type Assignment,
  type Draw,
  type Excluded,
  type Frame,
  type FrameTranscript,
  type LeftOut,
  type Method,
  type PackageMark,
  type Plan,
  type RoundUnit,
  type Stratum,
  type TopUp,
  type TurnPlace,
} from './round';

const path = textThat((value): value is StudyPath => toStudyPath(value) === value);
const coderId = textThat((value): value is string => coderIdProblem(value) === undefined);
const seed = numberIn(0, 2 ** 32 - 1);
const whole = (shape: Shape<number>): Shape<number> => refined(shape, Number.isInteger);

/** What a unit is called: part of no path, but of messages and of the names of things on a page. */
const unitId = textThat((value): value is string => /^[\w-]{1,64}$/.test(value));

const assignment = refined(
  objectOf<Assignment>({ kind: oneOf(...assignmentKinds), n: optional(whole(numberIn(1, 1000))) }),
  ({ kind, n }) => kind !== 'overlap' || n !== undefined,
);

const plan = objectOf<Plan>({
  unit: oneOf(...planUnits),
  presence: oneOf('any', 'half'),
  level: either(oneOf('exact'), count),
  statistic: text,
  scale: optional(anyText),
  minimum: optional(numberIn(-1, 1)),
  excludeRoles: optional(listOf(anyText)),
  minWords: optional(count),
  context: optional(either(oneOf('all', 'none'), count)),
});

const method = objectOf<Method>({
  name: text,
  version: whole(numberIn(1, 1000)),
  seed: whole(seed),
  fraction: optional(numberIn(0, 1)),
  draw: optional(oneOf(...drawKinds)),
  turnsPerPassage: optional(whole(numberIn(1, 1000))),
  strata: optional(oneOf(...strataKinds)),
  excluded: optional(listOf(objectOf<Excluded>({ transcript: path, from: optional(count), to: optional(count) }))),
});

const frame = objectOf<Frame>({
  transcripts: listOf(
    objectOf<FrameTranscript>({
      path,
      sha256: textThat((value): value is string => /^[0-9a-f]{64}$/.test(value)),
      passages: optional(count),
      turns: optional(count),
      words: optional(count),
    }),
  ),
  leftOut: optional(objectOf<LeftOut>({ examples: count, training: count })),
});

const turnPlace = objectOf<TurnPlace>({ turn: optional(count), anchor: anchorShape });

const unit = objectOf<RoundUnit>({
  id: unitId,
  stratum: optional(anyText),
  transcript: path,
  first: turnPlace,
  last: turnPlace,
  coders: optional(listOf(coderId)),
  topUp: optional(whole(numberIn(1, 1000))),
});

const areDifferent = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Of a top-up, units with an application. */
export const mostAdded = 1000;

/** What `round.json` holds beside its `format`. */
export const drawShape: Shape<Draw> = objectOf<Draw>({
  purpose: oneOf(...purposes),
  mode: oneOf(...modes),
  coders: refined(listOf(coderId), areDifferent),
  first: optional(coderId),
  assignment,
  plan,
  method,
  frame,
  strata: listOf(objectOf<Stratum>({ name: anyText, passages: count, drawn: count })),
  units: refined(listOf(unit), (units) => areDifferent(units.map(({ id }) => id))),
  topUps: optional(
    listOf(
      objectOf<TopUp>({
        codes: listOf(text),
        seed: whole(seed),
        most: optional(whole(numberIn(1, mostAdded))),
        version: optional(whole(numberIn(1, 1000))),
      }),
    ),
  ),
  package: optional(objectOf<PackageMark>({ receiver: coderId, sent: text })),
});
