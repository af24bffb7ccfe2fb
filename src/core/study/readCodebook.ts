import { parseCodebook } from '../codebook/parseCodebook';
import { inFile, type Problem } from '../problem';
import { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';
import { decodeRead, largestFile } from './readRecords';
import type { CodebookRecord } from './records';

export async function readCodebookRecord(files: FileSystem, path: StudyPath): Promise<CodebookRecord> {
  const read = await files.read(path, largestFile);
  const { source, problems } = read.kind === 'absent' ? { source: undefined, problems: [missing] } : decodeRead(read);
  const parsed = parseCodebook(source ?? new SourceText(''));
  const { codebook } = parsed;
  return source === undefined
    ? { path, source, codebook, usable: false, problems: inFile(path, problems) }
    : { path, source, codebook, usable: parsed.usable, problems: inFile(path, [...problems, ...parsed.problems]) };
}

const missing: Problem = { code: 'codebook.missing', severity: 'error', data: {} };
