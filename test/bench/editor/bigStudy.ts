import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { generateStudy, sidecarOf } from '../generateStudy';
import { focusGroupText } from '../generateText';
import { Random } from '../random';

export const bigTranscript = 'transcripts/big.transcript' as StudyPath;
export const bigSidecar = `${bigTranscript}.anna.codes.json`;
export const bigCodings = 5000;

/**
 * The seed-size study, and in it a transcript of 1 MB with 5,000 codings.
 * @returns the size of those codings' file, in bytes
 */
export function writeBigStudy(folder: string): number {
  generateStudy(folder, 1);
  const random = new Random(2);
  const text = focusGroupText(random, 1_000_000);
  writeFileSync(path.join(folder, bigTranscript), text);
  writeFileSync(path.join(folder, bigSidecar), sidecarOf(text, bigCodings, random));
  return statSync(path.join(folder, bigSidecar)).size;
}
