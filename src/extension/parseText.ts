import { SourceText } from '../core/text/sourceText';
import { parseTranscript } from '../core/transcript/parseTranscript';
import type { Transcript } from '../core/transcript/transcript';

/** The transcript that a text is; a module of its own, since what reads transcripts is loaded when the first is read. */
export const parseText = (text: string): Transcript => parseTranscript(new SourceText(text));
