import type { CodingChange } from '../coding/codingChange';
import type { CompletionChange } from '../coding/completionChange';
import type { stepsEn } from '../messages/en/steps';
import type { MessageData } from '../messages/render';
import type { StudyPath } from '../text/studyPath';
import { roundChangeAfter, transcriptChangeAfter } from './changeAfter';
import type { RoundChange } from './rounds/roundChange';

/** Changes of one step to its coder's file of one transcript. */
export interface TranscriptChange {
  readonly transcript: StudyPath;
  readonly changes: readonly CodingChange[];
  /** Whether the transcript was read completely; left as it is where absent. */
  readonly completion?: CompletionChange;
}

/** Changes to one file: one coder's codings of one transcript. */
export interface SidecarChange extends TranscriptChange {
  readonly coder: string;
}

/** What a person calls one action: "code with …". Undone and redone as a whole, and by its coder alone. */
export interface Step {
  readonly label: StepLabel;
  /** What the label fills in. */
  readonly data: MessageData;
  /** Whose files it changes. */
  readonly coder: string;
  readonly changes: readonly TranscriptChange[];
  /** Codings go from one file to another: none leaves its file unless the one before it was written. */
  readonly isMove?: true;
  /** To its coder's own files of rounds. */
  readonly rounds?: readonly RoundChange[];
}

export type StepLabel = keyof typeof stepsEn;

/** The coding steps of one coder in one window: what undo and redo would do next. */
export class StepStack {
  private readonly done: Step[] = [];
  private undone: Step[] = [];

  /** The step that was just carried out; whatever could be redone no longer follows from it. */
  push(inverse: Step): void {
    this.done.push(inverse);
    this.undone = [];
  }

  /** The inverse of the last step. */
  get nextUndo(): Step | undefined {
    return this.done.at(-1);
  }

  get nextRedo(): Step | undefined {
    return this.undone.at(-1);
  }

  undoDone(redo: Step): void {
    this.done.pop();
    this.undone.push(redo);
  }

  redoDone(undo: Step): void {
    this.undone.pop();
    this.done.push(undo);
  }

  /** A step that can no longer be taken back leaves the way free for those before it. */
  dropUndo(): void {
    this.done.pop();
  }

  dropRedo(): void {
    this.undone.pop();
  }

  /** A transcript, a folder of them or a round's is somewhere else: what is taken back is taken back there. */
  pathMoved(from: StudyPath, to: StudyPath): void {
    const moved = (step: Step): Step => ({
      ...step,
      changes: step.changes.map((change) => transcriptChangeAfter(change, from, to)),
      ...(step.rounds && { rounds: step.rounds.map((change) => roundChangeAfter(change, from, to)) }),
    });
    this.done.splice(0, Infinity, ...this.done.map(moved));
    this.undone = this.undone.map(moved);
  }
}
