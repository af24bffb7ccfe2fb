import type { CodeTable } from '../../agreement/codes/codeTable';
import { coderPairs } from '../../agreement/coderPairs';
import { missing } from '../../agreement/measure';
import { differing } from '../../agreement/round/confusions';
import { thirdOf } from '../../agreement/round/drift';
import { noRole, type JudgedPassage, type UnitTable } from '../../agreement/round/judgedPassages';
import { unitTable } from '../../agreement/round/unitTable';
import type { ReportPlan } from '../../report/agreement/agreementReport';
import type { UnitQuery } from '../../report/agreement/unitQuery';
import { roundJudgements, type RoundJudgements } from '../../study/judgements/roundJudgements';
import type { Draw } from '../../study/rounds/round';
import { unitSpan } from '../../study/rounds/unitSpan';
import type { StudySnapshot } from '../../study/snapshot';
import { span, type Span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { atLevel, planOf } from './planned';
import { closedRound } from './reportRound';
import { topUpTable } from './topUps';

/** A unit of a finished round, where it is now, and what everybody who judged it gave it. */
export interface UnitBehind {
  /** Id of the drawn passage that it is in. */
  readonly passage: string;
  readonly transcript: StudyPath;
  readonly at: Span;
  readonly text: string;
  /** Names of codes, in book order. */
  readonly given: readonly { readonly coder: string; readonly codes: readonly string[] }[];
}

/**
 * The units that a figure of a round's report counts, in the order of the draw.
 * @throws IntercoderError `agreement.unknownRound`, `.unreadable`, `.open`
 */
export function unitsBehind(snapshot: StudySnapshot, name: string, query: UnitQuery): readonly UnitBehind[] {
  const { round, draw } = closedRound(snapshot, name);
  const plan = planOf(draw, {});
  const judgements = atLevel(roundJudgements(snapshot, round, draw), plan.level, round);
  const { table } = unitsOf(judgements, query, plan);
  const counted = 'isTop' in query ? atLevel(judgements, 0, round) : judgements;
  const passages = passagesOf(counted, query);
  const units = unitsOf(counted, query, plan);
  const isMeant = conditionOf(query, units, counted, passages);
  return Array.from({ length: units.table.units }, (_, unit) => unit).flatMap((unit) => {
    const passage = passages[units.passageOf[unit] ?? 0];
    const place = passage && placeIn(snapshot, draw, passage, units.places[unit]);
    return place && isMeant(unit) ? [{ ...place, given: givenIn(table, unit, judgements) }] : [];
  });
}

const passagesOf = ({ passages, topUps }: RoundJudgements, { show }: UnitQuery): readonly JudgedPassage[] =>
  show === 'topUp' ? topUps : passages;

function unitsOf(judgements: RoundJudgements, query: UnitQuery, plan: ReportPlan): UnitTable {
  if (query.show === 'topUp') return topUpTable(judgements);
  const ids = judgements.codes.map(({ id }) => id);
  return unitTable(judgements.passages, ids, judgements.judges.length, query.unit, plan.presence);
}

function placeIn(
  { transcripts }: StudySnapshot,
  { units }: Draw,
  { id, text }: JudgedPassage,
  place: readonly [number, number] | undefined,
): Omit<UnitBehind, 'given'> | undefined {
  const unit = units.find((one) => one.id === id);
  const record = unit && transcripts.get(unit.transcript);
  if (unit === undefined || record === undefined || place === undefined) return undefined;
  const whole = unitSpan(unit, record);
  if (whole === undefined) return undefined;
  const [start, end] = place;
  const at = span(whole.start + start, whole.start + end);
  return { passage: id, transcript: unit.transcript, at, text: text.slice(start, end) };
}

function givenIn(table: CodeTable, unit: number, { judges, codes }: RoundJudgements): UnitBehind['given'] {
  return judges.flatMap((coder, index) => {
    const values = table.codes.map((_, code) => valueOf(table, code, unit, index));
    if (values.every((value) => value === missing)) return [];
    return [{ coder, codes: codes.flatMap(({ name }, code) => (values[code] === 1 ? [name] : [])) }];
  });
}

const valueOf = ({ units, coders, judgements }: CodeTable, code: number, unit: number, coder: number): number =>
  judgements[(code * units + unit) * coders + coder] ?? missing;

type Condition = (unit: number) => boolean;

function conditionOf(
  query: UnitQuery,
  units: UnitTable,
  { judges, orders }: RoundJudgements,
  passages: readonly JudgedPassage[],
): Condition {
  const { table, passageOf, roles } = units;
  if (query.show === 'differing') {
    const { transcript, role, third, coders = judges } = query;
    const own = coders.map((coder) => judges.indexOf(coder));
    const order = orders.find(({ coder }) => coder === third?.coder)?.order ?? [];
    const inThird = third && new Set(thirdOf(order, third.part));
    return (unit) =>
      (transcript === undefined || passages[passageOf[unit] ?? 0]?.transcript === transcript) &&
      (role === undefined || (roles[unit] ?? noRole) === role) &&
      (inThird === undefined || inThird.has(passageOf[unit] ?? -1)) &&
      table.codes.some((_, code) => {
        const values = own.map((coder) => valueOf(table, code, unit, coder));
        return values.includes(0) && values.includes(1);
      });
  }
  const code = table.codes.indexOf(query.code);
  const valuesOf = (unit: number): readonly number[] =>
    judges.map((_, coder) => valueOf(table, code, unit, coder)).filter((value) => value !== missing);
  if (query.show === 'topUp') return (unit) => valueOf(table, code, unit, 0) === 1 && valuesOf(unit).length > 1;
  if (query.show === 'instead') return insteadOf(query, code, units, judges);
  if (query.show === 'only') {
    const coder = judges.indexOf(query.coder);
    return (unit) => valueOf(table, code, unit, coder) === 1 && valuesOf(unit).includes(0);
  }
  const { show } = query;
  return (unit) => {
    const values = valuesOf(unit);
    if (values.length < 2) return false;
    const [hasGiven, hasNot] = [values.includes(1), values.includes(0)];
    return show === 'any' ? hasGiven : show === 'all' ? !hasNot : show === 'none' ? !hasGiven : hasGiven && hasNot;
  };
}

function insteadOf(
  { other, by }: Extract<UnitQuery, { show: 'instead' }>,
  code: number,
  { table }: UnitTable,
  judges: readonly string[],
): Condition {
  const instead = other === undefined ? undefined : table.codes.indexOf(other);
  const holds = (own: readonly number[], theirs: readonly number[]): boolean =>
    own.includes(code) && (instead === undefined ? theirs.length === 0 : theirs.includes(instead));
  const pairs = coderPairs(judges.length);
  const who = by === undefined ? undefined : judges.indexOf(by);
  return (unit) =>
    pairs.some((pair) => {
      const { own, theirs } = differing(table, unit, pair);
      return (
        ((who === undefined || who === pair[0]) && holds(own, theirs)) ||
        ((who === undefined || who === pair[1]) && holds(theirs, own))
      );
    });
}
