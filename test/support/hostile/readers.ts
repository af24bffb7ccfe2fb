import { parseCodebook } from '../../../src/core/codebook/parseCodebook';
import { parseSidecar } from '../../../src/core/coding/parseSidecar';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { checkTranscript } from '../../../src/core/study/checks/checkTranscript';
import { parseStudyConfig } from '../../../src/core/study/config';
import { SourceText } from '../../../src/core/text/sourceText';
import { findMarks } from '../../../src/core/transcript/marks/findMarks';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';
import { sentences } from '../../../src/core/transcript/sentences';
import { utterances } from '../../../src/core/transcript/utterances';
import { keyAt } from '../../../src/core/yaml/keyAt';
import { keyToWrite } from '../../../src/core/yaml/keyToWrite';
import { keyAtPath, keysUnder } from '../../../src/core/yaml/schemaKeys';
import { roundReaders } from './roundReaders';
import { codebook, codingId, group1, settings, sidecarOf } from '../core/memoryStudy';

export type Form = 'json' | 'yaml' | 'transcript' | 'csv';

/** Something that reads a file of a study, whoever wrote it. */
export interface Reader {
  readonly form: Form;
  /** Files in which nothing is wrong: what mutations begin with. */
  readonly sound: readonly string[];
  /** All that is done with such a file when it is read. May not throw, whatever the text. */
  readonly read: (text: string) => unknown;
}

const sidecar = sidecarOf(
  group1,
  { id: codingId(1), words: 'two wheelbarrows 🌱', memo: 'a memo', doubtful: true },
  { id: codingId(2), words: 'Now the whole street digs', code: 'water' },
);

const withMemos = JSON.stringify({
  ...(JSON.parse(sidecar) as object),
  complete: { at: '2026-02-01T16:20:00Z', text: 'sha256:00' },
  memos: [{ id: codingId(3), created: '2026-01-15T11:00:00Z', text: 'x', target: { kind: 'transcript' } }],
});

const anySchema = { properties: { codes: { items: { $ref: '#' } }, title: { description: 'A title.' } } };

/** What happens where the pointer rests, at a share of the text. */
const explaining = (share: number): Reader => ({
  form: 'yaml',
  sound: [codebook, settings],
  read: (text) => keyAtPath(anySchema, keyAt(text, Math.floor(text.length * share))?.path ?? []),
});

/** What happens where keys are asked for, at a share of the text. */
const completing = (share: number): Reader => ({
  form: 'yaml',
  sound: [codebook, settings],
  read: (text) => keysUnder(anySchema, keyToWrite(text, Math.floor(text.length * share))?.path ?? []),
});

/** Readers of what coding makes, by what the file is. */
const studyReaders = {
  transcript: {
    form: 'transcript',
    sound: [
      group1,
      '# A heading\n\nP1 [00:01:02]: Yes. (laughs) [inaudible] //no// Wel- licht… "Ja!" %%\n%% comment\n',
    ],
    read: (text) => {
      const transcript = parseTranscript(new SourceText(text));
      const said = utterances(transcript);
      return {
        transcript,
        problems: checkTranscript(transcript),
        sentences: said.map((one) => sentences(transcript, one)),
        marks: said.map(({ speech }) => findMarks(transcript.source, speech)),
      };
    },
  },
  codebook: { form: 'yaml', sound: [codebook], read: (text) => parseCodebook(new SourceText(text)) },
  'a key at the beginning': explaining(0),
  'a key in the middle': explaining(1 / 2),
  'a key at the end': explaining(1),
  'a key to write at the beginning': completing(0),
  'a key to write in the middle': completing(1 / 2),
  'a key to write at the end': completing(1),
  'study.yaml': { form: 'yaml', sound: [settings], read: (text) => parseStudyConfig(new SourceText(text)) },
  sidecar: {
    form: 'json',
    sound: [sidecar, withMemos],
    read: (text) => {
      const parsed = parseSidecar(new SourceText(text));
      return parsed.writable ? { parsed, again: parseSidecar(new SourceText(serializeSidecar(parsed.value))) } : parsed;
    },
  },
} as const satisfies Record<string, Reader>;

/** Every reader of one file, by what the file is. */
export const readers = { ...studyReaders, ...roundReaders };
