import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { folderWith, runJson, type Answer } from './cli';

export interface Report {
  readonly units?: Readonly<
    Record<
      string,
      {
        readonly n: number;
        readonly percentIdentical: { readonly n: number };
        readonly alphaMasi: { readonly value: number };
      }
    >
  >;
  readonly warnings: readonly { readonly code: string }[];
  readonly [key: string]: unknown;
}

/** The example study, whose round-1 is finished and whose round-2 is open. */
export function example(): string {
  const folder = folderWith({});
  cpSync('media/example/en', folder, { recursive: true });
  return folder;
}

export const report = (study: string, ...more: readonly string[]): Promise<Report> =>
  runJson(study, ['agreement', 'round-1', ...more]) as Promise<Report>;

/** That a command refused, with a sentence for people. */
export function isSentence({ code, out, messages }: Answer, words: RegExp): void {
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.match(messages, words);
  assert.doesNotMatch(messages, /NaN|undefined| at .*\.ts/);
}
