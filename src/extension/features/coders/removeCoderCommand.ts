import * as vscode from 'vscode';
import { filesOfCoder, removeCoder, roundsWaitingFor } from '../../../core/commands/removeCoder';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import { roundsFolder } from '../../../core/study/rounds/roundPaths';
import type { FeatureContext } from '../feature';
import { say } from '../say';
import { nameOf } from './nameOf';
import { pickCoder, studyToChange } from './pickCoder';

/** More names than these say less. */
const mostListed = 3;

/** Takes a coder off the list, after saying which files stay. */
export async function removeCoderCommand(context: FeatureContext): Promise<void> {
  const { t } = context;
  const session = await studyToChange(context);
  const coder = session && (await pickCoder(session, t('coders.removeWhich')));
  if (session === undefined || coder === undefined) return;
  const name = nameOf(coder);
  const { current } = session;
  const waiting = roundsWaitingFor(current, coder.id);
  const remove = {
    label: `$(trash) ${t('coders.remove', { coder: name })}`,
    detail: stays(filesOfCoder(current, coder.id), t),
  };
  // A detail is one line, cut off at its end: each has what speaks for its choice.
  const keep = {
    label: `$(close) ${t('coders.keep', { coder: name })}`,
    ...(waiting.length > 0 && {
      detail: t('coders.staysOpen', { count: waiting.length, rounds: waiting.join(', ') }),
    }),
  };
  const options = { title: t('coders.removeTitle', { coder: name }) };
  if ((await vscode.window.showQuickPick([remove, keep], options)) !== remove) return;
  const left = await removeCoder(session, coder.id);
  say(t('coders.removed', { coder: name, count: left.length }));
}

function stays(files: readonly StudyPath[], t: FeatureContext['t']): string {
  if (files.length === 0) return t('coders.staysNothing');
  const listed = files.slice(0, mostListed).map(nameOfFile).join(', ');
  return t('coders.stays', { count: files.length, files: files.length > mostListed ? `${listed}, …` : listed });
}

/** In every round a coder's file has the same name. */
const nameOfFile = (path: StudyPath): string => (path.startsWith(`${roundsFolder}/`) ? path : baseName(path));
