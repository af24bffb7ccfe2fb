import assert from 'node:assert/strict';
import { codingId } from '../../support/core/memoryStudy';
import { filesBelow, folderWith, removeFolders, run, textOf } from '../../support/cli';
import { garden } from './fixture';

const group = 'transcripts/group1.transcript';
const assignTo = (...more: readonly string[]): string[] => ['assign', '--as', 'anna', '--transcript', group, ...more];

/** Command line → the message that comes with exit code 2, and nothing else. */
const rows: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
  [['frobnicate'], /unknown command 'frobnicate'/],
  [['check', '--frobnicate'], /unknown option '--frobnicate'/],
  [['check', '--format', 'yaml'], /text, json/],
  [['check', 'one', 'two'], /too many arguments/],
  [['check', 'nowhere'], /no study\.yaml/],
  [['check', 'study.yaml'], /no study\.yaml/],
  [['check', '--as', 'zoe'], /"zoe" is not a coder of this study/],
  [['check', '--fix'], /not known who is coding/],
  [['codes', '--coder', 'zoe'], /"zoe" is not a coder of this study/],
  [['codes', '--transcript', 'x.transcript'], /x\.transcript is not a readable transcript/],
  [['passages', '--transcript', '../../etc/passwd'], /not a readable transcript/],
  [['passages', '--code', 'spade'], /no code "spade"/],
  [['turns'], /missing required argument 'file'/],
  [['assign'], /required option '--transcript <file>'/],
  [['assign', '--transcript', group], /required option '--code <id>'/],
  [assignTo('--code', 'water'), /Say which passage/],
  [assignTo('--code', 'water', '--start', '3'), /Say which passage/],
  [assignTo('--code', 'water', '--quote', 'And now?', '--start', '3'), /Say which passage/],
  [assignTo('--code', 'water', '--start', 'three', '--end', '9'), /Give a whole number/],
  [assignTo('--code', 'water', '--start', '3.5', '--end', '9'), /Give a whole number/],
  [assignTo('--code', 'water', '--start=-3', '--end', '9'), /Give a whole number/],
  [assignTo('--code', 'water', '--start', '0x10', '--end', '9'), /Give a whole number/],
  [assignTo('--code', 'water', '--start', '3', '--end', '99999'), /reaches beyond the text .*\(\d+ characters\)/],
  [assignTo('--code', 'water', '--start', '9', '--end', '3'), /reaches beyond the text/],
  [assignTo('--code', 'water', '--start', '9', '--end', '9'), /no words in this passage/],
  [assignTo('--code', 'water', '--quote', 'three wheelbarrows'), /are not in the transcript/],
  [assignTo('--code', 'water', '--quote', 'Now the whole'), /occur 2 times \(lines 14, 15\)/],
  [assignTo('--code', 'spade', '--quote', 'And now?'), /no code "spade"/],
  [assignTo('--code', 'equipment', '--quote', 'two wheelbarrows 🌱'), /given "Tools" to this passage already/],
  [['unassign', '--as', 'bert'], /required option '--id <id>'/],
  [['unassign', '--as', 'bert', '--id', codingId(1)], /another coder's/],
  [['unassign', '--as', 'bert', '--id', codingId(99)], /no coding with the id/],
  [['round', 'draw', 'one', '--coders', 'anna,bert', '--package', '.'], /There is a file \S+ here already/],
  [['round', 'collect', 'one', 'nowhere.json'], /nowhere\.json/],
  [['init'], /missing required argument 'dir'/],
  [['init', '.'], /There is a study here already/],
  [['example', '--language', 'fr', 'x'], /en, nl/],
];

describe('What the shell refuses', () => {
  afterEach(removeFolders);

  for (const [argv, message] of rows) {
    it(`intercoder ${argv.join(' ')}`, async () => {
      const study = folderWith(garden);
      const before = filesBelow(study).map((file) => [file, textOf(study, file)]);
      for (const format of [[], ['--format', 'json']]) {
        const { code, out, messages } = await run(study, [...argv, ...(argv.includes('--format') ? [] : format)]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(messages, message);
      }
      assert.deepEqual(
        filesBelow(study).map((file) => [file, textOf(study, file)]),
        before,
      );
    });
  }

  it('nothing at all: shows the help', async () => {
    const { code, out } = await run(folderWith({}), []);
    assert.equal(code, 2);
    assert.match(out, /^Usage: intercoder/);
  });

  it('a study whose settings cannot be used: says where and why, in the language asked for', async () => {
    const study = folderWith({ ...garden, 'study.yaml': 'title: a: b\ncoders: [\n' });
    const english = await run(study, ['codes', '--format', 'json']);
    assert.deepEqual([english.code, english.out], [2, '']);
    assert.match(english.messages, /^study\.yaml cannot be used.*\nstudy\.yaml:1:8: Has a second ": "/);
    const dutch = await run(study, ['codes'], { language: 'nl' });
    assert.match(dutch.messages, /^study\.yaml is zo niet bruikbaar/);
  });

  for (const [what, book, problem] of [
    ['cannot be read', 'format: 1\ncodes:\n\t- id: water\n', /\ncodebook\.yaml:3:1: Starts with a tab/],
    ['is not there', undefined, /\ncodebook\.yaml: \S+/],
  ] as const) {
    it(`counts nothing where the codebook ${what}, and says why`, async () => {
      const rest = Object.entries(garden).filter(([file]) => file !== 'codebook.yaml');
      const study = folderWith(Object.fromEntries(book === undefined ? rest : [...rest, ['codebook.yaml', book]]));
      for (const format of ['text', 'json']) {
        const { code, out, messages } = await run(study, ['codes', '--format', format]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(messages, /^codebook\.yaml cannot be used as it is/);
        assert.match(messages, problem);
      }
    });
  }

  for (const command of ['codes', 'passages', 'summary']) {
    it(`names what is missing from ${command}`, async () => {
      const study = folderWith({ ...garden, [`${group}.anna.codes.json`]: '<<<<<<< ours\n' });
      const { code, out, messages } = await run(study, [command, '--format', 'json']);
      assert.equal(code, 1);
      assert.ok(JSON.parse(out), 'the rest of the study');
      assert.equal(
        messages,
        `Could not be read whole, so not all in it is counted: ${group}.anna.codes.json. See: intercoder check\n`,
      );
    });
  }

  it('writes nothing to a coder’s file that cannot be read', async () => {
    const study = folderWith({ ...garden, [`${group}.anna.codes.json`]: '<<<<<<< ours\n' });
    const { code, messages } = await run(study, assignTo('--code', 'water', '--quote', 'And now?'));
    assert.equal(code, 2);
    assert.match(messages, /holds something that could not be read/);
    assert.equal(textOf(study, `${group}.anna.codes.json`), '<<<<<<< ours\n');
  });
});

/** The same in Dutch, where what was typed is all that may be in another language. */
const inDutch: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
  [['frobnicate'], /^fout: onbekende opdracht 'frobnicate'\.\n/],
  [['check', '--formt', 'json'], /^fout: onbekende optie '--formt'\. Bedoel je --format\?\n/],
  [['check', '--format', 'yaml'], /^fout: 'yaml' kan niet bij de optie '--format <format>'\. Kies uit text, json\.\n/],
  [['check', 'one', 'two'], /^fout: te veel argumenten\.\n/],
  [['turns'], /^fout: het verplichte argument 'file' ontbreekt\.\n/],
  [['assign'], /^fout: de verplichte optie '--transcript <file>' ontbreekt\.\n/],
  [['check', '--format'], /^fout: bij de optie '--format <format>' ontbreekt een waarde\.\n/],
  [['round', 'draw', 'x', '--fraction', 'y'], /^fout: 'y' kan niet bij de optie '--fraction <share>'\. Geef een getal/],
  [
    ['round', 'draw', 'x', '--coders', 'anna'],
    /minstens twee verschillende codeurs[^]*In de shell: --coders anna,bert\n$/,
  ],
];

describe('in Dutch', () => {
  after(removeFolders);

  for (const [argv, message] of inDutch) {
    it(`intercoder ${argv.join(' ')} says why it is refused`, async () => {
      const { code, messages } = await run(folderWith(garden), argv, { language: 'nl' });
      assert.equal(code, 2);
      assert.match(messages, message);
      assert.doesNotMatch(messages, /\b(?:error|option|argument .* is|choices)\b/);
    });
  }
});
