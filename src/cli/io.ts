import type { Language } from '../core/messages/render';

/** Where a command line runs: what it is given and where it answers. In a process of its own, or inside a test. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether `out` is a terminal, where colour and progress help. */
  readonly terminal: boolean;
  readonly language: Language;
  /** Columns of the terminal, or what is comfortable to read. */
  readonly width: number;
  /** How this program is started, word by word, for another program that is to start it. */
  readonly program?: readonly string[];
  /** Asks the person at the terminal for a line; absent where there is none to ask. */
  readonly ask?: (question: string) => Promise<string>;
  /** Results: text or JSON. */
  out(text: string): void;
  /** Messages to people, whatever the format. */
  message(text: string): void;
}
