import { IntercoderError } from '../intercoderError';
import { exclusively } from '../study/exclusively';
import type { FileSystem } from '../study/ports';
import { decodeText, encodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';

export const gitAttributes: StudyPath = joinPath('.gitattributes');

/** Without these lines git may give files other line ends on another machine, and every sidecar is then a change. */
export const lineEndLines = ['*.json text eol=lf', '*.yaml text eol=lf'] as const;

/** What git hands to the merge driver of that name, where the driver is set up; elsewhere it merges these as text. */
export const mergeLines = [
  '*.codes.json merge=intercoder',
  '*.memos.json merge=intercoder',
  'resolutions.json merge=intercoder',
] as const;

/** Of these lines those that the study's `.gitattributes` does not have, or (`have`) does. */
export async function attributeLines(
  files: FileSystem,
  lines: readonly string[],
  which: 'missing' | 'have',
): Promise<readonly string[]> {
  const known = linesOf(await readRaw(files));
  return lines.filter((line) => known.includes(line) === (which === 'have'));
}

/**
 * Adds the lines that are missing at the end of `.gitattributes`; what is there stays, byte for byte.
 * @throws IntercoderError `file.notWritable` where it cannot be read, `file.writeFailed`
 */
export function addAttributeLines(files: FileSystem, lines: readonly string[]): Promise<void> {
  return edit(files, (raw) => {
    const missing = lines.filter((line) => !linesOf(raw).includes(line));
    if (missing.length === 0) return raw;
    const end = /\r?\n/.exec(raw)?.[0] ?? '\n';
    const start = raw === '' || raw.endsWith('\n') ? raw : `${raw}${end}`;
    return `${start}${missing.map((line) => `${line}${end}`).join('')}`;
  });
}

/** Takes lines out again; every other byte stays. A file that held nothing else is taken away. The rest as `add…`. */
export function removeAttributeLines(files: FileSystem, lines: readonly string[]): Promise<void> {
  return edit(files, (raw) =>
    raw
      .split(/(?<=\n)/)
      .filter((line) => !lines.includes(line.replace(/\r?\n$/, '')))
      .join(''),
  );
}

const linesOf = (raw: string): readonly string[] => raw.split(/\r?\n/);

function edit(files: FileSystem, change: (raw: string) => string): Promise<void> {
  return exclusively(files, gitAttributes, async () => {
    const raw = await readRaw(files);
    const next = change(raw);
    if (next === raw) return;
    if (next === '') await files.remove(gitAttributes);
    else await files.write(gitAttributes, encodeText(next));
  });
}

async function readRaw(files: FileSystem): Promise<string> {
  const read = await files.read(gitAttributes);
  const raw = read.kind === 'file' ? decodeText(read.bytes).raw : read.kind === 'absent' ? '' : undefined;
  if (raw === undefined) throw new IntercoderError('file.notWritable', { file: gitAttributes });
  return raw;
}
