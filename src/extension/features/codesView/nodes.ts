import type { Passage } from '../../../core/study/passage';
import type { FileProblem } from '../../../core/problem';
import type { StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';

/** What the codes view shows. Made anew at each refresh; `nodeId` is what stays. */
export type CodesNode =
  StudyNode | CodeNode | TranscriptNode | PassageNode | SetAsideNode | ProblemNode | StrayNode | FailureNode;

/** One of several studies of the window. */
export interface StudyNode {
  readonly kind: 'study';
  readonly study: Study;
}

export interface CodeNode {
  readonly kind: 'code';
  readonly study: Study;
  /** Its id. */
  readonly code: string;
}

/** A code's passages in one transcript. */
export interface TranscriptNode {
  readonly kind: 'transcript';
  readonly study: Study;
  readonly code: string;
  readonly transcript: StudyPath;
  readonly passages: readonly Passage[];
}

export interface PassageNode {
  readonly kind: 'passage';
  readonly study: Study;
  readonly passage: Passage;
}

/** `notFound`: ambiguous and orphaned passages; `unclear`: two codes claim their code; `unknown`: no code does. */
export type SetAside = 'notFound' | 'unclear' | 'unknown';

/** Codings that count nowhere until something is settled: listed, so that none vanishes silently. */
export interface SetAsideNode {
  readonly kind: 'setAside';
  readonly study: Study;
  readonly why: SetAside;
  readonly passages: readonly Passage[];
}

/** Something wrong with a file. */
export interface ProblemNode {
  readonly kind: 'problem';
  readonly study: Study;
  readonly problem: FileProblem;
}

/** A sidecar whose transcript is not there. */
export interface StrayNode {
  readonly kind: 'stray';
  readonly study: Study;
  readonly sidecar: StudyPath;
  readonly transcript: StudyPath;
  readonly codings: number;
}

/** A study that could not be read. */
export interface FailureNode {
  readonly kind: 'failure';
  readonly study: Study;
}

/** Unique in the view and the same after each refresh, so that what is unfolded stays so. */
export function nodeId(node: CodesNode): string {
  return [node.study.id, node.kind, ...ownKey(node)].join('\n');
}

function ownKey(node: CodesNode): readonly string[] {
  switch (node.kind) {
    case 'study':
    case 'failure':
      return [];
    case 'code':
      return [node.code];
    case 'transcript':
      return [node.code, node.transcript];
    case 'passage':
      return [node.passage.transcript, node.passage.coder, node.passage.id];
    case 'setAside':
      return [node.why];
    case 'problem':
      return [
        node.problem.file,
        node.problem.code,
        JSON.stringify(node.problem.range ?? ''),
        JSON.stringify(node.problem.data),
      ];
    case 'stray':
      return [node.sidecar];
  }
}
