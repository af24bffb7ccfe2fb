import type { StudyPath } from '../text/studyPath';
import { span, type Span } from '../text/offsets';
import type { Transcript } from '../transcript/transcript';
import { utterances } from '../transcript/utterances';
import { exampleSpans } from './exampleSpans';
import { tile, type Tile, type TileRules } from './tile';

export interface FrameSource {
  readonly path: StudyPath;
  readonly transcript: Transcript;
}

/** Used for training: a transcript, or turns of it (numbers among all, both included). */
export interface Training {
  readonly transcript: StudyPath;
  readonly from?: number;
  readonly to?: number;
}

export interface FrameRules extends TileRules {
  /** The examples of the codebook: whoever has read it has seen how they are coded. */
  readonly examples: readonly string[];
  readonly training: readonly Training[];
}

/** Something that can be drawn. */
export interface FrameUnit extends Tile {
  readonly path: StudyPath;
  readonly transcript: Transcript;
}

/** What is drawn from. */
export interface SamplingFrame {
  /** In the order of the transcripts given, and in text order. */
  readonly units: readonly FrameUnit[];
  readonly transcripts: readonly (FrameSource & Omit<Tile, 'first' | 'last'> & { readonly units: number })[];
  readonly leftOut: { readonly examples: number; readonly training: number };
}

/** All that can be drawn from these transcripts. Whole transcripts are not left out for an example in them. */
export function frameOf(sources: readonly FrameSource[], rules: FrameRules): SamplingFrame {
  const leftOut = { examples: 0, training: 0 };
  const units: FrameUnit[] = [];
  const transcripts = sources.map((source) => {
    const { path, transcript } = source;
    const examples = rules.draw === 'transcript' ? [] : exampleSpans(transcript.source, rules.examples);
    const training = rules.training.filter((one) => one.transcript === path);
    const own = tile(transcript, rules).filter((one) => {
      const isTraining = training.some(({ from = 0, to = Infinity }) => one.first <= to && from <= one.last);
      const isExample = !isTraining && holdsAny(spanOfTurns(transcript, one.first, one.last), examples);
      if (isTraining) leftOut.training += 1;
      if (isExample) leftOut.examples += 1;
      return !isTraining && !isExample;
    });
    units.push(...own.map((one) => ({ ...one, path, transcript })));
    const sum = (of: (one: Tile) => number): number => own.reduce((total, one) => total + of(one), 0);
    return { ...source, units: own.length, turns: sum((one) => one.turns), words: sum((one) => one.words) };
  });
  return { units, transcripts, leftOut };
}

/** From the beginning of one turn to the end of another. */
export function spanOfTurns(transcript: Transcript, first: number, last: number): Span {
  const all = utterances(transcript);
  return span(all[first]?.span.start ?? 0, all[last]?.span.end ?? 0);
}

const holdsAny = (unit: Span, places: readonly Span[]): boolean =>
  places.some(({ start, end }) => start < unit.end && unit.start < end);
