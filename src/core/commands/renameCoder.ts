import { applyTextEdits } from '../text/textEdits';
import { setCoderField } from '../study/configEdits';
import { editTextFile } from '../study/editTextFile';
import { studyFile } from '../study/studyFile';
import type { StudySession } from '../study/session';

export interface RenameCoderArguments {
  /** Stays what it is: it is part of the names of the coder's files, in every copy of the study. */
  readonly id: string;
  /** Empty: none, and the id is shown. */
  readonly name: string;
  /** Empty: none. */
  readonly email: string;
}

/**
 * Changes what a coder is called and the e-mail that git knows them by; every other byte of `study.yaml` stays, and no
 * file of codings is touched.
 * @throws IntercoderError as `configEdits.setCoderField`, `codebook.notWritable`, `file.writeFailed`
 */
export async function renameCoder(session: StudySession, { id, name, email }: RenameCoderArguments): Promise<void> {
  await editTextFile(session.world.files, studyFile, (raw) => {
    const named = applyTextEdits(raw, setCoderField(raw, id, 'name', name));
    return applyTextEdits(named, setCoderField(named, id, 'email', email));
  });
  await session.reload([studyFile]);
}
