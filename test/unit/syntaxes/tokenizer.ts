import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import type { IGrammar, IToken } from 'vscode-textmate';

export const grammarFile = 'syntaxes/qda-transcript.tmLanguage.json';

/** Stands for the YAML grammar of the editor: what it colors is not ours to test. */
const yaml = { scopeName: 'source.yaml', patterns: [{ match: '[^\\n]+', name: 'yaml.any' }] };

/** The committed grammar, in the engine that VS Code runs it in. */
export async function loadTranscriptGrammar(): Promise<IGrammar> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('vscode-oniguruma/package.json'));
  await oniguruma.loadWASM(readFileSync(path.join(folder, 'release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) =>
      Promise.resolve(
        textmate.parseRawGrammar(
          scope === 'source.yaml' ? JSON.stringify(yaml) : readFileSync(grammarFile, 'utf8'),
          `${scope}.json`,
        ),
      ),
  });
  const grammar = await registry.loadGrammar('text.qda-transcript');
  if (grammar === null) throw new Error(`${grammarFile} was not loaded`);
  return grammar;
}

/** Some words of a line and all their scopes. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line of a text. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly Piece[])[] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map((token: IToken) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes,
    }));
  });
}

/** The words of a line that stand in a scope that begins so. */
export const inScope = (line: readonly Piece[], scope: string): string =>
  line
    .filter(({ scopes }) => scopes.some((each) => each.startsWith(scope)))
    .map(({ text }) => text)
    .join('');
