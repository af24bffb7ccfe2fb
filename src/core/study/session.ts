import { IntercoderError } from '../intercoderError';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import { loadStudy, readCodebookRecord, snapshotOf, studyFile } from './loadStudy';
import { isTranscriptPath } from './listStudyFiles';
import { Placement } from './placement';
import type { World } from './ports';
import { readTranscriptRecord } from './readRecords';
import { readRounds, roundsFolder } from './rounds';
import { readSidecarName } from './sidecarName';
import { SidecarWriter } from './sidecarWriter';
import type { SidecarRecord, StudySnapshot, TranscriptRecord } from './snapshot';
import { StepStack, type SidecarChange, type Step } from './stepStack';
import { StudyIndex } from './studyIndex';
import type { Viewer } from './visibleTo';

/** Where a change came from: loading never causes saving, so whoever listens must know. */
export type Origin = 'user' | 'undo' | 'save' | 'disk';

export interface StudyChange {
  readonly origin: Origin;
  /** Files whose content is new; empty where everything was read again. */
  readonly paths: readonly StudyPath[];
}

export interface Subscription {
  dispose(): void;
}

/** The one owner of a study's state in one host: loads, follows changes from outside, writes, undoes. */
export class StudySession {
  private readonly listeners = new Set<(change: StudyChange) => void>();
  private readonly placement = new Placement();
  private readonly steps = new StepStack();
  private readonly writer: SidecarWriter;
  private readonly indexes = new Map<string | undefined, StudyIndex>();

  private constructor(
    readonly world: World,
    private snapshot: StudySnapshot,
  ) {
    this.writer = new SidecarWriter(
      world.files,
      (path) => this.snapshot.sidecars.get(path),
      (record) => this.replace({ sidecars: withRecord(this.snapshot.sidecars, record.path, record) }),
    );
  }

  /** @throws IntercoderError `study.notFound`, `study.unreadable` */
  static async open(world: World): Promise<StudySession> {
    return new StudySession(world, await loadStudy(world.files));
  }

  get current(): StudySnapshot {
    return this.snapshot;
  }

  /** What `viewer` may know of the study as it is now. */
  index(viewer: Viewer): StudyIndex {
    const known = this.indexes.get(viewer.coder);
    if (known !== undefined) return known;
    const index = new StudyIndex(this.snapshot, viewer, this.placement);
    this.indexes.set(viewer.coder, index);
    return index;
  }

  onDidChange(listener: (change: StudyChange) => void): Subscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /**
   * Carries out a step: writes every sidecar it touches, or none of them.
   * @throws IntercoderError as `SidecarWriter.write`
   */
  async apply(step: Step): Promise<void> {
    this.steps.push(await this.carryOut(step, 'user'));
  }

  get nextUndo(): Step | undefined {
    return this.steps.nextUndo;
  }

  get nextRedo(): Step | undefined {
    return this.steps.nextRedo;
  }

  /**
   * Takes the last step back, by coding id on the files as they are now.
   * @returns the step, or undefined where there is none
   * @throws IntercoderError `coding.changedMeanwhile`: the step is then given up, those before it stay
   */
  async undo(): Promise<Step | undefined> {
    const step = this.steps.nextUndo;
    if (step === undefined) return undefined;
    const redo = await this.carryOut(step, 'undo', () => this.steps.dropUndo());
    this.steps.undoDone(redo);
    return step;
  }

  /** Does again what was undone last; the rest as `undo`. */
  async redo(): Promise<Step | undefined> {
    const step = this.steps.nextRedo;
    if (step === undefined) return undefined;
    const undo = await this.carryOut(step, 'undo', () => this.steps.dropRedo());
    this.steps.redoDone(undo);
    return step;
  }

  /** Stores new places of one coder's codings; not a step, since the codings stay what they are. */
  async storePlaces(...stored: Parameters<SidecarWriter['store']>): Promise<void> {
    const before = this.snapshot;
    const { record } = await this.writer.store(...stored);
    if (before !== this.snapshot) this.fire({ origin: 'save', paths: [record.path] });
  }

  /** Reads again what changed from outside: the given files, or everything. Silent where nothing is new. */
  async reload(paths?: readonly StudyPath[]): Promise<void> {
    if (paths === undefined || paths.includes(studyFile)) return this.reloadAll();
    const changed: StudyPath[] = [];
    for (const path of paths) if (await this.reloadFile(path)) changed.push(path);
    if (changed.length > 0) this.fire({ origin: 'disk', paths: changed });
  }

  private async reloadAll(): Promise<void> {
    const before = this.snapshot.sidecars;
    const loaded = await loadStudy(this.world.files);
    // What was written while loading is newer than what was loaded.
    const newer = [...this.snapshot.sidecars].filter(([path, record]) => before.get(path) !== record);
    this.replace({ ...loaded, sidecars: new Map([...loaded.sidecars, ...newer]) });
    this.fire({ origin: 'disk', paths: [] });
  }

  private async reloadFile(path: StudyPath): Promise<boolean> {
    const { files } = this.world;
    const { config } = this.snapshot;
    if (path === config.codebook) {
      this.replace({ codebookRecord: await readCodebookRecord(files, path) });
      return true;
    }
    if (path === roundsFolder || path.startsWith(`${roundsFolder}/`)) {
      this.replace({ rounds: await readRounds(files) });
      return true;
    }
    if (readSidecarName(path) !== undefined) {
      const record = await this.writer.reread(path);
      if (sameSidecar(this.snapshot.sidecars.get(path), record)) return false;
      this.replace({ sidecars: withRecord(this.snapshot.sidecars, path, record) });
      return true;
    }
    if (!isTranscriptPath(path, config.transcripts)) return false;
    const record = await readTranscriptRecord(files, path);
    if (sameTranscript(this.snapshot.transcripts.get(path), record)) return false;
    this.replace({ transcripts: withRecord(this.snapshot.transcripts, path, record) });
    return true;
  }

  private async carryOut(step: Step, origin: Origin, onOutdated?: () => void): Promise<Step> {
    const done: SidecarChange[] = [];
    try {
      for (const change of step.changes) done.unshift((await this.writer.write(change)).inverse);
    } catch (error) {
      for (const change of done) await this.writer.write(change);
      if (error instanceof IntercoderError && error.code === 'coding.changedMeanwhile') onOutdated?.();
      throw error;
    }
    this.fire({ origin, paths: step.changes.map(({ transcript }) => transcript) });
    return { ...step, changes: done };
  }

  private replace(parts: Partial<Parameters<typeof snapshotOf>[0]>): void {
    this.snapshot = snapshotOf({ ...this.snapshot, ...parts });
    this.indexes.clear();
  }

  private fire(change: StudyChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}

function withRecord<R>(records: ReadonlyMap<StudyPath, R>, path: StudyPath, record: R | undefined): Map<StudyPath, R> {
  const next = new Map(records);
  const known = next.has(path);
  if (record === undefined) next.delete(path);
  else next.set(path, record);
  return known || record === undefined ? next : new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sameSidecar(a: SidecarRecord | undefined, b: SidecarRecord | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.writable === b.writable && a.bytes !== undefined && b.bytes !== undefined && sameBytes(a.bytes, b.bytes);
}

function sameTranscript(a: TranscriptRecord | undefined, b: TranscriptRecord | undefined): boolean {
  return a?.source?.text === b?.source?.text && (a === undefined) === (b === undefined) && a?.problems.length === b?.problems.length;
}
