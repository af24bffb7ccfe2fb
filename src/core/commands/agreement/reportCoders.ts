import type { ReportCoder } from '../../report/agreement/agreementReport';
import type { RoundJudgements } from '../../study/judgements/roundJudgements';
import type { Round } from '../../study/rounds/round';

/** Who judged, how much, and how blind. */
export function reportCoders({ codes }: Round, { judges, passages }: RoundJudgements): readonly ReportCoder[] {
  return judges.map((id, index): ReportCoder => {
    const own = codes.get(id)?.codes;
    return {
      id,
      passages: passages.filter(({ judged }) => judged[index] !== undefined).length,
      copied: own?.copied !== undefined,
      blind: own?.blind ?? 'none',
      ...(own?.finished === undefined ? {} : { finished: own.finished }),
    };
  });
}

/** Days from when the coder first read the passages to when they finished the second time; undefined where it is not known. */
export function daysBetween({ codes }: Round, [earlier, later]: readonly string[]): number | undefined {
  const before = codes
    .get(earlier ?? '')
    ?.codes.copied?.map(({ complete }) => complete)
    .sort()
    .at(-1);
  const after = codes.get(later ?? '')?.codes.finished;
  if (before === undefined || after === undefined) return undefined;
  const days = (Date.parse(after) - Date.parse(before)) / 86_400_000;
  return Number.isFinite(days) ? Math.round(days) : undefined;
}
