import { emptySidecar } from '../coding/sidecar';
import type { StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';
import type { SidecarRecord } from './records';
import { emptyRoundCodes } from './rounds/roundCodes';
import type { Round, RoundCodesRecord } from './rounds/round';
import { RoundWriter, type JudgementWriter } from './rounds/roundWriter';
import { SidecarWriter, type CodingWriter } from './sidecarWriter';
import type { StudySnapshot } from './snapshot';
import { KeepingRoundWriter } from './unwritten/keepingRoundWriter';
import { KeepingWriter } from './unwritten/keepingWriter';
import { Unwritten } from './unwritten/unwritten';

/** What is known, and what is told of files that are another by now; no record where there is no such file any more. */
export interface Known {
  readonly files: FileSystem;
  /** Lets everything else that waits go first. */
  readonly pause: (() => Promise<void>) | undefined;
  readonly snapshot: () => StudySnapshot;
  readonly sidecar: (path: StudyPath, record: SidecarRecord | undefined) => void;
  readonly judgements: (record: RoundCodesRecord, isThere: boolean) => void;
}

/** What changes the files of coders in a session. */
export interface SessionWriters {
  readonly codings: CodingWriter;
  readonly judgements: JudgementWriter;
  /** What the disk did not take; undefined where a step fails then. */
  readonly unwritten: Unwritten | undefined;
  /** What was loaded, with what is kept over it. */
  readonly overSidecars: (loaded: StudySnapshot['sidecars']) => StudySnapshot['sidecars'];
  readonly overRounds: (loaded: readonly Round[]) => readonly Round[];
}

export function sessionWriters(known: Known, keepsUnwritten: boolean): SessionWriters {
  const { files, pause, snapshot } = known;
  const sidecar = (path: StudyPath): SidecarRecord | undefined => snapshot().sidecars.get(path);
  const round = (name: string): Round | undefined => snapshot().rounds.find((one) => one.name === name);
  const written = (record: SidecarRecord): void => {
    const isNothing = record.bytes === undefined && record.sidecar === emptySidecar && record.writable;
    known.sidecar(record.path, isNothing ? undefined : record);
  };
  const judged = (record: RoundCodesRecord): void => {
    known.judgements(record, record.bytes !== undefined || record.codes !== emptyRoundCodes);
  };
  if (!keepsUnwritten) {
    return {
      codings: new SidecarWriter(files, sidecar, written, pause),
      judgements: new RoundWriter(files, round, ({ codes }, coder) => codes.get(coder), judged),
      unwritten: undefined,
      overSidecars: (loaded) => loaded,
      overRounds: (loaded) => loaded,
    };
  }
  const changed = (paths: readonly StudyPath[]): void => unwritten.changed(paths);
  const codings = new KeepingWriter(files, sidecar, written, changed, pause);
  const judgements = new KeepingRoundWriter(files, round, judged, changed);
  const unwritten = new Unwritten(codings, judgements);
  return {
    codings,
    judgements,
    unwritten,
    overSidecars: (loaded) => codings.overAll(loaded),
    overRounds: (loaded) => judgements.overAll(loaded),
  };
}
