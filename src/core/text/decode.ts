import { doublyEncodedSample, guessEncoding, type EncodingGuess } from './encodingGuess';
import { rangeOf, type Problem, type TextRange } from '../problem';
import { span } from './offsets';
import { SourceText } from './sourceText';

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

/** What the bytes looked like beyond the text: enough to write an edit back without touching another byte. */
export interface ByteForm {
  readonly bom: boolean;
  readonly lineEnd: LineEnd;
}

/** `source` is undefined where the bytes are not UTF-8: such a file is not read, and never written. */
export interface Decoded {
  readonly source: SourceText | undefined;
  /** The text with its own line ends, without BOM: what splicing edits work on. Undefined with `source`. */
  readonly raw: string | undefined;
  readonly form: ByteForm;
  readonly problems: readonly Problem[];
}

/**
 * Bytes → text as `formats.md` defines it: UTF-8, without BOM, every CRLF or lone CR read as one LF, nothing else
 * normalised. Never throws.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const raw = readUtf8(bom ? bytes.subarray(3) : bytes);
  if (typeof raw !== 'string') {
    return { source: undefined, raw: undefined, form: { bom, lineEnd: 'none' }, problems: [notUtf8(raw)] };
  }
  const source = new SourceText(normalizeLineEnds(raw));
  return { source, raw, form: { bom, lineEnd: lineEndOf(raw) }, problems: suspicions(source) };
}

/** Text → the bytes a file holds. */
export function encodeText(raw: string, bom = false): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${raw}` : raw);
}

/** Every CRLF or lone CR as one LF. */
export function normalizeLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text, or what the bytes look like where they are not UTF-8. */
function readUtf8(bytes: Uint8Array): string | EncodingGuess {
  const raw = decodeUtf8(bytes);
  if (raw !== undefined && !raw.includes('\0')) return raw;
  const guess = guessEncoding(bytes);
  // UTF-16 of plain Latin letters happens to be valid UTF-8 too: every other character is a NUL.
  return raw === undefined || guess.name !== 'Windows-1252' ? guess : raw;
}

/** Undefined where the bytes are not valid UTF-8: the only error a fatal decoder has. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function lineEndOf(raw: string): LineEnd {
  if (!raw.includes('\r')) return raw.includes('\n') ? 'lf' : 'none';
  const crlf = raw.includes('\r\n');
  const lone = /\r(?!\n)/.test(raw);
  const lf = /(?<!\r)\n/.test(raw);
  if (crlf && !lone && !lf) return 'crlf';
  return lone && !crlf && !lf ? 'cr' : 'mixed';
}

function notUtf8(guess: EncodingGuess): Problem {
  return { code: 'text.notUtf8', severity: 'error', data: { guess: guess.name, command: guess.command } };
}

function suspicions(source: SourceText): Problem[] {
  const problems: Problem[] = [];
  const nul = source.text.indexOf('\0');
  const at = (start: number, length: number): TextRange => rangeOf(source, span(start, start + length));
  if (nul !== -1) problems.push({ code: 'text.nulBytes', severity: 'warning', data: {}, range: at(nul, 1) });
  const sample = doublyEncodedSample(source.text);
  if (sample !== undefined) {
    problems.push({
      code: 'text.doublyEncoded',
      severity: 'warning',
      data: { sample, command: 'iconv -f UTF-8 -t WINDOWS-1252 FILE > COPY' },
      range: at(source.text.indexOf(sample), sample.length),
    });
  }
  return problems;
}
