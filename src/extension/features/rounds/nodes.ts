import type { Study } from '../../study';

/** What the view of the rounds shows: studies where there are several, their rounds, who judges, and one's own units. */
export type RoundsNode = RoundsStudyNode | RoundNode | JudgeNode | UnitNode;

export interface RoundsStudyNode {
  readonly kind: 'study';
  readonly study: Study;
}

export interface RoundNode {
  readonly kind: 'round';
  readonly study: Study;
  /** Its name, which is its folder's. */
  readonly round: string;
}

export interface JudgeNode {
  readonly kind: 'judge';
  readonly study: Study;
  readonly round: string;
  readonly coder: string;
}

/** A unit of who looks. */
export interface UnitNode {
  readonly kind: 'unit';
  readonly study: Study;
  readonly round: string;
  readonly unit: string;
}

/** Unique in the view and the same after each refresh, so that what is unfolded stays so. */
export function nodeId(node: RoundsNode): string {
  const own = node.kind === 'judge' ? [node.coder] : node.kind === 'unit' ? [node.unit] : [];
  return [node.study.id, node.kind, ...(node.kind === 'study' ? [] : [node.round]), ...own].join('\n');
}
