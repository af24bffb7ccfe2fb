import * as vscode from 'vscode';
import type { ContextKey, ContextValues } from './ids';

/** Tells `when` clauses of the manifest what is the case. */
export async function setContext<K extends ContextKey>(key: K, value: ContextValues[K]): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
