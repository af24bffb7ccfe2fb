import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeSpan } from '../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../src/core/coding/serializeSidecar';
import { SourceText } from '../../src/core/text/sourceText';
import { trimSpan } from '../../src/core/text/trimSpan';
import { span } from '../../src/core/text/offsets';
import { Random } from './random';
import { diaryText, focusGroupText } from './generateText';

export interface GeneratedStudy {
  readonly documents: number;
  readonly textBytes: number;
  readonly sidecarBytes: number;
  readonly codings: number;
}

const codeCount = 50;

/** In characters and codings: nine focus groups of two hours and 250 diaries, 1.5 MB and 10,000 codings together. */
const focusGroup = { length: 60_000, codings: 400 };
const diary = { length: 3_800, codings: 26 };

/** Writes a study like the one the program is made for, `times` as large; the same bytes for the same seed. */
export function generateStudy(folder: string, times: number, seed = 1): GeneratedStudy {
  const random = new Random(seed);
  mkdirSync(path.join(folder, 'transcripts'), { recursive: true });
  writeFileSync(
    path.join(folder, 'study.yaml'),
    'format: 1\ntitle: Generated\ncoders: [{ id: anna }]\nanalysis: anna\n',
  );
  writeFileSync(path.join(folder, 'codebook.yaml'), codebook());
  const total = { documents: 0, textBytes: 0, sidecarBytes: 0, codings: 0 };
  const write = (name: string, text: string, codings: number): void => {
    const file = path.join(folder, 'transcripts', `${name}.transcript`);
    const sidecar = sidecarOf(text, codings, random);
    writeFileSync(file, text);
    writeFileSync(`${file}.anna.codes.json`, sidecar);
    total.documents += 1;
    total.codings += codings;
    total.textBytes += Buffer.byteLength(text);
    total.sidecarBytes += Buffer.byteLength(sidecar);
  };
  for (let i = 0; i < 9 * times; i++)
    write(`fg${i + 1}`, focusGroupText(random, focusGroup.length), focusGroup.codings);
  for (let i = 0; i < 250 * times; i++) write(`diary${i + 1}`, diaryText(random, diary.length), diary.codings);
  return total;
}

export const codeId = (index: number): string => `code-${index + 1}`;

export function codebook(): string {
  const codes = Array.from({ length: codeCount }, (_, index) => {
    const definition = 'definition: What somebody says of the work, the children or the day.';
    return `  - id: ${codeId(index)}\n    name: Code number ${index + 1}\n    ${definition}\n`;
  });
  return `format: 1\ncodes:\n${codes.join('')}`;
}

/** A sidecar with this many codings on stretches of a few to a few dozen words. */
export function sidecarOf(text: string, codings: number, random: Random): string {
  const source = new SourceText(text);
  const start = text.indexOf('\n---\n') + 5;
  const made = Array.from({ length: codings }, () => {
    const from = random.between(start, text.length - 300);
    const at = trimSpan(source, span(from, from + random.between(20, 250)));
    return {
      code: codeId(random.between(0, codeCount - 1)),
      created: '2026-01-15T11:00:00Z',
      id: random.uuid(),
      ...describeSpan(source, at),
    };
  });
  return serializeSidecar({ codings: made, memos: [] });
}
