import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { addCoderCommand } from './addCoderCommand';
import { removeCoderCommand } from './removeCoderCommand';
import { renameCoderCommand } from './renameCoderCommand';
import { showCodingsOf } from './showCodingsOf';

/** The coders of a study: who they are, and whose codings show in the text. */
export const registerCoders: Feature = (context) => {
  const { commands } = context;
  commands.add('intercoder.addCoder', () => addCoderCommand(context));
  commands.add('intercoder.renameCoder', () => renameCoderCommand(context));
  commands.add('intercoder.removeCoder', () => removeCoderCommand(context));
  commands.add('intercoder.showCodingsOf', () => showCodingsOf(context));
  return vscode.Disposable.from();
};
