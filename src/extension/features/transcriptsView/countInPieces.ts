import type { TranscriptRecord } from '../../../core/study/records';
import { figuresOf } from '../../../core/study/transcriptFigures';

/** A frame: longer than this and somebody who types feels it. */
const pieceMilliseconds = 12;

// Every host has timers, but neither Node's nor the DOM's types belong here.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

/** Reads and counts transcripts that were not counted yet, and lets everything else in between go first. */
export async function countInPieces(records: Iterable<TranscriptRecord>): Promise<void> {
  let since = Date.now();
  for (const record of records) {
    figuresOf(record);
    if (Date.now() - since < pieceMilliseconds) continue;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    since = Date.now();
  }
}
