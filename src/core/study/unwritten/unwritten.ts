import type { IntercoderError } from '../../intercoderError';
import type { StudyPath } from '../../text/studyPath';
import { roundChangeAfter, transcriptChangeAfter } from '../changeAfter';
import type { Subscription } from '../subscription';
import type { SidecarChange } from '../stepStack';
import type { JudgementChange, KeepingRoundWriter } from './keepingRoundWriter';
import type { KeepingWriter } from './keepingWriter';

/** A change to one file that no file holds yet: codings of a transcript, or judgements in a round. */
export type KeptChange = SidecarChange | JudgementChange;

export const isOfRound = (change: KeptChange): change is JudgementChange => 'round' in change;

const isOfTranscript = (change: KeptChange): change is SidecarChange => !isOfRound(change);

/** A change once a file or folder is somewhere else. */
export const changeAfter = (change: KeptChange, from: StudyPath, to: StudyPath): KeptChange =>
  isOfRound(change) ? roundChangeAfter(change, from, to) : transcriptChangeAfter(change, from, to);

type Listener = (paths: readonly StudyPath[]) => void;

type MoveListener = (from: StudyPath, to: StudyPath) => void;

/** What the disk did not take, of every kind of file that steps write. */
export class Unwritten {
  private readonly listeners = new Set<Listener>();
  private readonly moveListeners = new Set<MoveListener>();

  constructor(
    private readonly codings: Pick<KeepingWriter, 'kept'>,
    private readonly judgements: Pick<KeepingRoundWriter, 'kept'>,
  ) {}

  /** Changes that no file holds yet, those of one file in the order in which they were made. */
  get changes(): readonly KeptChange[] {
    return [...this.codings.kept.changes, ...this.judgements.kept.changes];
  }

  /** Changes that could be written by now but do not fit what their file holds: somebody has to look at them. */
  get refused(): readonly KeptChange[] {
    return [...this.codings.kept.refused, ...this.judgements.kept.refused];
  }

  /** Why the last write failed; undefined once nothing is kept. */
  get reason(): IntercoderError | undefined {
    return this.codings.kept.reason ?? this.judgements.kept.reason;
  }

  /** Files for which changes are kept. */
  get files(): readonly StudyPath[] {
    return [...this.codings.kept.waiting, ...this.judgements.kept.waiting].map(([path]) => path);
  }

  /** Hears whenever `changes` or `refused` may be others, and of which files. */
  onDidChange(listener: Listener): Subscription {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  /** Hears when a file or folder is somewhere else, for changes that are kept elsewhere. */
  onDidMove(listener: MoveListener): Subscription {
    this.moveListeners.add(listener);
    return { dispose: () => this.moveListeners.delete(listener) };
  }

  /** A transcript, a folder of them or a round's is somewhere else: what is kept is written there. */
  async pathMoved(from: StudyPath, to: StudyPath): Promise<void> {
    for (const listener of [...this.moveListeners]) listener(from, to);
    await this.codings.kept.pathMoved(from, to);
    await this.judgements.kept.pathMoved(from, to);
  }

  /** For the writers: what is kept of these files is another by now. */
  readonly changed = (paths: readonly StudyPath[]): void => {
    for (const listener of [...this.listeners]) listener([...new Set(paths)]);
  };

  /** Tries again to write what is kept. @returns whether nothing is kept any more */
  async retry(): Promise<boolean> {
    const written = [await this.codings.kept.retry(), await this.judgements.kept.retry()];
    return written.every(Boolean);
  }

  /** Carries out changes that an earlier session kept. Those that do not fit any more are `refused`. */
  async restore(changes: readonly KeptChange[]): Promise<void> {
    await this.codings.kept.restore(changes.filter(isOfTranscript));
    await this.judgements.kept.restore(changes.filter(isOfRound));
  }

  /** Gives the kept changes up: the files are taken as they are. */
  discard(): void {
    this.codings.kept.discard();
    this.judgements.kept.discard();
  }

  /** Somebody has seen to what does not fit any more. */
  forgetRefused(): void {
    this.codings.kept.forgetRefused();
    this.judgements.kept.forgetRefused();
  }
}
