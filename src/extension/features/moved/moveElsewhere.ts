import { elsewhereFor } from '../../../core/commands/elsewhereFor';
import { moveElsewhere } from '../../../core/commands/moveElsewhere';
import { baseName } from '../../../core/text/studyPath';
import { EditorError } from '../../errors';
import type { FileRef } from '../../ids';
import { saveFirst } from '../../saveFirst';
import { settledSession } from '../../settledSession';
import type { FeatureContext } from '../feature';
import { coderToCode } from '../identity/askCoder';
import { pickStudy } from '../pickStudy';
import { say } from '../say';

/**
 * Moves one's own codings to the transcripts that have their passages: all of a study, or those of one file. Undone as
 * one step.
 */
export async function moveElsewhereCommand(file: FileRef | undefined, context: FeatureContext): Promise<void> {
  const { t, studies } = context;
  const study = file ? studies.all.find(({ id }) => id === file.study) : await pickStudy(context);
  const coder = study && (await coderToCode(study, context));
  if (study === undefined || coder === undefined) return;
  const transcript = file && study.current?.sidecars.get(file.path)?.transcript;
  const found = [...elsewhereFor(await settledSession(study.open()), { coder }).values()];
  // Under unsaved changes nothing is written.
  for (const path of new Set(found.flatMap(({ record, to }) => [record.transcript, to])))
    await saveFirst(study, path, t);
  const away = await moveElsewhere(await settledSession(study.open()), {
    coder,
    ...(transcript !== undefined && { transcript }),
  });
  if (away.length === 0) throw new EditorError('moved.noneElsewhere');
  const said = away.flatMap(({ from, to, codings, isUntold, left: [first, ...more] }) => [
    t('moved.elsewhereDone', {
      ...{ count: codings.length, from: baseName(from), to: baseName(to) },
      untold: isUntold ? 1 : 0,
    }),
    ...(first ? [t('moved.alsoElsewhere', { count: more.length + 1, from, to, id: first.id, coder })] : []),
  ]);
  say(said.join(' '));
}

/** How many of one's own passages in all studies of the window are for certain in other transcripts. */
export const countElsewhere = ({ studies, identity }: Pick<FeatureContext, 'studies' | 'identity'>): number =>
  studies.all.reduce((count, study) => {
    const { session } = study;
    const viewer = identity.viewerOf(study);
    if (session?.isSettled !== true || viewer.coder === undefined) return count;
    return (
      count + [...elsewhereFor(session, viewer).values()].filter(({ record }) => record.coder === viewer.coder).length
    );
  }, 0);
