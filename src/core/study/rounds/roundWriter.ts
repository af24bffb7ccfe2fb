import { IntercoderError } from '../../intercoderError';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { exclusively } from '../exclusively';
import type { FileSystem } from '../ports';
import { largestFile } from '../readRecords';
import { WriteQueue } from '../writeQueue';
import { drawnHashes } from './frozen';
import { readRoundCodes } from './readRounds';
import type { Round, RoundCodesRecord } from './round';
import { applyToRound, type RoundChange } from './roundChange';
import { emptyRoundCodes, type RoundCodes } from './roundCodes';
import { roundCodesBytes } from './roundFiles';
import { roundCodesPath } from './roundPaths';

export interface WrittenToRound {
  readonly path: StudyPath;
  readonly inverse: RoundChange;
}

/** Changes coders' own files of rounds. */
export type JudgementWriter = Pick<RoundWriter, 'write' | 'edit'>;

/**
 * Writes coders' own files of rounds, one write after the other for each file, and only over the bytes last read: where
 * the file holds something else by now, it is read again and the change is applied to what it holds. A finished file is
 * never written.
 */
export class RoundWriter {
  private readonly queue = new WriteQueue<StudyPath>();

  /**
   * @param round as last read, asked for when the write's turn comes
   * @param known a coder's file as last read, likewise
   */
  constructor(
    private readonly files: FileSystem,
    private readonly round: (name: string) => Round | undefined,
    private readonly known: (round: Round, coder: string) => RoundCodesRecord | undefined,
    private readonly written: (record: RoundCodesRecord) => void,
  ) {}

  /**
   * @throws IntercoderError `round.unknown`, `round.notYours`, `round.finished`, `round.notWritable`, what
   *   `applyToRound` throws, `file.writeFailed`; the file is then as it was
   */
  async write(coder: string, change: RoundChange): Promise<WrittenToRound> {
    let inverse = change;
    const path = await this.edit(change.round, coder, (codes) => {
      const applied = applyToRound(codes, change);
      ({ inverse } = applied);
      return applied.next;
    });
    return { path, inverse };
  }

  /** Rewrites a coder's own file as a whole; as `write`. @returns its path */
  edit(name: string, coder: string, next: (codes: RoundCodes, round: Round) => RoundCodes): Promise<StudyPath> {
    const path = roundCodesPath(name, { coder, isEarlier: false });
    const work = async (): Promise<StudyPath> => {
      const round = roundOf(this.round(name), { round: name, coder });
      const current = await this.current(round, coder);
      if (!current.writable) throw new IntercoderError('round.notWritable', { file: path });
      const codes = next(begunIn(round, current), round);
      const bytes = roundCodesBytes(codes);
      if (current.bytes === undefined || !sameBytes(bytes, current.bytes)) await this.files.write(path, bytes);
      this.written({ ...current, codes, bytes, problems: [] });
      return path;
    };
    return this.queue.run(path, () => exclusively(this.files, path, work));
  }

  /** The record to write over: as last read if the file still holds that, else read anew. */
  private async current(round: Round, coder: string): Promise<RoundCodesRecord> {
    const known = this.known(round, coder);
    const isKnown = known?.bytes !== undefined && (await this.holds(known.path, known.bytes));
    return isKnown ? known : readRoundCodes(this.files, round.name, { coder, isEarlier: false });
  }

  private async holds(path: StudyPath, bytes: Uint8Array): Promise<boolean> {
    const read = await this.files.read(path, largestFile);
    return read.kind === 'file' && sameBytes(read.bytes, bytes);
  }
}

/**
 * The round in which a coder judges.
 * @throws IntercoderError `round.unknown`, `round.notYours`
 */
export function roundOf(round: Round | undefined, of: { readonly round: string; readonly coder: string }): Round {
  if (round?.draw === undefined) throw new IntercoderError('round.unknown', { round: of.round });
  if (!round.draw.coders.includes(of.coder)) throw new IntercoderError('round.notYours', of);
  return round;
}

/**
 * What a coder's file holds for what they judge next: where nothing was judged, what it begins with.
 * @throws IntercoderError `round.finished`
 */
export function begunIn(round: Round, { coder, codes, bytes }: RoundCodesRecord): RoundCodes {
  if (codes.finished !== undefined) throw new IntercoderError('round.finished', { round: round.name, coder });
  return bytes === undefined && codes === emptyRoundCodes ? begin(round) : codes;
}

/** A coder's file before anything is judged. */
export function begin(round: Round): RoundCodes {
  const drawn = drawnHashes(round);
  return {
    ...emptyRoundCodes,
    blind: round.draw?.package === undefined ? 'shielded' : 'package',
    ...(drawn && { drawn }),
  };
}
