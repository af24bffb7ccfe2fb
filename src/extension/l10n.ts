import * as vscode from 'vscode';
import {
  hasWords,
  languageOf,
  provideWords,
  render,
  type Catalogue,
  type Language,
  type MessageData,
  type MessageKey,
} from '../core/messages/render';
import { builtInWords } from './builtInWords';
import { Disposables } from './disposables';
import type { Errors } from './errors';
import { onSettingChange, readSetting } from './settings';

export type Translate = (key: MessageKey, data?: MessageData) => string;

/** What is said right now, so that words, numbers and dates never speak two languages at once. */
let spoken: Language = 'en';

/** The language that messages are in at this moment: English until the words of another have arrived. */
export const currentLanguage = (): Language => spoken;

/** The language the user wants: the setting, else the editor's display language. */
export function wantedLanguage(): Language {
  const chosen = readSetting('language');
  return chosen === 'en' || chosen === 'nl' ? chosen : languageOf(vscode.env.language);
}

/** A message in the user's language. Call it when the text is shown, never when a module is loaded. */
export const t: Translate = (key, data) => render(spoken, key, data);

/**
 * Keeps the language that is spoken the one that is wanted. The words of each language are in a file of their own, which
 * keeps them out of the code that a browser has to load: there English is read first, since what has no other words
 * speaks it, and anywhere another language only where it is wanted.
 */
export class SpokenLanguage extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  /** From now on messages are in another language: whatever shows words shows them anew. */
  readonly onDidChange = this.changed.event;

  /** Settled when there are words: nothing can be said before. */
  readonly ready: Promise<void>;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly errors: Pick<Errors, 'background'>,
  ) {
    super();
    this.ready = this.begin();
    this.register(onSettingChange('language', () => this.follow()));
  }

  private async begin(): Promise<void> {
    provideWords('en', builtInWords ?? (await readWords(this.extension, 'en')));
    this.follow();
  }

  private follow(): void {
    const wanted = wantedLanguage();
    if (hasWords(wanted)) this.speak(wanted);
    else this.errors.background(this.learn(wanted));
  }

  private async learn(language: Language): Promise<void> {
    provideWords(language, await readWords(this.extension, language));
    // Another may be wanted by now.
    if (wantedLanguage() === language) this.speak(language);
  }

  private speak(language: Language): void {
    if (language === spoken) return;
    spoken = language;
    this.changed.fire();
  }
}

/** Made from the same source as the extension, by the same build. */
async function readWords(extension: vscode.Uri, language: Language): Promise<Catalogue> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'l10n', `${language}.json`);
  const bytes = await vscode.workspace.fs.readFile(file);
  return JSON.parse(new TextDecoder('utf-8').decode(bytes)) as Catalogue;
}
