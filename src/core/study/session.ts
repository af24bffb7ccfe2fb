import { IntercoderError } from '../intercoderError';
import { isAtOrIn, type StudyPath } from '../text/studyPath';
import type { EarlierThere } from './elsewhere/earlierThere';
import { loadStudy, snapshotOf } from './loadStudy';
import { studyFile } from './studyFile';
import { memosFolder, readMemoProblems } from './memos';
import { readCodebookRecord } from './readCodebook';
import { isTranscriptPath, listStudyFiles } from './listStudyFiles';
import { isOutdated } from './outdated';
import type { PlacedCoding } from './placedCoding';
import { Placement } from './placement';
import type { Cancellation, World } from './ports';
import { readTranscriptRecord } from './readRecords';
import { readRounds, sameRounds, withNewer, withoutRoundCodes, withRoundCodes } from './rounds/readRounds';
import { roundCodesPath, roundsFolder } from './rounds/roundPaths';
import { RoundViews, type StudyView } from './rounds/roundViews';
import type { JudgementWriter, WrittenToRound } from './rounds/roundWriter';
import { keepKnown, sameCodebook, sameData, sameSidecar, sameTranscript } from './sameRecords';
import { readSidecarName, sidecarPath } from './sidecarName';
import { sessionWriters, type SessionWriters } from './sessionWriters';
import { Settling } from './settling';
import type { CodingWriter, Written } from './sidecarWriter';
import type { StudySnapshot } from './snapshot';
import { StepStack, type Step } from './stepStack';
import { StudyIndex } from './studyIndex';
import type { Subscription } from './subscription';
import type { Unwritten } from './unwritten/unwritten';
import type { Viewer } from './visibleTo';
import { withRecord } from './withRecord';
import { WriteQueue } from './writeQueue';

/** Where a change came from: loading never causes saving, so whoever listens must know. */
export type Origin = 'user' | 'undo' | 'save' | 'disk' | 'anchoring';

export interface StudyChange {
  readonly origin: Origin;
  /** Files whose content is new; empty where everything was read again; transcripts where codings were found again. */
  readonly paths: readonly StudyPath[];
}

/** Tells of a change; `isPlacing`: its file is about to take its place, and a second call follows when that is done. */
type Listener = (change: StudyChange, isPlacing: boolean) => void;

export interface SessionOptions {
  /**
   * Steps that cannot be written now count as done and are kept to be written later (see `StudySession.unwritten`): for
   * a host that goes on, and tells. Otherwise such a step fails.
   */
  readonly keepsUnwritten?: boolean;
}

/** The one owner of a study's state in one host: loads, follows changes from outside, writes, undoes. */
export class StudySession {
  private readonly listeners = new Set<Listener>();
  private readonly placement = new Placement();
  /** By coder: nobody takes back what another one did. */
  private readonly steps = new Map<string, StepStack>();
  private readonly turns = new WriteQueue<'step' | 'reload'>();
  private readonly writers: SessionWriters;
  /** What the disk did not take, where the host asked to keep it. */
  readonly unwritten: Unwritten | undefined;
  private readonly indexes = new Map<string | undefined, StudyIndex>();
  private readonly settling: Settling;
  private readonly roundViews = new RoundViews();

  private constructor(
    readonly world: World,
    private snapshot: StudySnapshot,
    { keepsUnwritten = false }: SessionOptions,
  ) {
    this.writers = sessionWriters(
      {
        files: world.files,
        pause: world.pause,
        snapshot: () => this.snapshot,
        sidecar: (path, record) => this.replace({ sidecars: withRecord(this.snapshot.sidecars, path, record) }),
        judgements: (record, isThere) => {
          const changed = isThere ? withRoundCodes : withoutRoundCodes;
          const { rounds } = this.snapshot;
          this.replace({ rounds: rounds.map((one) => (one.name === record.round ? changed(one, record) : one)) });
        },
      },
      keepsUnwritten,
    );
    this.unwritten = this.writers.unwritten;
    this.unwritten?.onDidChange((paths) => {
      if (paths.length > 0) this.fire({ origin: 'user', paths });
    });
    this.settling = new Settling(world, {
      current: () => this.snapshot,
      placement: this.placement,
      onFound: (transcript) => {
        this.indexes.clear();
        this.roundViews.clear();
        this.fire({ origin: 'anchoring', paths: [transcript] });
      },
    });
  }

  /** @throws IntercoderError `study.notFound`, `study.unreadable` */
  static async open(world: World, options: SessionOptions = {}): Promise<StudySession> {
    return new StudySession(world, await loadStudy(world.files), options);
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

  /** The study as a coder sees it while judging in a round; undefined where that cannot be read. */
  inRound(round: string, coder: string): StudyView | undefined {
    return this.roundViews.view(this.snapshot, round, coder);
  }

  /** One coder's codings of a transcript, whoever may see them: for what is written on their behalf and never shown. */
  codingsOf(coder: string, transcript: StudyPath): readonly PlacedCoding[] {
    const record = this.snapshot.sidecars.get(sidecarPath(transcript, coder));
    return record === undefined ? [] : this.placement.inTranscript(transcript, [record], this.snapshot);
  }

  onDidChange(listener: Listener): Subscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Once the steps that were begun are carried out, or have failed: what is asked then is asked of what they made. */
  async stepsDone(): Promise<void> {
    await this.turns.run('step', () => Promise.resolve());
  }

  /**
   * Carries out a step: writes every sidecar it touches, or none of them.
   * @throws IntercoderError as `SidecarWriter.write`, and `step.partly` where a write failed and one before it could not
   *   be taken back
   */
  apply(step: Step): Promise<void> {
    return this.turns.run('step', async () => {
      let isShown = false as boolean;
      const onPlacing = (): void => {
        isShown = true;
        this.fireStep(step, 'user', true);
      };
      try {
        this.stepsOf(step.coder).push(await this.carryOut(step, 'user', { onPlacing }));
      } catch (error) {
        // It was shown a moment too early.
        if (isShown) this.fireStep(step, 'user');
        throw error;
      }
      this.fireStep(step, 'user');
    });
  }

  nextUndo(coder: string): Step | undefined {
    return this.stepsOf(coder).nextUndo;
  }

  nextRedo(coder: string): Step | undefined {
    return this.stepsOf(coder).nextRedo;
  }

  /**
   * A transcript, a folder of them or a round's was renamed or moved, and its coders' files with it: undo goes on there,
   * and what is kept is written there. It shows there once everything is read again.
   */
  async pathMoved(from: StudyPath, to: StudyPath): Promise<void> {
    for (const steps of this.steps.values()) steps.pathMoved(from, to);
    await this.unwritten?.pathMoved(from, to);
  }

  /**
   * Takes a coder's own last step back, by coding id on the files as they are now.
   * @returns the step, or undefined where there is none
   * @throws IntercoderError `coding.changedMeanwhile`, `complete.changedMeanwhile`: the step is then given up, those before it stay
   */
  undo(coder: string): Promise<Step | undefined> {
    return this.turns.run('step', async () => {
      const steps = this.stepsOf(coder);
      const step = steps.nextUndo;
      if (step === undefined) return undefined;
      steps.undoDone(await this.carryOut(step, 'undo', { onOutdated: () => steps.dropUndo() }));
      this.fireStep(step, 'undo');
      return step;
    });
  }

  /** Does again what the coder undid last; the rest as `undo`. */
  redo(coder: string): Promise<Step | undefined> {
    return this.turns.run('step', async () => {
      const steps = this.stepsOf(coder);
      const step = steps.nextRedo;
      if (step === undefined) return undefined;
      steps.redoDone(await this.carryOut(step, 'undo', { onOutdated: () => steps.dropRedo() }));
      this.fireStep(step, 'undo');
      return step;
    });
  }

  /** Stores new places of one coder's codings; not a step, since the codings stay what they are. */
  async storePlaces(...stored: Parameters<CodingWriter['update']>): Promise<void> {
    const { path, inverse } = await this.writers.codings.update(...stored);
    if (inverse.changes.length > 0) this.fire({ origin: 'save', paths: [path] });
  }

  /**
   * Rewrites a coder's own file of a round as a whole, such as when they finish; not a step.
   * @throws IntercoderError as `RoundWriter.write`
   */
  async editRound(...edited: Parameters<JudgementWriter['edit']>): Promise<void> {
    const path = await this.writers.judgements.edit(...edited);
    this.fire({ origin: 'user', paths: [path] });
  }

  /**
   * Reads again what changed from outside: the given files, or everything. Silent where nothing is new.
   * @throws IntercoderError as `open`; what was known before then stays
   */
  reload(paths?: readonly StudyPath[]): Promise<void> {
    // In turn, so that what is known in the end is what was read last.
    return this.turns.run('reload', async () => {
      const { linkedFolders } = this.snapshot;
      // Where there was a link to a folder, nobody has looked for what is there now.
      const isUnknown = (path: StudyPath): boolean => linkedFolders.some(({ file }) => isAtOrIn(path, file));
      if (!paths || paths.some((path) => path === studyFile || isUnknown(path))) return this.reloadAll();
      const changed: StudyPath[] = [];
      for (const path of paths) if (await this.reloadFile(path)) changed.push(path);
      if (changed.length > 0) this.fire({ origin: 'disk', paths: changed });
    });
  }

  /** Whether there are codings that were not at their place and have not been looked for in every way yet. */
  get isSettled(): boolean {
    return this.settling.isSettled;
  }

  /** What was found out of passages that stand in other transcripts; complete once anchors are settled. */
  get earlierThere(): EarlierThere {
    return this.settling.earlierThere;
  }

  /**
   * Looks for every coding that is not at its place in every way there is, and tells of what it finds as changes of
   * origin `anchoring`, transcript by transcript. Writes nothing. Takes its time, and gives way where the world has a
   * `pause`; ends early once `signal` is aborted.
   */
  settleAnchors(signal?: Cancellation): Promise<void> {
    return this.settling.run(signal);
  }

  private async reloadAll(): Promise<void> {
    const { sidecars: before, rounds: roundsBefore } = this.snapshot;
    const loaded = await loadStudy(this.world.files);
    // What was written while loading is newer than what was loaded.
    const newer = [...this.snapshot.sidecars].filter(([path, record]) => before.get(path) !== record);
    const read = this.writers.overSidecars(loaded.sidecars);
    const sidecars = newer.reduce((all, [path, record]) => withRecord(all, path, record), read);
    const rounds = withNewer(this.writers.overRounds(loaded.rounds), roundsBefore, this.snapshot.rounds);
    const isSame = sameRounds(this.snapshot.rounds, rounds);
    const next = keepKnown(this.snapshot, snapshotOf({ ...loaded, sidecars, rounds }), isSame);
    if (next === this.snapshot) return;
    this.replace(next);
    this.fire({ origin: 'disk', paths: [] });
  }

  private async reloadFile(path: StudyPath): Promise<boolean> {
    const { files } = this.world;
    const { config } = this.snapshot;
    if (path === config.codebook) {
      const codebookRecord = await readCodebookRecord(files, path);
      if (sameCodebook(this.snapshot.codebookRecord, codebookRecord)) return false;
      this.replace({ codebookRecord });
      return true;
    }
    if (path === roundsFolder || path.startsWith(`${roundsFolder}/`)) {
      const before = this.snapshot.rounds;
      const rounds = withNewer(this.writers.overRounds(await readRounds(files)), before, this.snapshot.rounds);
      if (sameRounds(this.snapshot.rounds, rounds)) return false;
      this.replace({ rounds });
      return true;
    }
    if (path.startsWith(`${memosFolder}/`)) {
      const memoProblems = await readMemoProblems(files);
      if (sameData(this.snapshot.memoProblems, memoProblems)) return false;
      this.replace({ memoProblems });
      return true;
    }
    if (!(await this.isListed(path))) return false;
    if (readSidecarName(path) !== undefined) {
      const record = await this.writers.codings.reread(path);
      if (sameSidecar(this.snapshot.sidecars.get(path), record)) return false;
      this.replace({ sidecars: withRecord(this.snapshot.sidecars, path, record) });
      return true;
    }
    const record = await readTranscriptRecord(files, path);
    if (sameTranscript(this.snapshot.transcripts.get(path), record)) return false;
    this.replace({ transcripts: withRecord(this.snapshot.transcripts, path, record) });
    return true;
  }

  /** Whether loading everything would find this file: one that is known, or one of those there are now. */
  private async isListed(path: StudyPath): Promise<boolean> {
    const { transcripts, sidecars, config } = this.snapshot;
    if (transcripts.has(path) || sidecars.has(path)) return true;
    if (readSidecarName(path) === undefined && !isTranscriptPath(path, config.transcripts)) return false;
    const listed = await listStudyFiles(this.world.files, config.transcripts);
    return listed.transcripts.includes(path) || listed.sidecars.includes(path);
  }

  private async carryOut(step: Step, origin: Origin, { onOutdated, onPlacing }: CarryingOut = {}): Promise<Step> {
    const done: Written[] = [];
    const doneInRounds: WrittenToRound[] = [];
    const { coder } = step;
    // Of several files the first may have to be taken back because of the last: those are shown when all are written.
    const isAlone = step.changes.length + (step.rounds?.length ?? 0) === 1;
    const how = { placing: isAlone ? onPlacing : undefined, isMove: step.isMove };
    try {
      for (const change of step.changes) done.unshift(await this.writers.codings.write({ ...change, coder }, how));
      for (const change of step.rounds ?? []) doneInRounds.unshift(await this.writers.judgements.write(coder, change));
    } catch (error) {
      const takenBack = [
        ...doneInRounds.map(({ path, inverse }) => ({
          path,
          undo: () => this.writers.judgements.write(coder, inverse),
        })),
        ...done.map(({ path, inverse }) => ({ path, undo: () => this.writers.codings.write(inverse) })),
      ];
      await this.takeBack(takenBack, origin, error);
      if (isOutdated(error)) onOutdated?.();
      throw error;
    }
    const changes = done.map(({ inverse }) => inverse);
    if (step.rounds === undefined) return { ...step, changes };
    return { ...step, changes, rounds: doneInRounds.map(({ inverse }) => inverse) };
  }

  /** Takes back what a step had done when it failed, as far as that goes. */
  private async takeBack(done: readonly Undo[], origin: Origin, failure: unknown): Promise<void> {
    const left: StudyPath[] = [];
    for (const { path, undo } of done) {
      await undo().catch(() => left.push(path));
    }
    if (left.length === 0) return;
    this.fire({ origin, paths: left });
    throw new IntercoderError('step.partly', { files: left.join(', '), reason: reasonOf(failure) }, { cause: failure });
  }

  private replace(parts: Partial<Parameters<typeof snapshotOf>[0]>): void {
    if (parts.transcripts) this.keepTexts(parts.transcripts);
    this.snapshot = snapshotOf({ ...this.snapshot, ...parts });
    this.indexes.clear();
  }

  /** A text that is replaced is the best there is to tell where its codings went. */
  private keepTexts(next: StudySnapshot['transcripts']): void {
    const { transcripts } = this.snapshot;
    for (const path of new Set([...transcripts.keys(), ...next.keys()])) {
      const [before, after] = [transcripts.get(path)?.source, next.get(path)?.source];
      if (before?.text !== after?.text) this.settling.oldTexts.keep(path, before);
    }
  }

  private stepsOf(coder: string): StepStack {
    const steps = this.steps.get(coder) ?? new StepStack();
    this.steps.set(coder, steps);
    return steps;
  }

  private fireStep({ coder, changes, rounds = [] }: Step, origin: Origin, isPlacing = false): void {
    const sidecars = changes.map(({ transcript }) => sidecarPath(transcript, coder));
    const judged = rounds.map(({ round }) => roundCodesPath(round, { coder, isEarlier: false }));
    this.fire({ origin, paths: [...sidecars, ...judged] }, isPlacing);
  }

  private fire(change: StudyChange, isPlacing = false): void {
    for (const listener of [...this.listeners]) listener(change, isPlacing);
  }
}

interface CarryingOut {
  /** The step can never be carried out: what it is about is not there any more. */
  readonly onOutdated?: () => void;
  /** It is known what the file will hold, and the disk is being asked. */
  readonly onPlacing?: () => void;
}

/** How to take back what was written to one file. */
interface Undo {
  readonly path: StudyPath;
  readonly undo: () => Promise<unknown>;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
