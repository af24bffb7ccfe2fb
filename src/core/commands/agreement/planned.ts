import type { UnitType } from '../../agreement/round/judgedPassages';
import { rolledUp, rollUpTo } from '../../agreement/round/rollUp';
import type { Presence } from '../../agreement/spans/projection';
import type { Code } from '../../codebook/codebook';
import type { ReportPlan } from '../../report/agreement/agreementReport';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';
import type { Draw, Round } from '../../study/rounds/round';

/** What is asked beside the plan: then the report says that it is exploratory. */
export interface ReportOptions {
  readonly unit?: UnitType;
  readonly presence?: Presence;
  readonly level?: 'exact' | number;
  /** Per cent that two marked passages share to be matched; no plan says it. */
  readonly overlap?: number;
  /** Whether other rounds are told of too. */
  readonly withRounds?: boolean;
}

export function planOf({ plan }: Draw, { unit, presence, level }: ReportOptions): ReportPlan {
  return {
    unit: unit ?? plan.unit,
    presence: presence ?? plan.presence,
    level: level ?? plan.level,
    statistic: plan.statistic,
    ...(plan.scale === undefined ? {} : { scale: plan.scale }),
    ...(plan.minimum === undefined ? {} : { minimum: plan.minimum }),
  };
}

/** With a level of the tree in the plan each code counts as the one above it at that level. */
export function atLevel(judgements: RoundJudgements, level: ReportPlan['level'], { codebook }: Round): RoundJudgements {
  if (level === 'exact') return judgements;
  const { codes } = judgements;
  const standing = (id: string): string => {
    const own = codes.find((code) => code.id === id);
    return [id, ...ancestors(codes, own)].reverse()[level] ?? id;
  };
  const rollUp = rollUpTo(
    codes.map(({ id }) => id),
    standing,
  );
  const byId = new Map([...(codebook?.codebook.codes ?? []), ...codes].map((code) => [code.id, code]));
  const named = rollUp.codes.flatMap((id) => byId.get(id) ?? []);
  return {
    ...judgements,
    codes: named,
    passages: rolledUp(judgements.passages, rollUp),
    topUps: rolledUp(judgements.topUps, rollUp),
    rareCodes: judgements.rareCodes.map(standing),
  };
}

/** Ids of the codes above one, nearest first, as far as they are known. */
export function ancestors(codes: readonly Code[], code: Code | undefined): readonly string[] {
  const found: string[] = [];
  for (let at = code?.parent; at !== undefined && !found.includes(at);) {
    found.push(at);
    at = codes.find(({ id }) => id === at)?.parent;
  }
  return found;
}
