import type { CodingChange } from '../../coding/codingChange';
import { isObject, member } from '../../text/json';
import { count, listOf, objectOf, oneOf, optional, refined, text, textThat, type Shape } from '../../text/shape';
import { coderIdProblem } from '../coderId';
import type { EntryChange, Lists } from '../rounds/roundChange';
import { remarkShape, roundCodingShape, suggestionShape } from '../rounds/roundCodesShape';
import type { JudgementChange } from './keepingRoundWriter';

/** A name that stands for a file or a folder, as ids of coders and names of rounds do. */
const plainName = textThat((value): value is string => coderIdProblem(value) === undefined);

/** Something is there before, or after, or both. */
const saysSomething = ({ before, after }: { readonly before?: unknown; readonly after?: unknown }): boolean =>
  before !== undefined || after !== undefined;

const codingChange: Shape<CodingChange> = refined(
  objectOf<CodingChange>({ id: text, before: optional(roundCodingShape), after: optional(roundCodingShape) }),
  saysSomething,
);

const entries = {
  seen: text,
  unclear: remarkShape,
  questions: remarkShape,
  suggestions: suggestionShape,
} satisfies { readonly [L in keyof Lists]: Shape<Lists[L]> };

const listName = oneOf('seen', 'unclear', 'questions', 'suggestions');

/** What is known by the name of the list, which says of what kind its entries are. */
function entryOf(list: keyof Lists): Shape<EntryChange> {
  const entry = entries[list] as Shape<unknown>;
  const change = objectOf<{ list: string; before?: unknown; after?: unknown; index?: number }>({
    list: oneOf(list),
    before: optional(entry),
    after: optional(entry),
    index: optional(count),
  });
  return refined(change, saysSomething) as Shape<EntryChange>;
}

const entryChange: Shape<EntryChange> = {
  read: (value, place, bad) => {
    const list = listName.read(isObject(value) ? member(value, 'list') : undefined, place, bad);
    return list && entryOf(list).read(value, place, bad);
  },
  write: (change) => entryOf(change.list).write(change),
};

/** How a change to what a coder judges in a round is kept for the next session. */
export const judgementChangeShape: Shape<JudgementChange> = objectOf<JudgementChange>({
  round: plainName,
  coder: plainName,
  codings: listOf(codingChange),
  entries: listOf(entryChange),
});
