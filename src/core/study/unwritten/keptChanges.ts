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
  /** Writes over what `stored` gives. */
  readonly write: (change: C) => Promise<Done<C>>;
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

  private async writeKept(path: StudyPath): Promise<void> {
    const waiting = this.kept.get(path);
    if (waiting === undefined) return;
    for (let change = waiting.shift(); change !== undefined; change = waiting.shift()) {
      try {
        await this.files.write(change);
      } catch (error) {
        if (isOutdated(error)) this.unfit.push(change);
        else {
          waiting.unshift(change);
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
