import { standardReplicates } from '../../agreement/intervals/bootstrap';
import { itemAt } from '../../agreement/itemAt';
import { missing } from '../../agreement/measure';
import { unitTypes, type JudgedPassage, type UnitTable, type UnitType } from '../../agreement/round/judgedPassages';
import { testedCodes } from '../../agreement/round/tested';
import { unitTable } from '../../agreement/round/unitTable';
import { csvCell } from '../../text/csvCell';
import { without, writeJson } from '../../text/json';
import { roundJudgements, type RoundJudgements } from '../../study/judgements/roundJudgements';
import type { Draw, Plan } from '../../study/rounds/round';
import type { StudySnapshot } from '../../study/snapshot';
import type { BundleFile } from './bundleFile';
import { bundleMatrix } from './bundleMatrix';
import { bundledSpans } from './bundleSpans';
import { bundledTopUps } from './bundleTopUps';
import { atLevel, planOf } from './planned';
import { closedRound, enginePlan, requireTwo, scalesOf } from './reportRound';
import { daysBetween } from './reportCoders';

/** Names that say nothing: C1, C2, … for coders, T1, T2, … for transcripts. */
const pseudonyms = (names: readonly string[], letter: string): ReadonlyMap<string, string> =>
  new Map([...new Set(names)].map((name, index) => [name, `${letter}${index + 1}`]));

/**
 * What a finished round's figures were computed from, without a word of what anybody said or who they are: the frame, the
 * plan, the draw, and the judgements by each kind of unit, as tables that `statistics` and any other program reads. Where
 * differences are talked through and nothing is computed: only the judgements that its report counts, by the unit of the plan.
 * @throws IntercoderError as `reportRound`
 */
export function agreementBundle(snapshot: StudySnapshot, name: string): readonly BundleFile[] {
  const { round, draw } = closedRound(snapshot, name);
  const plan = planOf(draw, {});
  const judgements = atLevel(roundJudgements(snapshot, round, draw), plan.level, round);
  requireTwo(judgements, draw, name);
  const { judges, codes, passages, topUps } = judgements;
  const coders = pseudonyms(judges, 'C');
  const transcripts = pseudonyms(
    draw.frame.transcripts.map(({ path }) => path),
    'T',
  );
  const stratumOf = (stratum: string): string => transcripts.get(stratum) ?? stratum;
  const ids = codes.map(({ id }) => id);
  const { intervals = null } = enginePlan(draw, plan, judgements);
  const isDialogue = draw.mode === 'dialogue';
  const tables = (isDialogue ? [plan.unit] : unitTypes).map((type) => ({
    type,
    units: unitTable(passages, ids, judges.length, type, plan.presence),
  }));
  const coderNames = judges.map((judge) => coders.get(judge) ?? judge);
  return [
    {
      name: 'round.json',
      content: writeJson({
        ...roundOf(draw, coders, transcripts, stratumOf),
        ...countsOf(judgements, coders),
        scales: scalesOf(round, judgements).map(({ code, levels }) => ({
          code,
          levels: levels.map((index) => ids[index]),
        })),
        days: draw.purpose === 'intra-coder' ? daysBetween(round, judges) : undefined,
      }),
    },
    ...(isDialogue ? [] : tables).map(({ type, units }) => ({
      name: `${type}.json`,
      content: `${JSON.stringify(tableOf(type, units, passages, coderNames, stratumOf, intervals))}\n`,
    })),
    { name: 'judgements.csv', content: csvOf(tables, passages, coderNames, stratumOf) },
    ...(isDialogue ? [] : bundledSpans(judgements, coderNames)),
    ...(topUps.length === 0 ? [] : bundledTopUps(judgements, coderNames)),
  ];
}

/** What the figures count beside the judgements: the first coder's codings by code, orders, and what was left out. */
function countsOf(
  { codes, passages, orders, leftOut, clipped, shownTurns }: RoundJudgements,
  coders: ReadonlyMap<string, string>,
): object {
  const uses = testedCodes(
    passages,
    codes.map(({ id }) => id),
    () => 0,
  ).codes;
  return {
    codes: codes.map(({ id, parent }, index) => ({ id, parent, codings: uses[index]?.codings })),
    // Passages in the order in which each coder judged them.
    orders: orders.map(({ coder, order }) => ({
      coder: coders.get(coder) ?? coder,
      passages: order.map((index) => itemAt(passages, index).id),
    })),
    leftOut: { ...leftOut, shownTurns, clipped: clipped.length },
  };
}

/** Frame, plan, seed and draw. */
function roundOf(
  { purpose, mode, assignment, plan, method, frame, strata, units, topUps }: Draw,
  coders: ReadonlyMap<string, string>,
  transcripts: ReadonlyMap<string, string>,
  stratumOf: (stratum: string) => string,
): object {
  // Not what was left out for training: that names transcripts.
  const { name, version, seed, fraction, draw, turnsPerPassage, strata: kind } = method;
  const isDialogue = mode === 'dialogue';
  return {
    purpose,
    mode,
    coders: [...coders.values()],
    assignment,
    plan: isDialogue ? notComputed(plan) : plan,
    method: { name, version, seed, fraction, draw, turnsPerPassage, strata: kind },
    replicates: isDialogue ? undefined : standardReplicates,
    frame: frame.transcripts.map(({ path, sha256, passages, turns, words }) => ({
      transcript: transcripts.get(path) ?? path,
      sha256,
      passages,
      turns,
      words,
    })),
    strata: strata.map((stratum) => ({
      name: stratumOf(stratum.name),
      passages: stratum.passages,
      drawn: stratum.drawn,
    })),
    units: units.map(({ id, stratum, transcript, first, last, topUp }) => ({
      id,
      transcript: transcripts.get(transcript) ?? transcript,
      stratum: stratumOf(stratum ?? transcript),
      first: first.turn,
      last: last.turn,
      topUp,
    })),
    topUps: topUps?.map((topUp) => without(topUp, 'unknown')),
  };
}

/** A plan without what figures are held to. */
const notComputed = ({ unit, presence, level, excludeRoles, minWords, context }: Plan): object => ({
  unit,
  presence,
  level,
  excludeRoles,
  minWords,
  context,
});

/** A table as `statistics` reads it. */
function tableOf(
  type: UnitType,
  { table, passageOf, roles }: UnitTable,
  passages: readonly JudgedPassage[],
  coders: readonly string[],
  stratumOf: (stratum: string) => string,
  bootstrap: object | null,
): object {
  const { codes, multiplicity } = table;
  const { matrix, notJudged } = bundleMatrix(table);
  return {
    kind: 'multilabel',
    unit: type,
    coders,
    codes,
    design: passages.map(({ id, stratum, weight }) => ({ cluster: id, stratum: stratumOf(stratum), weight })),
    roles: roles.map((role) => role ?? null),
    clusters: Array.from(passageOf, (passage) => itemAt(passages, passage).id),
    ...(multiplicity === undefined ? {} : { multiplicity: [...multiplicity] }),
    notJudged,
    ...(bootstrap === null ? {} : { bootstrap }),
    matrix,
  };
}

const columns = ['unit_type', 'unit', 'times', 'passage', 'stratum', 'weight', 'coder', 'code', 'present'];

/** Every judgement in a line of its own, for other programs: 1 present, 0 absent; what was not judged has none. */
function csvOf(
  tables: readonly { readonly type: UnitType; readonly units: UnitTable }[],
  passages: readonly JudgedPassage[],
  coders: readonly string[],
  stratumOf: (stratum: string) => string,
): string {
  const lines = [columns.join(',')];
  for (const { type, units: own } of tables) {
    const { table, passageOf } = own;
    for (let unit = 0; unit < table.units; unit++) {
      const { id, stratum, weight } = itemAt(passages, passageOf[unit] ?? 0);
      const where = [
        type,
        unit + 1,
        table.multiplicity?.[unit] ?? 1,
        csvCell(id),
        csvCell(stratumOf(stratum)),
        weight,
      ].join(',');
      table.codes.forEach((code, index) =>
        coders.forEach((coder, place) => {
          const value = table.judgements[(index * table.units + unit) * coders.length + place];
          if (value !== missing) lines.push(`${where},${coder},${csvCell(code)},${value ?? 0}`);
        }),
      );
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
