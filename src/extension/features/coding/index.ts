import { pickStudy } from '../pickStudy';
import { say } from '../say';
import type { Feature } from '../feature';
import { AssignCommand } from './assignCommand';
import { RecentCodes } from './recentCodes';
import { removeCoding } from './removeCommand';
import { CodingSteps } from './steps';

/** Coding from the keyboard: give, give again, take away, undo, redo, and new codes. */
export const registerCoding: Feature = (context) => {
  const { commands, extension, t } = context;
  const assign = new AssignCommand(context, new RecentCodes(extension.workspaceState));
  commands.add('intercoder.assign', (options) => assign.run(options));
  commands.add('intercoder.assignAgain', () => assign.again());
  commands.add('intercoder.tickCode', () => assign.tickCode());
  commands.add('intercoder.removeCoding', () => removeCoding(context));
  commands.add('intercoder.addCode', async (node) => {
    const study = node?.study ?? (await pickStudy(context));
    const code =
      study &&
      (await (await import('./newCode')).askNewCode(study, node?.kind === 'code' ? node.code : undefined, context));
    if (code) say(t('newCode.done', { name: code.name }));
  });
  return new CodingSteps(context);
};
