import type { RoundPackage } from './packageRound';
import type { Codebook } from '../../codebook/codebook';
import type { RoundCodes } from '../../study/rounds/roundCodes';
import { isJudgedTurn } from '../../study/rounds/isJudgedTurn';
import { unitSpan } from '../../study/rounds/unitSpan';
import { overlaps, contains } from '../../text/offsets';
import { SourceText } from '../../text/sourceText';
import { parseTranscript } from '../../transcript/parseTranscript';
import { speakingIn } from '../../transcript/speaking';
import { utterances } from '../../transcript/utterances';
import { parseCodebook } from '../../codebook/parseCodebook';
import { joinPath } from '../../text/studyPath';

/** What a coding sheet shows: one page that works with nothing else. Offsets are UTF-16 units of the texts here. */
export interface SheetData {
  readonly round: string;
  readonly receiver: string;
  readonly sent: string;
  readonly codebook: string;
  /** Hashes of the texts, by path. */
  readonly texts: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly codes: readonly SheetCode[];
  readonly units: readonly SheetUnit[];
}

export interface SheetCode {
  readonly id: string;
  readonly name: string;
  readonly level: number;
  readonly codable: boolean;
  /** Definition, what belongs to it, what does not, and examples: a text each. */
  readonly notes: readonly string[];
}

export interface SheetUnit {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly lines: readonly SheetLine[];
}

/** A turn, or a paragraph. */
export interface SheetLine {
  readonly speaker: string;
  /** Of its speech. */
  readonly start: number;
  readonly end: number;
  readonly part: 'before' | 'unit' | 'after';
  /** false: shown and not judged. */
  readonly judged: boolean;
}

/** What a sheet saves: the judgements, and what they were made on. */
export interface SavedSheet extends Omit<SheetData, 'sources' | 'codes' | 'units'> {
  readonly format: 1;
  readonly codes: RoundCodes;
}

export function sheetData({ sent, draw, excerpts, files }: RoundPackage): SheetData {
  const book = parseCodebook(new SourceText(files.get(joinPath('codebook.yaml')) ?? '')).codebook;
  const parsed = new Map([...excerpts].map(([path, { source }]) => [path, parseTranscript(source)]));
  return {
    round: sent.round,
    receiver: sent.receiver,
    sent: draw.package?.sent ?? '',
    codebook: sent.codebook,
    texts: Object.fromEntries(sent.transcripts.map(({ path, text }) => [path, text])),
    sources: Object.fromEntries([...excerpts].map(([path, { source }]) => [path, source.text])),
    codes: codesOf(book),
    units: draw.units.flatMap((unit): SheetUnit[] => {
      const transcript = parsed.get(unit.transcript);
      const at =
        transcript && unitSpan(unit, { path: unit.transcript, source: transcript.source, transcript, problems: [] });
      if (transcript === undefined || at === undefined) return [];
      const lines = utterances(transcript).map((utterance): SheetLine => {
        const { speaker } = speakingIn(transcript, utterance);
        const isUnit = contains(at, utterance.span) || overlaps(at, utterance.span);
        return {
          speaker: speaker ?? '',
          start: utterance.speech.start,
          end: utterance.speech.end,
          part: isUnit ? 'unit' : utterance.span.start < at.start ? 'before' : 'after',
          judged: isUnit && isJudgedTurn(draw.plan, transcript, utterance),
        };
      });
      return [{ id: unit.id, path: unit.transcript, title: transcript.frontMatter?.title ?? unit.transcript, lines }];
    }),
  };
}

const codesOf = (book: Codebook): readonly SheetCode[] =>
  book.codes
    .filter(({ status }) => status === 'active')
    .map(({ id, name, level, codable, definition, include, exclude, examples }) => ({
      id,
      name,
      level,
      codable,
      notes: [
        ...(definition === undefined ? [] : [definition]),
        ...(include === undefined ? [] : [`+ ${include}`]),
        ...(exclude === undefined ? [] : [`− ${exclude}`]),
        ...examples.map((example) => `“${example}”`),
      ],
    }));
