import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openExampleWorkbench } from '../../scripts/lib/exampleWorkbench.mjs';
import type { Workbench } from '../../scripts/lib/workbench.mjs';
import { readProjectFile } from '../support/sources';
import { screenshotOfFailure } from './screenshotOfFailure';

type ThemeKind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';
interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<ThemeKind, string>> }[];
  };
}
const { colors } = (JSON.parse(readProjectFile('package.json')) as Manifest).contributes;

const themes: readonly (readonly [ThemeKind, name: string])[] = [
  ['dark', 'Default Dark Modern'],
  ['highContrast', 'Default High Contrast'],
  ['highContrastLight', 'Default High Contrast Light'],
  ['light', 'Default Light Modern'],
];

const participants = `participants:
  - { id: MOD, role: moderator }
  - { id: P1, role: coach, aliases: [de vrouw links vooraan] }
  - { id: P2, role: coach }
  - { id: P3 }
`;
const one = 'transcripts/one.transcript';
const two = 'transcripts/two.transcript';
const plain = 'transcripts/plain.transcript';
const long = 'transcripts/long.transcript';
const study = {
  'study.yaml': 'format: 1\ncoders: [{ id: anna }]\nanalysis: anna\n',
  'codebook.yaml': 'format: 1\ncodes: []\n',
  [one]: `---\n${participants}---\nMOD: So?\nP1: Yes.\nP2: No.\nP3: Well.\nde vrouw links vooraan: Ja.\nGast: hm.\nGast: hm.\n`,
  [two]: `---\nstrict: true\nparticipants:\n  - { id: Z1, role: coach }\n---\nZ1: Yes.\nGast: hm.\nGast: hm.\n`,
  [long]: `---\n${participants}---\n${'MOD: So?\nP1: Yes.\n'.repeat(5000)}P3: End.\n`,
  [plain]: 'Ann: Yes.\nBen: No.\nAnn: Oh.\n',
};

/** The labels of each transcript from top to bottom, with the names of their colors. */
const shown: Readonly<Record<string, Readonly<Record<string, readonly (readonly [label: string, color: string])[]>>>> =
  {
    role: {
      [one]: [
        ['MOD', 'role1'],
        ['P1', 'role2'],
        ['P2', 'role2'],
        ['P3', 'noRole'],
        // No pattern could know that this is a label: the front matter says so.
        ['de vrouw links vooraan', 'role2'],
        ['Gast', 'noRole'],
        ['Gast', 'noRole'],
      ],
      // The color of a role is the study's, whoever comes first; and who is not declared speaks nowhere here.
      [two]: [
        ['Z1', 'role2'],
        ['Gast', 'text'],
        ['Gast', 'text'],
      ],
      // Where nobody has a role, everybody has a color.
      [plain]: [
        ['Ann', 'role1'],
        ['Ben', 'role2'],
        ['Ann', 'role1'],
      ],
    },
    speaker: {
      [one]: [
        ['MOD', 'role1'],
        ['P1', 'role2'],
        ['P2', 'role3'],
        ['P3', 'role4'],
        ['de vrouw links vooraan', 'role2'],
        ['Gast', 'role5'],
        ['Gast', 'role5'],
      ],
      [two]: [
        ['Z1', 'role1'],
        ['Gast', 'text'],
        ['Gast', 'text'],
      ],
    },
  };

describe('the labels of a transcript in the workbench', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'intercoder-labels-'));
  let workbench: Workbench;
  let folder = '';
  let close = async (): Promise<void> => Promise.resolve();

  before(async () => {
    const made = path.join(parent, 'study');
    for (const [file, text] of Object.entries(study)) write(made, file, text);
    ({ workbench, folder, close } = await openExampleWorkbench({ study: made }));
  });
  afterEach(screenshotOfFailure(() => workbench));
  after(async () => {
    await close();
    rmSync(parent, { recursive: true, force: true });
  });

  const settings = (values: object): void => write(folder, '.vscode/settings.json', JSON.stringify(values));

  /** Waits until the labels on the screen have these colors; else says which they have. */
  async function expectColors(wanted: readonly (readonly [label: string, color: string])[]): Promise<void> {
    let found: unknown;
    try {
      await workbench.until('the colors', async () => {
        const lines = await workbench.coloredLines();
        const labels = wanted.map(([label]) => label);
        found = lines
          .filter((line) => labels.some((label) => wordsOf(line).startsWith(`${label}:`)))
          .map((line) => {
            const [label = ''] = wordsOf(line).split(':');
            return [label, colorOf(line, label)];
          });
        return JSON.stringify(found) === JSON.stringify(wanted);
      });
    } catch {
      assert.deepEqual(found, wanted);
    }
  }

  for (const [theme, name] of themes) {
    it(`have the colors of ${name}, by role and by speaker`, async () => {
      const named = (color: string): string =>
        color === 'text' ? 'text' : (colors.find(({ id }) => id === `intercoder.${color}`)?.defaults[theme] ?? '');
      for (const [by, transcripts] of Object.entries(shown)) {
        settings({ 'workbench.colorTheme': name, 'intercoder.speakerColors': by });
        for (const [file, labels] of Object.entries(transcripts)) {
          await workbench.openFile(file);
          await expectColors(labels.map(([label, color]) => [label, named(color)]));
        }
      }
    });
  }

  it('have their colors wherever one looks in a transcript of many thousand turns', async () => {
    settings({ 'workbench.colorTheme': 'Default Light Modern' });
    await workbench.openFile(long);
    const light = (name: string): string => colors.find(({ id }) => id === `intercoder.${name}`)?.defaults.light ?? '';
    await workbench.goToLine(10_007);
    await workbench.until('the last label in its color', async () => {
      const lines = await workbench.coloredLines();
      const last = lines.find((line) => wordsOf(line) === 'P3: End.');
      return last !== undefined && colorOf(last, 'P3') === light('noRole');
    });
    await workbench.goToLine(7);
    await workbench.until('the first label in its color', async () => {
      const lines = await workbench.coloredLines();
      const first = lines.find((line) => wordsOf(line) === 'MOD: So?');
      return first !== undefined && colorOf(first, 'MOD') === light('role1');
    });
  });

  it('have one color without the colors of roles, and what is no label has none', async () => {
    settings({ 'workbench.colorTheme': 'Default Light Modern', 'intercoder.speakerColors': 'off' });
    await workbench.openFile(plain);
    const { label } = await workbench.until('the colors of roles to go', async () => {
      const [line] = await workbench.coloredLines();
      const color = line && colorOf(line, 'Ann');
      return color !== undefined && !colors.some(({ defaults }) => defaults.light === color) && { label: color };
    });
    assert.notEqual(label, 'text');
    await expectColors(['Ann', 'Ben', 'Ann'].map((name) => [name, label]));
    await workbench.openFile(two);
    await expectColors([
      ['Z1', label],
      ['Gast', 'text'],
      ['Gast', 'text'],
    ]);
  });
});

type ColoredLine = Awaited<ReturnType<Workbench['coloredLines']>>[number];

const wordsOf = (line: ColoredLine): string => line.map(({ text }) => text).join('');

/** The color of a line's label, or `text` where it is that of what follows it; every piece of it must have the same. */
function colorOf(line: ColoredLine, label: string): string {
  let at = 0;
  const inLabel = new Set<string>();
  for (const { text, color } of line) {
    if (at < label.length) inLabel.add(color);
    at += text.length;
  }
  const [color = '', ...others] = inLabel;
  if (others.length > 0) return [...inLabel].join(' and ');
  return color === line.at(-1)?.color ? 'text' : color;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
