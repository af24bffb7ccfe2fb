import * as vscode from 'vscode';
import { ok } from './expect';

type Item = string | vscode.QuickPickItem;

const labelOf = (item: Item): string => (typeof item === 'string' ? item : item.label);
const textOf = (item: Item): string =>
  typeof item === 'string' ? item : [item.label, item.description, item.detail].filter(Boolean).join(' · ');

/**
 * Runs something that asks, and answers: a list by the first item whose label holds the answer, a box by the answer
 * itself, a list in which several can be ticked by that one alone, a dialog for a folder by its address. An answer that fits nothing, one too many and one too few are failures.
 *
 * @returns what the lists offered, item after item, and what the boxes held
 */
export async function answering(
  answers: readonly (string | vscode.Uri)[],
  run: () => Thenable<unknown>,
): Promise<readonly (readonly string[])[]> {
  const left = [...answers];
  const asked: (readonly string[])[] = [];
  const next = (): string | vscode.Uri => {
    const answer = left.shift();
    ok(answer !== undefined, `an answer to ${JSON.stringify(asked.at(-1))}`);
    return answer;
  };
  const stand = {
    showQuickPick: async (
      given: readonly Item[] | Thenable<readonly Item[]>,
      options: vscode.QuickPickOptions = {},
    ) => {
      const items = await given;
      asked.push(items.map(textOf));
      const answer = String(next());
      const item = items.find((one) => labelOf(one).includes(answer));
      ok(item, `“${answer}” among ${JSON.stringify(items.map(labelOf))}`);
      return options.canPickMany === true ? [item] : item;
    },
    showInputBox: (options: vscode.InputBoxOptions = {}) => {
      asked.push([options.value ?? '']);
      const answer = String(next());
      ok(!options.validateInput?.(answer), `“${answer}” to be taken`);
      return Promise.resolve(answer);
    },
    showOpenDialog: () => {
      asked.push([]);
      return Promise.resolve([next()]);
    },
  };
  const { showQuickPick, showInputBox, showOpenDialog } = vscode.window;
  Object.assign(vscode.window, stand);
  try {
    await run();
  } finally {
    Object.assign(vscode.window, { showQuickPick, showInputBox, showOpenDialog });
  }
  ok(left.length === 0, `every answer to be asked for: ${left.join(', ')} was not`);
  return asked;
}
