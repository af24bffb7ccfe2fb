import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { IntercoderApi } from '../../../src/extension/api';
import type { Activation } from '../cases/activation';

type Activate = (context: vscode.ExtensionContext) => Promise<IntercoderApi>;

/** Activates the extension, which must not be active yet, and takes the time of evaluating it and of its call until it is done. */
export async function activateTimed(): Promise<{ readonly api: IntercoderApi; readonly activation: Activation }> {
  const extension = vscode.extensions.getExtension<IntercoderApi>('intercoder.intercoder');
  if (extension === undefined || extension.isActive)
    throw new Error('The extension must be there, and not active yet.');
  const file = path.join(extension.extensionPath, 'dist/extension.js');
  const requireHere = createRequire(file);
  const began = performance.now();
  const program = requireHere(file) as { readonly activate: Activate };
  const evaluated = performance.now() - began;
  let called = NaN;
  const timed: Activate = async (context) => {
    const start = performance.now();
    const api = await program.activate(context);
    called = performance.now() - start;
    return api;
  };
  // VS Code asks for the same module, and is given what was evaluated here.
  const cached = requireHere.cache[requireHere.resolve(file)];
  if (cached === undefined)
    throw new Error('The extension is not loaded as CommonJS any more: time it in another way.');
  cached.exports = { ...program, activate: timed };
  const start = performance.now();
  const api = await extension.activate();
  const whole = performance.now() - start;
  if (Number.isNaN(called)) throw new Error('VS Code activated another copy of the extension.');
  return { api, activation: { evaluated, called, host: whole - called } };
}
