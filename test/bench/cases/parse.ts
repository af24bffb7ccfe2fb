import { decodeText } from '../../../src/core/text/decode';
import { findMarks } from '../../../src/core/transcript/marks/findMarks';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';
import { utterances } from '../../../src/core/transcript/utterances';
import { diaryText, focusGroupText } from '../generateText';
import { median, round, timed, type Figure } from '../measure';
import { Random } from '../random';

/** Decoding and reading the seed-size study's texts, one thread. */
export async function parseCase(): Promise<readonly Figure[]> {
  const random = new Random(1);
  const texts = [
    ...Array.from({ length: 9 }, () => focusGroupText(random, 60_000)),
    ...Array.from({ length: 250 }, () => diaryText(random, 3_800)),
  ].map((text) => new TextEncoder().encode(text));
  const bytes = texts.reduce((total, text) => total + text.length, 0);
  const speed = (milliseconds: readonly number[]): number => bytes / 1e6 / (median(milliseconds) / 1e3);
  const readAll = (): void => texts.forEach(readWhole);
  for (let warm = 0; warm < 5; warm++) readAll();
  const ours = speed(await timed(5, readAll));
  const decoding = speed(await timed(5, () => texts.forEach((text) => new TextDecoder().decode(text))));
  return [
    {
      what: 'decode + turns + marks',
      how: `${texts.length} documents, ${round(bytes / 1e6, 2)} MB of UTF-8, one thread, warm, median of 5`,
      value: round(ours),
      unit: 'MB/s',
      reach: '≥ 25',
      met: ours >= 25,
      beside: `decoding alone ${round(decoding)} MB/s`,
    },
  ];
}

function readWhole(bytes: Uint8Array): void {
  const { source } = decodeText(bytes);
  if (source === undefined) throw new Error('not UTF-8');
  const transcript = parseTranscript(source);
  for (const { speech } of utterances(transcript)) findMarks(source, speech);
}
