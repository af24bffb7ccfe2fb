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
  ) {}

  /**
   * @throws IntercoderError `sidecar.notWritable` where the file holds what could not be read, `coding.changedMeanwhile`
   *   where the change does not fit what it holds now, `file.writeFailed`; the file is then as it was
   */
  write(change: SidecarChange): Promise<Written> {
    return this.edit(change.transcript, change.coder, () => change);
  }

  /** As `write`, with changes that follow from what the file holds now. */
  update(
    transcript: StudyPath,
    coder: string,
    changesFor: (sidecar: Sidecar) => readonly CodingChange[],
  ): Promise<Written> {
    return this.edit(transcript, coder, (sidecar) => ({ transcript, coder, changes: changesFor(sidecar) }));
  }

  private edit(transcript: StudyPath, coder: string, changeFor: (sidecar: Sidecar) => SidecarChange): Promise<Written> {
    const path = sidecarPath(transcript, coder);
    const write = async (): Promise<Written> => {
      const current = await this.current(path, transcript, coder);
      const change = changeFor(current.sidecar);
      if (change.changes.length === 0 && change.completion === undefined) return { path, inverse: change };
      if (!current.writable) throw new IntercoderError('sidecar.notWritable', { file: path });
      const { next, inverse } = applyTo(current.sidecar, change);
      const bytes = sidecarBytes(next);
      if (current.bytes === undefined || !sameBytes(bytes, current.bytes)) await this.files.write(path, bytes);
      this.written({ ...current, sidecar: next, bytes, problems: problemsLeft(current, next) });
      return { path, inverse };
    };
    return this.queue.run(path, () => exclusively(this.files, path, write));
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

/** What a sidecar holds after a change, and the change that takes it back. */
function applyTo(
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
