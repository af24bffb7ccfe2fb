import type { StudyPath } from '../../text/studyPath';
import { roundChangeAfter } from '../changeAfter';
import type { FileSystem } from '../ports';
import { readRoundCodes, withRoundCodes } from '../rounds/readRounds';
import type { Round, RoundCodesRecord } from '../rounds/round';
import { applyToRound, type RoundChange } from '../rounds/roundChange';
import { emptyRoundCodes } from '../rounds/roundCodes';
import { roundCodesPath } from '../rounds/roundPaths';
import { begunIn, roundOf, RoundWriter, type JudgementWriter, type WrittenToRound } from '../rounds/roundWriter';
import { KeptChanges, type Done } from './keptChanges';

/** Changes to one file: what one coder judges in a round. */
export interface JudgementChange extends RoundChange {
  readonly coder: string;
}

/** Writes as `RoundWriter` does, and keeps judgements that the disk does not take. */
export class KeepingRoundWriter implements JudgementWriter {
  readonly kept: KeptChanges<JudgementChange, RoundCodesRecord>;
  private readonly writer: RoundWriter;
  /** Rounds that are about to be those of the session. */
  private loading: readonly Round[] | undefined;

  /** As for `RoundWriter`; `replaced` also hears of files that look another way because a change is kept. */
  constructor(
    files: FileSystem,
    round: (name: string) => Round | undefined,
    replaced: (record: RoundCodesRecord) => void,
    changed: (paths: readonly StudyPath[]) => void,
  ) {
    const known = ({ name, codes }: Round, coder: string): RoundCodesRecord | undefined =>
      this.kept.stored(pathOf({ round: name, coder })) ?? codes.get(coder);
    this.writer = new RoundWriter(files, round, known, (record) => this.kept.show(record));
    this.kept = new KeptChanges<JudgementChange, RoundCodesRecord>(
      {
        pathOf,
        isEmpty: ({ codings, entries }) => codings.length === 0 && entries.length === 0,
        known: (of) => round(of.round)?.codes.get(of.coder),
        nothing,
        notWritable: 'round.notWritable',
        apply: (record, { coder, ...change }) => {
          const drawn = this.loading?.find(({ name }) => name === record.round) ?? round(record.round);
          const { next, inverse } = applyToRound(begunIn(roundOf(drawn, record), record), change);
          return { next: { ...record, codes: next }, inverse: { ...inverse, coder } };
        },
        write: (change) => this.writeThrough(change),
        read: ({ round: name, coder }) => readRoundCodes(files, name, { coder, isEarlier: false }),
        isIn: async ({ codes }, ...behind) => (await import('./doneAlready')).isInRound(codes, ...behind),
        moved: roundChangeAfter,
        heldAt: (record, change) => ({ ...record, path: pathOf(change), round: change.round }),
        replaced,
      },
      changed,
    );
  }

  async write(coder: string, change: RoundChange): Promise<WrittenToRound> {
    const of = { ...change, coder };
    const done = await this.kept.carryOut(
      of,
      () => of,
      () => this.writeThrough(of),
    );
    const { round, codings, entries } = done.inverse;
    return { path: done.path, inverse: { round, codings, entries } };
  }

  /**
   * A file is rewritten as a whole, such as when its coder finishes, only with all that they judged in it.
   * @throws IntercoderError as `RoundWriter.edit`, and why what is kept could still not be written
   */
  edit(...[round, coder, next]: Parameters<JudgementWriter['edit']>): Promise<StudyPath> {
    return this.kept.onceWritten(pathOf({ round, coder }), () => this.writer.edit(round, coder, next));
  }

  /** Rounds as loaded, with the kept changes over them. */
  overAll(loaded: readonly Round[]): readonly Round[] {
    this.loading = loaded;
    const rounds = this.kept.waiting.reduce(
      (all, [path, first]) =>
        all.map((round) => {
          const record = round.name === first.round ? this.kept.over(path, round.codes.get(first.coder)) : undefined;
          return record ? withRoundCodes(round, record) : round;
        }),
      loaded,
    );
    this.loading = undefined;
    return rounds;
  }

  private async writeThrough({ coder, ...change }: JudgementChange): Promise<Done<JudgementChange>> {
    const { path, inverse } = await this.writer.write(coder, change);
    return { path, inverse: { ...inverse, coder } };
  }
}

const pathOf = ({ round, coder }: Pick<JudgementChange, 'round' | 'coder'>): StudyPath =>
  roundCodesPath(round, { coder, isEarlier: false });

const nothing = ({ round, coder }: Pick<JudgementChange, 'round' | 'coder'>): RoundCodesRecord => ({
  path: pathOf({ round, coder }),
  round,
  coder,
  isEarlier: false,
  codes: emptyRoundCodes,
  writable: true,
  bytes: undefined,
  problems: [],
});
