import type { CommandContext } from './command';
import type { MessageKey } from '../core/messages/render';

/** What commander says of a call that it does not understand, in English only, and the message that says the same. */
const said: readonly (readonly [pattern: RegExp, key: MessageKey, ...names: string[]])[] = [
  [/^unknown option '(.*?)'/, 'cli.usage.unknownOption', 'option'],
  [/^unknown command '(.*?)'/, 'cli.usage.unknownCommand', 'command'],
  [/^missing required argument '(.*?)'/, 'cli.usage.missingArgument', 'argument'],
  [/^required option '(.*?)' not specified/, 'cli.usage.missingOption', 'option'],
  [/^option '(.*?)' argument missing/, 'cli.usage.missingValue', 'option'],
  [/^option '(.*?)' argument '(.*?)' is invalid\./, 'cli.usage.badValue', 'option', 'value'],
  [/^command-argument value '(.*?)' is invalid for argument '(.*?)'\./, 'cli.usage.badArgument', 'value', 'argument'],
  [/^too many arguments/, 'cli.usage.tooMany'],
];

/** The same in the user's language; what is not known as it was. */
export function usageInWords(text: string, t: CommandContext['t']): string {
  const [, sentence = text] = /^error: ([^]*)$/.exec(text) ?? [];
  for (const [pattern, key, ...names] of said) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    const first = t(key, Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])));
    const listed = sentence.trimEnd().split('Allowed choices are ')[1];
    const choices = listed?.endsWith('.') === true ? listed.slice(0, -1) : undefined;
    const near = /\(Did you mean (?:one of )?(.*)\?\)/.exec(sentence)?.[1];
    // A number's own sentence follows that of commander, in the user's language already.
    const own = /\.bad(?:Value|Argument)$/.test(key) ? sentence.slice(found[0].length).trim() : '';
    const next =
      choices !== undefined
        ? t('cli.usage.choices', { choices })
        : near === undefined
          ? own
          : t('cli.usage.near', { near });
    return `${[first, next].filter(Boolean).join(' ')}\n`;
  }
  return text;
}
