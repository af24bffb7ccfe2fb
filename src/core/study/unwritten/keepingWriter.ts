import type { CodingChange } from '../../coding/codingChange';
import { emptySidecar, type Sidecar } from '../../coding/sidecar';
import type { StudyPath } from '../../text/studyPath';
import { transcriptChangeAfter } from '../changeAfter';
import type { FileSystem } from '../ports';
import type { SidecarRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import { applyTo, SidecarWriter, type CodingWriter, type Writing, type Written } from '../sidecarWriter';
import type { SidecarChange } from '../stepStack';
import { KeptChanges } from './keptChanges';

/** Writes as `SidecarWriter` does, by coding id, and keeps what the disk does not take. */
export class KeepingWriter implements CodingWriter {
  readonly kept: KeptChanges<SidecarChange, SidecarRecord>;
  private readonly writer: SidecarWriter;

  /** As for `SidecarWriter`; `replaced` also hears of files that look another way because a change is kept. */
  constructor(
    files: FileSystem,
    known: (path: StudyPath) => SidecarRecord | undefined,
    replaced: (record: SidecarRecord) => void,
    changed: (paths: readonly StudyPath[]) => void,
    pause?: () => Promise<void>,
  ) {
    this.writer = new SidecarWriter(
      files,
      (path) => this.kept.stored(path) ?? known(path),
      (record) => this.kept.show(record),
      pause,
    );
    this.kept = new KeptChanges<SidecarChange, SidecarRecord>(
      {
        pathOf,
        isEmpty,
        known: (change) => known(pathOf(change)),
        nothing,
        notWritable: 'sidecar.notWritable',
        apply,
        write: (change) => this.writer.write(change),
        read: async (change) => (await this.writer.reread(pathOf(change))) ?? nothing(change),
        isIn: async ({ sidecar }, ...behind) => (await import('./doneAlready')).isInSidecar(sidecar, ...behind),
        moved: transcriptChangeAfter,
        heldAt: (record, change) => ({ ...record, path: pathOf(change), transcript: change.transcript }),
        replaced,
      },
      changed,
    );
  }

  write(change: SidecarChange, how: Writing = {}): Promise<Written> {
    const write = (): Promise<Written> => this.writer.write(change, how);
    if (how.isMove) return this.kept.onceWritten(pathOf(change), write);
    return this.kept.carryOut(change, () => change, write);
  }

  update(
    transcript: StudyPath,
    coder: string,
    changesFor: (sidecar: Sidecar) => readonly CodingChange[],
  ): Promise<Written> {
    return this.kept.carryOut(
      { transcript, coder, changes: [] },
      ({ sidecar }) => ({ transcript, coder, changes: changesFor(sidecar) }),
      () => this.writer.update(transcript, coder, changesFor),
    );
  }

  async reread(path: StudyPath): Promise<SidecarRecord | undefined> {
    return this.kept.over(path, await this.writer.reread(path));
  }

  /** Records as loaded, with the kept changes over them. */
  overAll(loaded: ReadonlyMap<StudyPath, SidecarRecord>): ReadonlyMap<StudyPath, SidecarRecord> {
    const { waiting } = this.kept;
    if (waiting.length === 0) return loaded;
    const all = new Map(loaded);
    for (const [path] of waiting) {
      const record = this.kept.over(path, loaded.get(path));
      if (record) all.set(path, record);
    }
    return all;
  }
}

const pathOf = ({ transcript, coder }: SidecarChange): StudyPath => sidecarPath(transcript, coder);

const isEmpty = ({ changes, completion }: SidecarChange): boolean => changes.length === 0 && completion === undefined;

const nothing = ({ transcript, coder }: SidecarChange): SidecarRecord => ({
  path: sidecarPath(transcript, coder),
  transcript,
  coder,
  sidecar: emptySidecar,
  writable: true,
  bytes: undefined,
  problems: [],
});

function apply(record: SidecarRecord, change: SidecarChange): { next: SidecarRecord; inverse: SidecarChange } {
  const { next, inverse } = applyTo(record.sidecar, change);
  return { next: { ...record, sidecar: next }, inverse };
}
