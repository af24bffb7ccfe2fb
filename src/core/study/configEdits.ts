import { IntercoderError } from '../intercoderError';
import type { TextEdit } from '../text/textEdits';
import { editAppend, openYaml } from '../yaml/editYaml';
import type { Field } from '../yaml/renderYaml';
import { coderIdProblem } from './coderId';
import type { Coder } from './config';

/**
 * Adds a coder as the last of the study.
 * @param text `study.yaml` as read, with its own line ends; the edits count in it
 * @throws IntercoderError `coder.idNotAllowed`, `coder.exists`, `study.cannotEdit` where the file cannot be read, or is
 * written such that the coder cannot be added safely
 */
export function addCoder(text: string, { id, name, email }: Coder): readonly TextEdit[] {
  if (coderIdProblem(id) !== undefined) throw new IntercoderError('coder.idNotAllowed', { id });
  const root = openYaml(text);
  if (root?.maps('coders').some((coder) => coder.string('id') === id) === true) {
    throw new IntercoderError('coder.exists', { id });
  }
  const fields = [
    ['id', id],
    ['name', name?.trim() ?? ''],
    ['email', email?.trim() ?? ''],
  ] as const satisfies readonly Field[];
  const given = fields.filter(([, value]) => value !== '');
  const edits = editAppend(text, (study) => study, 'coders', given, 2);
  if (edits === undefined) throw new IntercoderError('study.cannotEdit');
  return edits;
}
