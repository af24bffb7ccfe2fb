import { defaultTranscripts } from '../study/config';
import type { FileSystem } from '../study/ports';
import { joinPath } from '../text/studyPath';

/** Endings of texts that people have from elsewhere. */
const otherEndings = ['.txt', '.md'];

/**
 * Which files a new study takes as its transcripts, as globs: those of the format's own ending, and texts of others
 * that are in the folder for transcripts already.
 */
export async function foundTranscripts(files: FileSystem): Promise<readonly string[]> {
  const entries = await files.list(joinPath('transcripts'));
  const texts = entries.filter(({ name, kind }) => kind === 'file' && !/^readme\b/i.test(name));
  const there = otherEndings.filter((ending) => texts.some(({ name }) => name.endsWith(ending)));
  return [...defaultTranscripts, ...there.map((ending) => `transcripts/**/*${ending}`)];
}
