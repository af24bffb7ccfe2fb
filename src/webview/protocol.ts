import type { DrawChoices } from '../core/commands/rounds/drawChoices';
import type { DrawnBefore } from '../core/commands/rounds/drawnBefore';
import type { DrawPreview } from '../core/commands/rounds/drawPreview';
import type { StudyPath } from '../core/text/studyPath';

/**
 * What pages and the extension say to each other: the one file of the pages that the extension imports. Each page is a
 * folder beside this file; what it may ask is one interface here, by method. Arguments and answers are plain data.
 */
export interface PageMethods {
  drawRound: DrawRoundMethods;
}

/** The page on which a sample is planned and drawn. */
export interface DrawRoundMethods {
  /** What there is to choose from. */
  choices(): DrawOptions;
  /** What a draw would be and what its sample can decide, and what share intervals of this width would need; writes nothing. */
  preview(choices: DrawChoices, width: number): SamplePreview;
  /** Draws it. The page is closed after that. */
  draw(name: string, choices: DrawChoices): void;
}

/** What a sample can decide, and what of it was drawn before. */
export interface SamplePreview {
  readonly preview: DrawPreview;
  readonly drawnBefore: DrawnBefore;
}

/** What there is to choose from before a draw. */
export interface DrawOptions {
  readonly study: string;
  /** A name that no round has yet. */
  readonly name: string;
  /** Random; another one may be chosen. */
  readonly seed: number;
  readonly coders: readonly { readonly id: string; readonly name: string; readonly isAnalysis: boolean }[];
  /** Roles of participants, in alphabetical order, with whether they usually only ask. */
  readonly roles: readonly { readonly role: string; readonly isAsking: boolean }[];
  readonly transcripts: readonly { readonly path: StudyPath; readonly title: string }[];
  readonly rounds: readonly string[];
  /** How deep the codebook is. */
  readonly levels: number;
}

export type PageName = keyof PageMethods;
export type MethodOf<P extends PageName> = keyof PageMethods[P] & string;
type Signature<P extends PageName, M extends MethodOf<P>> = PageMethods[P][M] extends (...args: infer A) => infer R
  ? { readonly args: A; readonly answer: R }
  : never;
export type ArgumentsOf<P extends PageName, M extends MethodOf<P>> = Signature<P, M>['args'];
export type AnswerOf<P extends PageName, M extends MethodOf<P>> = Signature<P, M>['answer'];

/** Page → extension. */
export interface Call {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string };

/** Extension → page. `changed`: what the page shows may be out of date. */
export type ToPage = Answer | { readonly kind: 'changed' };

/** What the extension does for a page: each method, at once or later. */
export type Answers<P extends PageName> = {
  readonly [M in MethodOf<P>]: (...args: ArgumentsOf<P, M>) => AnswerOf<P, M> | Promise<AnswerOf<P, M>>;
};
