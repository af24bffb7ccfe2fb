import * as vscode from 'vscode';
import { languageOf, render, type Language, type MessageData, type MessageKey } from '../core/messages/render';
import { readSetting } from './settings';

export type Translate = (key: MessageKey, data?: MessageData) => string;

/** The setting, else the editor's display language. Asked anew each time, so that a change shows at once. */
export function currentLanguage(): Language {
  const chosen = readSetting('language');
  return chosen === 'en' || chosen === 'nl' ? chosen : languageOf(vscode.env.language);
}

/** A message in the user's language. Call it when the text is shown, never when a module is loaded. */
export const t: Translate = (key, data) => render(currentLanguage(), key, data);
