import {
  anyText,
  count,
  listOf,
  listOrNone,
  objectOf,
  oneOf,
  optional,
  refined,
  text,
  yesOrNo,
  type Shape,
} from '../../text/shape';
import { anchorFields, anchorShape } from './anchorShape';
import {
  blindLevels,
  type Copied,
  type DrawnHashes,
  type RoundCodes,
  type RoundCoding,
  type Suggestion,
  type UnitRemark,
} from './roundCodes';

/** As in a sidecar (`codingKeys`), with the unit. */
export const roundCodingShape: Shape<RoundCoding> = refined(
  objectOf<RoundCoding>({
    code: text,
    created: text,
    memo: optional(anyText),
    doubtful: optional(yesOrNo),
    orphaned: optional(yesOrNo),
    id: text,
    ...anchorFields,
    unit: text,
  }),
  ({ start, end }) => start <= end,
);

export const remarkShape = objectOf<UnitRemark>({ unit: text, reason: anyText });

export const suggestionShape = objectOf<Suggestion>({
  id: text,
  unit: text,
  name: text,
  text: optional(anyText),
  passage: optional(anchorShape),
});

export const drawnShape = objectOf<DrawnHashes>({ plan: text, codebook: text, sample: optional(text) });

/** What a coder's file of a round holds beside its `format`. */
export const roundCodesShape: Shape<RoundCodes> = objectOf<RoundCodes>({
  blind: oneOf(...blindLevels),
  finished: optional(text),
  hash: optional(text),
  drawn: optional(drawnShape),
  copied: optional(listOf(objectOf<Copied>({ complete: text, units: listOf(text) }))),
  topUps: optional(listOf(listOf(count))),
  seen: listOf(text),
  unclear: listOrNone(remarkShape),
  questions: listOrNone(remarkShape),
  codings: listOf(roundCodingShape),
  suggestions: listOrNone(suggestionShape),
});
