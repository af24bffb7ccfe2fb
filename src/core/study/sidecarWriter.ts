import { applyChanges, type CodingChange } from '../coding/codingChange';
import { applyCompletion, inverseCompletion } from '../coding/completionChange';
import { parseSidecar } from '../coding/parseSidecar';
import { serializeSidecar, sidecarBytes } from '../coding/serializeSidecar';
import type { Sidecar } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { inFile } from '../problem';
import { sameBytes } from '../text/sameBytes';
import { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import { exclusively } from './exclusively';
import type { FileSystem } from './ports';
import { largestFile, readSidecarAt, readSidecarRecord } from './readRecords';
import { sidecarPath } from './sidecarName';
import type { SidecarRecord } from './records';
import type { SidecarChange } from './stepStack';
import { WriteQueue } from './writeQueue';

export interface Written {
  readonly path: StudyPath;
  /** Without changes where nothing was to be changed. */
  readonly inverse: SidecarChange;
}

export interface Writing {
  /**
   * Called early where the host writes over what was read: the record says then what the file will hold in a moment, and
   * is taken back before the write rejects.
   */
  readonly placing?: (() => void) | undefined;
  /** Rejects where the disk does not take it now, also where a change would be kept otherwise: see `Step.isMove`. */
  readonly isMove?: true | undefined;
}

/** Changes the files of coders. */
export type CodingWriter = Pick<SidecarWriter, 'write' | 'update' | 'reread'>;

/**
 * Writes sidecars, one write after the other for each file, and only over the bytes last read: where the file holds
 * something else by now, it is read again and the changes are applied by id to what it holds.
 */
export class SidecarWriter {
  private readonly queue = new WriteQueue<StudyPath>();

  /** @param known the record as last read, asked for when the write's turn comes */
  constructor(
    private readonly files: FileSystem,
    private readonly known: (path: StudyPath) => SidecarRecord | undefined,
    private readonly written: (record: SidecarRecord) => void,
    private readonly pause?: (() => Promise<void>) | undefined,
  ) {}

  /**
   * @throws IntercoderError `sidecar.notWritable` where the file holds what could not be read, `coding.changedMeanwhile`
   *   where the change does not fit what it holds now, `file.writeFailed`; the file is then as it was
   */
  write(change: SidecarChange, { placing }: Writing = {}): Promise<Written> {
    return this.edit(change.transcript, change.coder, () => change, placing);
  }

  /** As `write`, with changes that follow from what the file holds now. */
  update(
    transcript: StudyPath,
    coder: string,
    changesFor: (sidecar: Sidecar) => readonly CodingChange[],
  ): Promise<Written> {
    return this.edit(transcript, coder, (sidecar) => ({ transcript, coder, changes: changesFor(sidecar) }));
  }

  private edit(transcript: StudyPath, coder: string, changeFor: ChangeFor, placing?: () => void): Promise<Written> {
    const path = sidecarPath(transcript, coder);
    return this.queue.run(path, async () => {
      // Both at once: what is to be written is worked out while the host asks for the file.
      const preparing = this.prepare(path, changeFor);
      const write = async (): Promise<Written> =>
        (await this.writeOver(await preparing, placing)) ??
        this.writeAfterReading(await this.current(path, transcript, coder), changeFor);
      try {
        return await exclusively(this.files, path, write, 'thisFile');
      } catch (error) {
        // Known is what the file holds, also where it could not even be asked for.
        this.takeBack(await preparing);
        throw error;
      }
    });
  }

  /** What is to stand over what was read last; undefined where the host cannot write so, or nothing is known for sure. */
  private async prepare(path: StudyPath, changeFor: ChangeFor): Promise<Prepared | undefined> {
    if (this.files.replace === undefined) return undefined;
    await this.pause?.();
    const known = this.known(path);
    if (known?.bytes === undefined || !known.writable) return undefined;
    return prepareOver(known, known.bytes, changeFor);
  }

  /** Writes over what was read last, looking meanwhile whether the file still holds it; undefined where it does not. */
  private async writeOver(prepared: Prepared | undefined, placing?: () => void): Promise<Written | undefined> {
    if (prepared === undefined) return undefined;
    const { over, record, bytes, written } = prepared;
    const replacing = this.files.replace?.(record.path, bytes, over);
    if (placing) {
      // What follows from it is worked out while the disk is busy: before, it would keep the lock's answers waiting.
      this.written({ ...record, bytes: over });
      placing();
    }
    if (!(await replacing)) {
      this.takeBack(prepared);
      return undefined;
    }
    this.written(record);
    return written;
  }

  /** Only of what was shown already: what is known else is newer. */
  private takeBack(prepared: Prepared | undefined): void {
    if (prepared && this.known(prepared.record.path)?.sidecar === prepared.record.sidecar) this.written(prepared.known);
  }

  private async writeAfterReading(current: SidecarRecord, changeFor: ChangeFor): Promise<Written> {
    const { path } = current;
    const change = changeFor(current.sidecar);
    if (isEmpty(change)) return { path, inverse: change };
    if (!current.writable) throw new IntercoderError('sidecar.notWritable', { file: path });
    const { next, inverse } = applyTo(current.sidecar, change);
    const bytes = sidecarBytes(next);
    if (current.bytes === undefined || !sameBytes(bytes, current.bytes)) await this.files.write(path, bytes);
    this.written(recordOf(current, next, bytes));
    return { path, inverse };
  }

  /** Reads a sidecar again, after whatever is being written to it. Undefined where there is none. */
  reread(path: StudyPath): Promise<SidecarRecord | undefined> {
    return this.queue.run(path, async () => {
      const known = this.known(path);
      // Most of what a watcher reports of a sidecar are the writes from here.
      return known && (await this.isUnchanged(known)) ? known : readSidecarAt(this.files, path);
    });
  }

  /** The record to write over: as last read if the file still holds that, else read anew. */
  private async current(path: StudyPath, transcript: StudyPath, coder: string): Promise<SidecarRecord> {
    const known = this.known(path);
    return known && (await this.isUnchanged(known))
      ? known
      : readSidecarRecord(this.files, path, { transcript, coder });
  }

  private async isUnchanged({ path, bytes }: SidecarRecord): Promise<boolean> {
    const read = await this.files.read(path, largestFile);
    return read.kind === 'file' && bytes !== undefined && sameBytes(read.bytes, bytes);
  }
}

type ChangeFor = (sidecar: Sidecar) => SidecarChange;

const isEmpty = ({ changes, completion }: SidecarChange): boolean => changes.length === 0 && completion === undefined;

const recordOf = (before: SidecarRecord, sidecar: Sidecar, bytes: Uint8Array): SidecarRecord => ({
  ...before,
  sidecar,
  bytes,
  problems: problemsLeft(before, sidecar),
});

interface Prepared {
  readonly known: SidecarRecord;
  /** What the file was read as. */
  readonly over: Uint8Array;
  readonly bytes: Uint8Array;
  readonly record: SidecarRecord;
  readonly written: Written;
}

/** Undefined where there is nothing to write, or the change does not fit: whether it fits, the file has to say then. */
function prepareOver(known: SidecarRecord, over: Uint8Array, changeFor: ChangeFor): Prepared | undefined {
  try {
    const change = changeFor(known.sidecar);
    if (isEmpty(change)) return undefined;
    const { next, inverse } = applyTo(known.sidecar, change);
    const bytes = sidecarBytes(next, over);
    return { known, over, bytes, record: recordOf(known, next, bytes), written: { path: known.path, inverse } };
  } catch (error) {
    if (error instanceof IntercoderError) return undefined;
    throw error;
  }
}

/** What a sidecar holds after a change, and the change that takes it back. */
export function applyTo(
  sidecar: Sidecar,
  { completion, ...change }: SidecarChange,
): { readonly next: Sidecar; readonly inverse: SidecarChange } {
  const { next, inverse } = applyChanges(sidecar, change.changes);
  const undone = { ...change, changes: inverse };
  return completion === undefined
    ? { next, inverse: undone }
    : { next: applyCompletion(next, completion), inverse: { ...undone, completion: inverseCompletion(completion) } };
}

/** A writable file can only say something twice; whether it still does shows in its new text. */
function problemsLeft({ path, problems }: SidecarRecord, next: Sidecar): SidecarRecord['problems'] {
  return problems.length === 0 ? [] : inFile(path, parseSidecar(new SourceText(serializeSidecar(next))).problems);
}
