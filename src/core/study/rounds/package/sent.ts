import { codePointOffset, type CodePointOffset } from '../../../text/offsets';
import { count, listOf, objectOf, optional, text, textThat, type Shape } from '../../../text/shape';
import { joinPath, toStudyPath, type StudyPath } from '../../../text/studyPath';
import { textHash } from '../../../text/textHash';
import { without, writeJson } from '../../../text/json';
import { drawShape } from '../drawShape';
import type { Draw } from '../round';
import type { DrawnHashes } from '../roundCodes';
import { drawnShape } from '../roundCodesShape';
import { serializeDraw } from '../roundFiles';
import type { Piece } from './excerpt';

/** What was sent to somebody outside, kept at home and in the package: hashes, and where its texts come from. */
export interface Sent {
  readonly round: string;
  readonly receiver: string;
  /** Of the codebook's text: `sha256:…` */
  readonly codebook: string;
  /** Of plan and codebook at home when it was sent. */
  readonly drawn?: DrawnHashes;
  /** Of the package's `round.json`, without its mark. */
  readonly draw?: string;
  readonly transcripts: readonly SentTranscript[];
  /** At home alone: what units are called in the package and here, where it calls them otherwise. */
  readonly units?: readonly SentUnit[];
  /** At home alone: the package's `round.json`, without its mark. */
  readonly packed?: Draw;
}

export interface SentUnit {
  readonly id: string;
  readonly home: string;
}

export interface SentTranscript {
  readonly path: StudyPath;
  /** Of the text that was sent. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const place: Shape<CodePointOffset> = {
  read: (value, at, bad) => {
    const read = count.read(value, at, bad);
    return read === undefined ? undefined : codePointOffset(read);
  },
  write: (value) => value,
};

export const sentShape: Shape<Sent> = objectOf<Sent>({
  round: text,
  receiver: text,
  codebook: text,
  drawn: optional(drawnShape),
  draw: optional(text),
  transcripts: listOf(
    objectOf<SentTranscript>({
      path: textThat((value): value is StudyPath => toStudyPath(value) === value),
      text,
      pieces: listOf(objectOf<Piece>({ start: place, end: place, home: place })),
    }),
  ),
  units: optional(listOf(objectOf<SentUnit>({ id: text, home: text }))),
  packed: optional(drawShape),
});

/** What of it goes along with the package. */
export const sentAlong = (sent: Sent): Sent => without(without(sent, 'units'), 'packed');

/** What a package is known by: the same round, plan, texts and codebook make the same. */
export const sentHash = (sent: Sent): string => textHash(writeJson(sentShape.write(sentAlong(sent))));

/** What a `round.json` of a package is held to: everything in it but the mark. */
export const packedHash = (draw: Draw): string => textHash(serializeDraw(without(draw, 'package')));

/** Where a package keeps it. */
export const mapPath = joinPath('map.json');
