import * as vscode from 'vscode';
import { pickStudy } from '../pickStudy';
import type { Feature } from '../feature';
import { askCoder } from './askCoder';
import { CoderStatusItem } from './statusItem';

/** Who codes: asked once, shown in the status bar, changed by a command. */
export const registerIdentity: Feature = (context) => {
  context.commands.add('intercoder.switchCoder', async () => {
    const study = await pickStudy(context);
    if (study) await askCoder(study, context);
  });
  return vscode.Disposable.from(new CoderStatusItem(context));
};
