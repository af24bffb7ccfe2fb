import { liveDifference } from '../../support/core/liveSequence';
import type { Figure } from '../measure';
import { Random } from '../random';

const sequences = 10_000;
const events = 24;
const seed = 20261123;

/** Passages in texts that are edited at random, against an oracle that tracks every character by identity. */
export function liveEdits(): readonly Figure[] {
  const differences: string[] = [];
  for (let sequence = 0; sequence < sequences; sequence++) {
    const difference = liveDifference(new Random(seed + sequence), events);
    if (difference !== undefined) differences.push(`seed ${seed + sequence}: ${difference}`);
  }
  for (const difference of differences.slice(0, 3)) process.stderr.write(`${difference}\n`);
  return [
    {
      what: 'live edits of up to 200 characters, with undo and redo: sequences that differ from the oracle',
      how: `${sequences} sequences of ${events} events, all passages compared after each`,
      seed,
      value: differences.length,
      unit: '',
      reach: '0',
      met: differences.length === 0,
      beside: 'the oracle tracks every character by identity',
    },
  ];
}
