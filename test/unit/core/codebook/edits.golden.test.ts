import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { addCode, setField } from '../../../../src/core/codebook/edits';
import { moveCode, removeCode } from '../../../../src/core/codebook/treeEdits';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdits';

const folder = 'test/golden/codebook';
const book = readFileSync(`${folder}/book.yaml`, 'utf8');

const steps: readonly (readonly [title: string, edit: (text: string) => readonly TextEdit[]])[] = [
  ['add a code at the end', (text) => addCode(text, { id: 'new', name: 'New: with colon', created: '2026-11-23' })],
  ['add a child behind flow siblings', (text) => addCode(text, { id: 'new', name: 'New' }, 'trust')],
  ['add a child to a flow list on several lines', (text) => addCode(text, { id: 'new', name: 'a, b' }, 'trust-words')],
  ['add a first child to a flow code', (text) => addCode(text, { id: 'new', name: 'New' }, 'trust-joining-in')],
  ['add a first child to a block code', (text) => addCode(text, { id: 'new', name: 'New' }, 'doubt')],
  ['add a first child to a code without fields', (text) => addCode(text, { id: 'new', name: 'New' }, 'care')],
  ['replace a quoted name', (text) => setField(text, 'trust', 'name', "Trust, the coach's")],
  ['replace a folded definition', (text) => setField(text, 'trust', 'definition', 'Now: one line # no comment')],
  ['replace a literal definition', (text) => setField(text, 'doubt', 'definition', 'Two\n\nparagraphs')],
  ['replace a plain text over two lines', (text) => setField(text, 'trust', 'include', 'yes')],
  ['replace a color before a comment', (text) => setField(text, 'trust', 'color', '#0077bb')],
  ['fill an empty field before a comment', (text) => setField(text, 'doubt', 'created', '2026-11-23')],
  ['change a block list', (text) => setField(text, 'trust', 'examples', ['plain words', '- new'])],
  ['change a flow list', (text) => setField(text, 'trust', 'aliases', ['band', 'a, b'])],
  ['add a field in its place', (text) => setField(text, 'doubt', 'color', '#0077bb')],
  ['add a field to a flow code', (text) => setField(text, 'trust-joining-in', 'formerIds', ['joining', '2'])],
  ['add a name to a code without', (text) => setField(text, 'care', 'name', 'Care')],
  ['remove a field', (text) => setField(text, 'trust', 'aliases', undefined)],
  ['remove a folded field', (text) => setField(text, 'trust', 'definition', '')],
  ['remove the first field of an entry', (text) => setField(text, 'doubt', 'name', undefined)],
  ['remove a field of a flow code', (text) => setField(text, 'trust-words-own', 'name', undefined)],
  ['remove a code between others', (text) => removeCode(text, 'doubt')],
  ['remove the last code', (text) => removeCode(text, 'care')],
  ['remove a code in braces', (text) => removeCode(text, 'trust-joining-in')],
  ['remove a code from a flow list', (text) => removeCode(text, 'trust-words-own')],
  ['move a branch to the end', (text) => moveCode(text, 'trust')],
  ['move a code up two levels', (text) => moveCode(text, 'trust-words-other')],
  ['move a code below one without children', (text) => moveCode(text, 'doubt', 'care')],
  ['move a code below one with children', (text) => moveCode(text, 'care', 'trust')],
  ['move a code in braces into braces', (text) => moveCode(text, 'trust-joining-in', 'trust-words-own')],
  ['change an id', (text) => setField(text, 'Trust', 'id', 'rapport')],
];

/** The lines that differ, with the number of the first: everything else is the same byte for byte. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const removed = old.slice(head, old.length - tail).map((line) => `- ${line}`);
  const added = now.slice(head, now.length - tail).map((line) => `+ ${line}`);
  return [`@ ${head + 1}`, ...removed, ...added].join('\n');
}

describe('codebook edits on a book somebody laid out by hand', () => {
  it('change these lines and no others', () => {
    const actual = steps
      .map(([title, edit]) => `${title}\n${changedLines(book, applyTextEdits(book, edit(book)))}\n`)
      .join('\n');
    const file = `${folder}/edits.txt`;
    if (process.env.ACCEPT_GOLDEN === '1') writeFileSync(file, actual);
    assert.equal(actual, readFileSync(file, 'utf8'));
  });

  it('do the same where lines end in CR LF', () => {
    const withCrLf = (text: string): string => text.replaceAll('\n', '\r\n');
    const twin = withCrLf(book);
    for (const [title, edit] of steps) {
      const expected = withCrLf(applyTextEdits(book, edit(book)));
      assert.equal(applyTextEdits(twin, edit(twin)), expected, title);
    }
  });
});
