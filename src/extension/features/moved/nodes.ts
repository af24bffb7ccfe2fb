import type { MovedPassage } from '../../../core/commands/listMoved';
import type { MovedRef } from '../../ids';
import type { Study } from '../../study';

export interface MovedStudyNode {
  readonly kind: 'study';
  readonly study: Study;
}

/** The passages of another coder, who alone settles them. */
export interface MovedCoderNode {
  readonly kind: 'coder';
  readonly study: Study;
  readonly coder: string;
  readonly passages: readonly MovedPassageNode[];
}

/** A passage that is not where it was coded. */
export interface MovedPassageNode {
  readonly kind: 'passage';
  readonly study: Study;
  readonly moved: MovedPassage;
  readonly isOwn: boolean;
  readonly ref: MovedRef;
}

/** What the passage was, what it is now, or one of the places where it may be. */
export interface MovedTextNode {
  readonly kind: 'was' | 'now' | 'place';
  readonly passage: MovedPassageNode;
  /** Which of the candidates, from 0. */
  readonly place: number;
  readonly ref: MovedRef;
}

export type MovedNode = MovedStudyNode | MovedCoderNode | MovedPassageNode | MovedTextNode;

export const passageOf = (node: MovedNode): MovedPassageNode | undefined =>
  'passage' in node ? node.passage : node.kind === 'passage' ? node : undefined;

/** Stays the same for as long as a passage waits for its coder. */
export function idOf(node: MovedNode): string {
  switch (node.kind) {
    case 'study':
      return node.study.id;
    case 'coder':
      return `${node.study.id}\n${node.coder}`;
    case 'passage':
      return keyOf(node);
    case 'was':
    case 'now':
    case 'place':
      return `${keyOf(node.passage)}\n${node.kind}\n${node.place}`;
  }
}

export const keyOf = ({ study, moved: { placed } }: MovedPassageNode): string =>
  [study.id, placed.coder, placed.transcript, placed.coding.id].join('\n');
