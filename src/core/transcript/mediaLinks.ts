import { folderOf, toStudyPath } from '../text/studyPath';
import type { StudyPath } from '../text/studyPath';
import { span } from '../text/offsets';
import type { Span } from '../text/offsets';
import { findMarks } from './marks/findMarks';
import { secondsOf } from './line/time';
import { speechPieces } from './speechPieces';
import type { Transcript, Utterance } from './transcript';
import { utterances } from './utterances';

/** A time that stands in a transcript. */
export interface TimePlace {
  /** With its brackets where it stands in the speech, without them where it belongs to the turn. */
  readonly span: Span;
  /** From the recording's beginning, whole: of a range where it begins, fractions dropped. */
  readonly seconds: number;
}

/** Where the recording is that the front matter names. */
export type MediaTarget =
  { readonly kind: 'file'; readonly path: StudyPath } | { readonly kind: 'web'; readonly url: string };

/**
 * What `media` in the front matter means for the transcript at this path: an address of http or https, or a file
 * relative to the transcript. Undefined for anything else: other schemes, absolute paths, and paths out of the study. A
 * study may come from anybody, and what is named here is opened.
 * @param transcript undefined for a transcript in no study, which has no file that it may name
 */
export function mediaTarget(media: string, transcript: StudyPath | undefined): MediaTarget | undefined {
  const written = media.trim();
  if (webAddress.test(written)) return { kind: 'web', url: written.split('#', 1)[0] ?? written };
  if (transcript === undefined || hasScheme.test(written)) return undefined;
  const path = resolve(folderOf(transcript), written);
  return path === undefined ? undefined : { kind: 'file', path };
}

const webAddress = /^https?:\/\/[^\s/\\?#@:]+(?::[0-9]{1,5})?(?:[/?#][^\s\\\p{Cc}]*)?$/iu;
const hasScheme = /^[a-z][a-z0-9+.-]*:/i;

/** The path from a folder, or undefined where it leaves the study or names no file. */
function resolve(folder: StudyPath, relative: string): StudyPath | undefined {
  const names = folder === '' ? [] : folder.split('/');
  for (const name of relative.split('/')) {
    if (name === '..' && names.pop() === undefined) return undefined;
    if (name !== '..' && name !== '.') names.push(name);
  }
  return toStudyPath(names.join('/'));
}

/** The times of the turns, and those in what is said, in text order. */
export function timePlaces(transcript: Transcript): readonly TimePlace[] {
  return utterances(transcript).flatMap((utterance) => [
    ...turnTime(transcript, utterance),
    ...timesInSpeech(transcript, utterance),
  ]);
}

function turnTime({ source }: Transcript, utterance: Utterance): readonly TimePlace[] {
  if (utterance.kind === 'paragraph' || utterance.turn.time === undefined) return [];
  const { time, span: turn, speech } = utterance.turn;
  const start = source.slice(span(turn.start, speech.start)).indexOf(time) + turn.start;
  return [{ span: span(start, start + time.length), seconds: secondsOf(time) }];
}

/** What every time holds, to spare most speech the search for marks. */
const mayHoldTime = /[0-9]:[0-5][0-9]/;

function timesInSpeech(transcript: Transcript, utterance: Utterance): readonly TimePlace[] {
  const { source } = transcript;
  return speechPieces(transcript, utterance)
    .filter((piece) => mayHoldTime.test(source.slice(piece)))
    .flatMap((piece) => findMarks(source, piece))
    .filter(({ kind }) => kind === 'time')
    .map(({ start, end }) => ({ span: span(start, end), seconds: secondsOf(source.slice(span(start, end))) }));
}
