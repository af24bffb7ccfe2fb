import { defaultTranscripts } from '../study/config';
import { listStudyFiles } from '../study/listStudyFiles';
import type { FileSystem } from '../study/ports';

/** Endings of texts that people have from elsewhere, as their names write them. */
const otherEnding = /\.(?:txt|md)$/i;

/**
 * Which files a new study takes as its transcripts, as globs: those of the format's own ending, and texts of others
 * that are in the folder for transcripts already, or in a folder of that. Globs tell capitals apart, so each way an
 * ending is written has its own.
 */
export async function foundTranscripts(files: FileSystem): Promise<readonly string[]> {
  const { transcripts } = await listStudyFiles(files, ['transcripts/**/*']);
  const endings = new Set(transcripts.flatMap((path) => otherEnding.exec(path)?.[0] ?? []));
  return [...defaultTranscripts, ...[...endings].map((ending) => `transcripts/**/*${ending}`)];
}
