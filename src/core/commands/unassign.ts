import { removing } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import type { SidecarRecord } from '../study/records';
import type { SidecarChange } from '../study/stepStack';

export interface UnassignArguments {
  /** Coding ids. */
  readonly ids: readonly string[];
  /** Whose: nobody takes away another's coding. */
  readonly coder: string;
}

/**
 * Takes codings away. One step for undo.
 * @returns the codings that were taken away
 * @throws IntercoderError `coding.unknown`, `coding.anothers`, and what `StudySession.apply` throws
 */
export async function unassign(session: StudySession, { ids, coder }: UnassignArguments): Promise<readonly Coding[]> {
  const found = [...new Set(ids)].map((id) => findCoding(session, id, coder));
  const byFile = new Map<SidecarRecord, Coding[]>();
  for (const { record, coding } of found) byFile.set(record, [...(byFile.get(record) ?? []), coding]);
  const changes = [...byFile].map(([{ transcript }, codings]): SidecarChange => ({
    transcript,
    coder,
    changes: codings.map(removing),
  }));
  const { codebook } = session.current;
  const names = found.map(({ coding }) => codebook.byId(coding.code)?.name ?? coding.code);
  await session.apply({ label: 'step.unassign', data: { codes: names.join(', ') }, changes });
  return found.map(({ coding }) => coding);
}

function findCoding(session: StudySession, id: string, coder: string): { record: SidecarRecord; coding: Coding } {
  let anothers = false;
  for (const record of session.current.sidecars.values()) {
    const coding = record.sidecar.codings.find((one) => one.id === id);
    if (coding && record.coder === coder) return { record, coding };
    anothers ||= coding !== undefined;
  }
  throw new IntercoderError(anothers ? 'coding.anothers' : 'coding.unknown', { id });
}
