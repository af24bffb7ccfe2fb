import type { StudySession } from '../../study/session';
import { decodeText } from '../../text/decode';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';

/**
 * The text that a file held when its hash was kept, where a history is kept.
 * @param hash as `textHash` gives it
 */
export async function earlierText(
  { world }: StudySession,
  path: StudyPath,
  hash: string,
): Promise<SourceText | undefined> {
  for await (const bytes of world.history?.versions(path) ?? []) {
    const { source } = decodeText(bytes);
    if (source !== undefined && textHash(source.text) === hash) return source;
  }
  return undefined;
}
