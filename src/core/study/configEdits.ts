import { IntercoderError } from '../intercoderError';
import type { TextEdit } from '../text/textEdits';
import { editRemove } from '../yaml/editEntry';
import { editAppend, editField, openYaml } from '../yaml/editYaml';
import type { Field } from '../yaml/renderYaml';
import type { YamlMap } from '../yaml/yamlMap';
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
  return edits ?? refuseEdit();
}

const fieldOrder = ['id', 'name', 'email'] as const;

/**
 * Sets what a coder is called, or the e-mail that git knows them by; an empty text removes it.
 * @param text `study.yaml` as read, with its own line ends; the edits count in it
 * @returns no edits where the field has that value already
 * @throws IntercoderError `coder.unknown`, `study.cannotEdit`
 */
export function setCoderField(text: string, id: string, field: 'name' | 'email', value: string): readonly TextEdit[] {
  checkKnown(text, id);
  const wanted = value.trim();
  return editField(text, coderMap(id), field, wanted === '' ? undefined : wanted, fieldOrder) ?? refuseEdit();
}

/**
 * Takes a coder off the list; nothing else of the study changes.
 * @param text `study.yaml` as read, with its own line ends; the edits count in it
 * @throws IntercoderError `coder.unknown`, `study.cannotEdit`
 */
export function removeCoder(text: string, id: string): readonly TextEdit[] {
  checkKnown(text, id);
  const locate = coderMap(id);
  const edits = editRemove(
    text,
    (study) => {
      const entry = locate(study);
      return entry && { holder: study, entry };
    },
    'coders',
  );
  return edits ?? refuseEdit();
}

const coderMap =
  (id: string) =>
  (study: YamlMap): YamlMap | undefined =>
    study.maps('coders').find((coder) => coder.string('id') === id);

function checkKnown(text: string, id: string): void {
  const study = openYaml(text) ?? refuseEdit();
  if (coderMap(id)(study) === undefined) throw new IntercoderError('coder.unknown', { coder: id });
}

function refuseEdit(): never {
  throw new IntercoderError('study.cannotEdit');
}
