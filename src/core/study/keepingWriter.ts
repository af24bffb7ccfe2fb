import type { CodingChange } from '../coding/codingChange';
import { emptySidecar, type Sidecar } from '../coding/sidecar';
import { IntercoderError, type ErrorCode } from '../intercoderError';
import type { StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';
import type { SidecarRecord } from './records';
import { sidecarPath } from './sidecarName';
import { applyTo, SidecarWriter, type CodingWriter, type Written } from './sidecarWriter';
import type { SidecarChange } from './stepStack';
import { WriteQueue } from './writeQueue';

/** What the file system says when it cannot take a write now and may take it later. */
const passing: ReadonlySet<ErrorCode> = new Set(['file.writeFailed', 'file.busy']);

/**
 * Writes as `SidecarWriter` does, and keeps what the disk does not take: such a change counts as done, later ones go on
 * top of it, and all are tried again with the next one, by coding id on what the file holds then. What is known of a
 * file is what it holds with the kept changes over it.
 */
export class KeepingWriter implements CodingWriter {
  private readonly writer: SidecarWriter;
  private readonly queue = new WriteQueue<StudyPath>();
  /** In the order in which they were made. */
  private readonly kept = new Map<StudyPath, SidecarChange[]>();
  /** What the files hold where changes are kept. */
  private readonly stored = new Map<StudyPath, SidecarRecord>();
  private readonly noLongerFit: SidecarChange[] = [];
  private readonly listeners = new Set<(paths: readonly StudyPath[]) => void>();
  private failure: IntercoderError | undefined;

  /** As for `SidecarWriter`; `replaced` also hears of files that look another way because a change is kept. */
  constructor(
    files: FileSystem,
    private readonly known: (path: StudyPath) => SidecarRecord | undefined,
    private readonly replaced: (record: SidecarRecord) => void,
  ) {
    this.writer = new SidecarWriter(
      files,
      (path) => this.stored.get(path) ?? known(path),
      (record) => this.show(record),
    );
  }

  /** Changes that no file holds yet. */
  get changes(): readonly SidecarChange[] {
    return [...this.kept.values()].flat();
  }

  /** Changes that could be written by now but do not fit what their file holds: somebody has to look at them. */
  get refused(): readonly SidecarChange[] {
    return this.noLongerFit;
  }

  /** Why the last write failed; undefined once nothing is kept. */
  get reason(): IntercoderError | undefined {
    return this.failure;
  }

  /** Hears whenever `changes` or `refused` may be others, and of which files. */
  onDidChange(listener: (paths: readonly StudyPath[]) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  write(change: SidecarChange, placing?: () => void): Promise<Written> {
    const make = (): SidecarChange => change;
    return this.carryOut(change, make, () => this.writer.write(change, placing));
  }

  update(
    transcript: StudyPath,
    coder: string,
    changesFor: (sidecar: Sidecar) => readonly CodingChange[],
  ): Promise<Written> {
    const make = (sidecar: Sidecar): SidecarChange => ({ transcript, coder, changes: changesFor(sidecar) });
    return this.carryOut({ transcript, coder }, make, () => this.writer.update(transcript, coder, changesFor));
  }

  async reread(path: StudyPath): Promise<SidecarRecord | undefined> {
    return this.over(path, await this.writer.reread(path));
  }

  /** Records as loaded, with the kept changes over them. */
  overAll(loaded: ReadonlyMap<StudyPath, SidecarRecord>): ReadonlyMap<StudyPath, SidecarRecord> {
    if (this.kept.size === 0) return loaded;
    const all = new Map(loaded);
    for (const path of this.kept.keys()) {
      const record = this.over(path, loaded.get(path));
      if (record) all.set(path, record);
    }
    return all;
  }

  /** Tries again to write what is kept. @returns whether nothing is kept any more */
  async retry(): Promise<boolean> {
    for (const path of [...this.kept.keys()]) await this.queue.run(path, () => this.writeKept(path));
    return this.kept.size === 0;
  }

  /** Carries out changes that an earlier session kept. Those that do not fit any more are `refused`. */
  async restore(changes: readonly SidecarChange[]): Promise<void> {
    for (const change of changes) {
      await this.write(change).catch((error: unknown) => {
        if (!fitsNoMore(error)) throw error;
        this.noLongerFit.push(change);
      });
    }
    this.changed(...changes.map(({ transcript, coder }) => sidecarPath(transcript, coder)));
  }

  /** Gives the kept changes up: the files are taken as they are. */
  discard(): void {
    const before = [...this.stored.values()];
    this.kept.clear();
    this.stored.clear();
    this.noLongerFit.length = 0;
    before.forEach((record) => this.replaced(record));
    this.changed(...before.map(({ path }) => path));
  }

  private carryOut(
    { transcript, coder }: Pick<SidecarChange, 'transcript' | 'coder'>,
    make: (sidecar: Sidecar) => SidecarChange,
    write: () => Promise<Written>,
  ): Promise<Written> {
    const path = sidecarPath(transcript, coder);
    return this.queue.run(path, async () => {
      await this.writeKept(path);
      if (!this.kept.has(path)) {
        try {
          return await write();
        } catch (error) {
          if (!isPassing(error)) throw error;
          this.failure = error;
        }
      }
      const record = this.known(path) ?? nothingIn(path, transcript, coder);
      return this.keep(record, make(record.sidecar));
    });
  }

  private keep(record: SidecarRecord, change: SidecarChange): Written {
    const { path } = record;
    if (!record.writable) throw new IntercoderError('sidecar.notWritable', { file: path });
    if (change.changes.length === 0 && change.completion === undefined) return { path, inverse: change };
    const { next, inverse } = applyTo(record.sidecar, change);
    if (!this.stored.has(path)) this.stored.set(path, record);
    this.kept.set(path, [...(this.kept.get(path) ?? []), change]);
    this.replaced({ ...record, sidecar: next });
    this.changed(path);
    return { path, inverse };
  }

  private async writeKept(path: StudyPath): Promise<void> {
    const waiting = this.kept.get(path);
    if (waiting === undefined) return;
    for (let change = waiting.shift(); change !== undefined; change = waiting.shift()) {
      try {
        await this.writer.write(change);
      } catch (error) {
        if (fitsNoMore(error)) this.noLongerFit.push(change);
        else {
          waiting.unshift(change);
          if (!(error instanceof IntercoderError)) throw error;
          this.failure = error;
          const record = this.stored.get(path);
          if (record) this.show(record);
          return;
        }
      } finally {
        this.changed(path);
      }
    }
    const record = this.stored.get(path);
    this.kept.delete(path);
    this.stored.delete(path);
    if (this.kept.size === 0) this.failure = undefined;
    if (record) this.replaced(record);
    this.changed(path);
  }

  private show(record: SidecarRecord): void {
    const shown = this.over(record.path, record);
    if (shown) this.replaced(shown);
  }

  /** A file as it is, with what is kept for it. */
  private over(path: StudyPath, record: SidecarRecord | undefined): SidecarRecord | undefined {
    const [first, ...rest] = this.kept.get(path) ?? [];
    if (first === undefined) {
      if (this.stored.has(path) && record) this.stored.set(path, record);
      return record;
    }
    const base = record ?? nothingIn(path, first.transcript, first.coder);
    this.stored.set(path, base);
    return { ...base, sidecar: [first, ...rest].reduce(applied, base.sidecar) };
  }

  private changed(...paths: readonly StudyPath[]): void {
    for (const listener of [...this.listeners]) listener(paths);
  }
}

const isPassing = (error: unknown): error is IntercoderError =>
  error instanceof IntercoderError && passing.has(error.code);

/** The file holds something by now that the change was not made for. */
const fitsNoMore = (error: unknown): boolean =>
  error instanceof IntercoderError &&
  (error.code === 'coding.changedMeanwhile' || error.code === 'complete.changedMeanwhile');

const nothingIn = (path: StudyPath, transcript: StudyPath, coder: string): SidecarRecord => ({
  path,
  transcript,
  coder,
  sidecar: emptySidecar,
  writable: true,
  bytes: undefined,
  problems: [],
});

/** What does not fit any more shows when it is written. */
function applied(sidecar: Sidecar, change: SidecarChange): Sidecar {
  try {
    return applyTo(sidecar, change).next;
  } catch (error) {
    if (error instanceof IntercoderError) return sidecar;
    throw error;
  }
}
