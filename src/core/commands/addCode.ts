import type { Code } from '../codebook/codebook';
import { nextColor } from '../codebook/colors';
import { addCode as addCodeTo, type NewCode } from '../codebook/edits';
import { slugOf } from '../codebook/slug';
import { IntercoderError } from '../intercoderError';
import { applyTextEdits } from '../text/textEdits';
import { editTextFile } from '../study/editTextFile';
import type { StudySession } from '../study/session';

export interface AddCodeArguments {
  readonly name: string;
  /** Made from the name where absent. */
  readonly id?: string;
  /** Id of the code it goes under; the top level where absent. */
  readonly parent?: string;
  readonly definition?: string;
}

/**
 * Adds a code to the codebook, last under its parent; every other byte of the file stays.
 * @returns the code as the codebook has it now
 * @throws IntercoderError `code.exists`, `code.unknown` (the parent), `codebook.notWritable`, `codebook.cannotEdit`,
 *   `file.writeFailed`
 */
export async function addCode(
  session: StudySession,
  { name, id, parent, definition }: AddCodeArguments,
): Promise<Code> {
  const { codebook, codebookRecord } = session.current;
  const { path, usable } = codebookRecord;
  if (!usable) throw new IntercoderError('codebook.notWritable', { file: path });
  const isTaken = (other: string): boolean => codebook.resolve(other).kind !== 'unknown';
  if (id !== undefined && isTaken(id)) throw new IntercoderError('code.exists', { id });
  if (parent !== undefined && codebook.byId(parent) === undefined)
    throw new IntercoderError('code.unknown', { code: parent });
  const code: NewCode = {
    id: id ?? slugOf(name, isTaken),
    name: name.trim(),
    // Written down, so that codes added later never take it away again.
    color: nextColor(codebook, parent),
    ...(definition !== undefined && { definition }),
    created: session.world.clock.now().slice(0, 10),
  };
  await editTextFile(session.world.files, path, (raw) => applyTextEdits(raw, addCodeTo(raw, code, parent)));
  await session.reload([path]);
  const added = session.current.codebook.byId(code.id);
  if (added === undefined) throw new IntercoderError('codebook.cannotEdit', { file: path });
  return added;
}
