import * as vscode from 'vscode';
import type { SettingKey, SettingValues } from './ids';

const section = 'intercoder';

/** The value as it is now; the manifest holds the defaults. */
export function readSetting<K extends SettingKey>(key: K): SettingValues[K] {
  const value = vscode.workspace.getConfiguration(section).get<SettingValues[K]>(key);
  if (value === undefined) throw new Error(`The manifest has no setting ${section}.${key}.`);
  return value;
}

/** Calls the listener whenever this setting changes. */
export const onSettingChange = (key: SettingKey, listener: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.${key}`)) listener();
  });

/** Changes it for this machine and user. */
export async function writeSetting<K extends SettingKey>(key: K, value: SettingValues[K]): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(key, value, vscode.ConfigurationTarget.Global);
}
