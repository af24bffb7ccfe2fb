import type { FieldConflict } from '../../core/coding/conflicts';
import type { Choice } from '../../core/coding/merge/settle';
import type { FormatOption } from '../command';

export interface MergeOptions extends FormatOption {
  readonly unmerged?: true;
  readonly take?: Choice;
  readonly id?: readonly string[];
}

/** What `--take` and `--id` decide. */
export const decisionOf =
  ({ take, id }: MergeOptions) =>
  (conflict: FieldConflict): Choice | undefined =>
    id === undefined || (conflict.id !== undefined && id.includes(conflict.id)) ? take : undefined;
