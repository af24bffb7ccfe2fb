import * as vscode from 'vscode';
import type { IntercoderApi } from '../../../src/extension/api';
import { ok } from './expect';

/** What the extension offers its tests, once it knows the studies of the window. */
export async function intercoder(): Promise<IntercoderApi> {
  const extension = vscode.extensions.getExtension<IntercoderApi>('intercoder.intercoder');
  ok(extension, 'VS Code to have loaded the extension');
  const api = await extension.activate();
  await api.ready;
  return api;
}
