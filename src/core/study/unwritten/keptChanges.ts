import { IntercoderError, type ErrorCode } from '../../intercoderError';
import type { StudyPath } from '../../text/studyPath';
import { isOutdated } from '../outdated';
import { WriteQueue } from '../writeQueue';

/** What the file system says when it cannot take a write now and may take it later. */
const passing: ReadonlySet<ErrorCode> = new Set(['file.writeFailed', 'file.busy']);

/** A file as it is known. */
interface FileRecord {
  readonly path: StudyPath;
  readonly writable: boolean;
}

/** What one change did, and the change that takes it back. */
export interface Done<C> {
  readonly path: StudyPath;
  readonly inverse: C;
}

/** How files of one kind are changed. */
export interface ChangedFiles<C, R extends FileRecord> {
  readonly pathOf: (change: C) => StudyPath;
  readonly isEmpty: (change: C) => boolean;
  /** As it is shown now. */
  readonly known: (change: C) => R | undefined;
  /** What is known where there is no file. */
  readonly nothing: (change: C) => R;
  /** What is said of a file that is never overwritten. */
  readonly notWritable: ErrorCode;
  /** @throws IntercoderError where the change does not fit the file, whatever the disk says */
  readonly apply: (record: R, change: C) => { readonly next: R; readonly inverse: C };
  /** Writes over what `stored` gives; `KeptChanges.show` hears of it as soon as it is in the file. */
  readonly write: (change: C) => Promise<Done<C>>;
  /** What its file holds now, read anew. */
  readonly read: (change: C) => Promise<R>;
  /** Whether a file holds already what a change does, or what those behind it made of that. */
  readonly isIn: (record: R, change: C, later: readonly C[]) => Promise<boolean>;
  /** A change once a file or folder is somewhere else. */
  readonly moved: (change: C, from: StudyPath, to: StudyPath) => C;
  /** What a file holds that is where a change says now. */
  readonly heldAt: (record: R, change: C) => R;
  /** Told whenever a file looks another way because a change is kept, or is kept no more. */
  readonly replaced: (record: R) => void;
}

/**
 * Keeps what the disk does not take: such a change counts as done, later ones go on top of it, and all are tried again
 * with the next one, on what the file holds then. What is known of a file is what it holds with the kept changes over it.
 */
export class KeptChanges<C, R extends FileRecord> {
  private readonly queue = new WriteQueue<StudyPath>();
  /** In the order in which they were made. */
  private readonly kept = new Map<StudyPath, C[]>();
  /** What the files hold where changes are kept. */
  private readonly held = new Map<StudyPath, R>();
  /** What is being written; kept until it is in its file. */
  private readonly writing = new Map<StudyPath, C>();
  private readonly unfit: C[] = [];
  private failure: IntercoderError | undefined;

  /** @param changed hears whenever `changes` or `refused` may be others, and of which files */
  constructor(
    private readonly files: ChangedFiles<C, R>,
    private readonly changed: (paths: readonly StudyPath[]) => void,
  ) {}

  get changes(): readonly C[] {
    return [...this.kept.values()].flat();
  }

  get refused(): readonly C[] {
    return this.unfit;
  }

  get reason(): IntercoderError | undefined {
    return this.failure;
  }

  /** What a file holds, without what is kept for it; undefined where nothing is. */
  stored(path: StudyPath): R | undefined {
    return this.held.get(path);
  }

  /** Files for which changes are kept, each with the first of them. */
  get waiting(): readonly (readonly [StudyPath, C])[] {
    return [...this.kept].flatMap(([path, [first]]) => (first === undefined ? [] : [[path, first] as const]));
  }

  /**
   * Carries out a change by `write`, or keeps what `make` gives on the file as it is shown.
   * @throws IntercoderError what `write` throws for another reason than the disk
   */
  carryOut(of: C, make: (record: R) => C, write: () => Promise<Done<C>>): Promise<Done<C>> {
    const path = this.files.pathOf(of);
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
      const record = this.files.known(of) ?? this.files.nothing(of);
      return this.keep(record, make(record));
    });
  }

  /**
   * Runs what only makes sense on a file that holds everything.
   * @throws IntercoderError why what is kept could still not be written
   */
  onceWritten<T>(path: StudyPath, work: () => Promise<T>): Promise<T> {
    return this.queue.run(path, async () => {
      await this.writeKept(path);
      if (this.kept.has(path) && this.failure) throw this.failure;
      return work();
    });
  }

  /** Tries again to write what is kept. @returns whether nothing is kept any more */
  async retry(): Promise<boolean> {
    for (const path of [...this.kept.keys()]) await this.queue.run(path, () => this.writeKept(path));
    return this.kept.size === 0;
  }

  /** Carries out changes that an earlier session kept. Those that do not fit any more are `refused`. */
  async restore(changes: readonly C[]): Promise<void> {
    const paths = [...new Set(changes.map((change) => this.files.pathOf(change)))];
    for (const path of paths) {
      const own = changes.filter((change) => this.files.pathOf(change) === path);
      await this.queue.run(path, () => {
        this.kept.set(path, [...(this.kept.get(path) ?? []), ...own]);
        return this.writeKept(path);
      });
    }
  }

  /** A file or folder is somewhere else, and what is kept is for there; it shows there when that is read. */
  async pathMoved(from: StudyPath, to: StudyPath): Promise<void> {
    const moved = (change: C): C => this.files.moved(change, from, to);
    this.unfit.splice(0, Infinity, ...this.unfit.map(moved));
    // What is being written is let be until that is done.
    for (const path of [...this.kept.keys()]) {
      await this.queue.run(path, () => {
        this.move(path, (this.kept.get(path) ?? []).map(moved));
        return Promise.resolve();
      });
    }
    this.changed([]);
  }

  /** Gives everything up: the files are taken as they are. */
  discard(): void {
    const before = [...this.held.values()];
    this.kept.clear();
    this.held.clear();
    this.failure = undefined;
    this.forgetRefused();
    before.forEach((record) => this.files.replaced(record));
    this.changed(before.map(({ path }) => path));
  }

  /** Somebody has seen to what does not fit any more. */
  forgetRefused(): void {
    this.unfit.length = 0;
    this.changed([]);
  }

  /** A file as it was read, with what is kept for it. */
  over(path: StudyPath, record: R | undefined): R | undefined {
    const changes = this.kept.get(path) ?? [];
    const [first] = changes;
    if (first === undefined) {
      if (this.held.has(path) && record) this.held.set(path, record);
      return record;
    }
    const base = record ?? this.files.nothing(first);
    this.held.set(path, base);
    return changes.reduce((shown, change) => this.appliedTo(shown, change), base);
  }

  /** Shows a file as it was written, with what is kept for it. */
  show(record: R): void {
    this.takeOff(record.path);
    const shown = this.over(record.path, record);
    if (shown) this.files.replaced(shown);
  }

  private keep(record: R, change: C): Done<C> {
    const { path } = record;
    if (this.files.isEmpty(change)) return { path, inverse: change };
    if (!record.writable) throw new IntercoderError(this.files.notWritable, { file: path });
    const { next, inverse } = this.files.apply(record, change);
    if (!this.held.has(path)) this.held.set(path, record);
    this.kept.set(path, [...(this.kept.get(path) ?? []), change]);
    this.files.replaced(next);
    this.changed([path]);
    return { path, inverse };
  }

  private move(path: StudyPath, changes: readonly C[]): void {
    const [first] = changes;
    if (first === undefined) return;
    const next = this.files.pathOf(first);
    if (next === path) return;
    const held = this.held.get(path);
    if (held && !this.held.has(next)) this.held.set(next, this.files.heldAt(held, first));
    this.kept.set(next, [...(this.kept.get(next) ?? []), ...changes]);
    this.kept.delete(path);
    this.held.delete(path);
  }

  private async writeKept(path: StudyPath): Promise<void> {
    if (!this.kept.has(path)) return;
    for (let change = this.firstOf(path); change !== undefined; change = this.firstOf(path)) {
      this.writing.set(path, change);
      try {
        await this.files.write(change);
        this.takeOff(path);
      } catch (error) {
        if (isOutdated(error)) await this.setApart(path, change);
        else {
          this.writing.delete(path);
          if (!(error instanceof IntercoderError)) throw error;
          this.failure = error;
          this.show(this.held.get(path) ?? this.files.known(change) ?? this.files.nothing(change));
          return;
        }
      } finally {
        this.changed([path]);
      }
    }
    const record = this.held.get(path);
    this.kept.delete(path);
    this.held.delete(path);
    if (this.kept.size === 0) this.failure = undefined;
    if (record) this.files.replaced(record);
    this.changed([path]);
  }

  private firstOf(path: StudyPath): C | undefined {
    return this.kept.get(path)?.[0];
  }

  /** What was being written need not be kept any more. */
  private takeOff(path: StudyPath): void {
    const written = this.writing.get(path);
    if (written !== undefined && written === this.firstOf(path)) this.kept.get(path)?.shift();
    this.writing.delete(path);
  }

  /** Somebody has to look at what does not fit, but not at what is in its file already. */
  private async setApart(path: StudyPath, change: C): Promise<void> {
    const record = await this.files.read(change);
    this.held.set(path, record);
    const later = this.kept.get(path)?.slice(1) ?? [];
    if (!(await this.files.isIn(record, change, later))) this.unfit.push(change);
    this.takeOff(path);
  }

  /** What does not fit any more shows when it is written. */
  private appliedTo(record: R, change: C): R {
    try {
      return this.files.apply(record, change).next;
    } catch (error) {
      if (error instanceof IntercoderError) return record;
      throw error;
    }
  }
}

const isPassing = (error: unknown): error is IntercoderError =>
  error instanceof IntercoderError && passing.has(error.code);
