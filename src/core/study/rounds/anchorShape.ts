import type { Anchor } from '../../coding/sidecar';
import { codePointOffset, type CodePointOffset } from '../../text/offsets';
import { anyText, count, objectOf, refined, text, type Shape } from '../../text/shape';

const place: Shape<CodePointOffset> = {
  read: (value, at, bad) => {
    const read = count.read(value, at, bad);
    return read === undefined ? undefined : codePointOffset(read);
  },
  write: (value) => value,
};

/** In the order of `anchorKeys`. */
export const anchorFields = { quote: text, prefix: anyText, suffix: anyText, start: place, end: place };

export const anchorShape: Shape<Anchor> = refined(objectOf<Anchor>(anchorFields), ({ start, end }) => start <= end);
