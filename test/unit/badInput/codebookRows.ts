import { lines, times, upTo, type BadInputRow } from './badInputRow';

const book = (text: string): BadInputRow['files'] => ({ 'codebook.yaml': text });
/** With a sound code at the end. */
const codes = (text: string): BadInputRow['files'] => book(`codes:\n${text}  - { id: water, name: Water }\n`);
const withId = (id: string): BadInputRow['files'] => codes(`  - id: ${id}\n    name: Building trust\n`);

/** A code below a code below a code. */
const nested = (levels: number): string =>
  lines(levels, (level) => {
    const indent = ' '.repeat(4 * level);
    return `${indent}codes:\n${indent}  - id: level-${level}\n${indent}    name: Level\n`;
  });

export const codebookRows: readonly BadInputRow[] = [
  {
    what: 'a tab instead of blanks',
    files: book('codes:\n\t- id: trust\n    name: Trust\n    definition: x\n'),
    said: ['file.yamlTab 2'],
    words: /Indent with spaces/,
  },
  {
    what: 'a line without a colon',
    files: codes('  - id: trust\n    name\n    definition: x\n'),
    said: ['file.yamlNoColon 3'],
    words: /A name with a colon and a blank/,
  },
  {
    what: 'a remark right behind a quote',
    files: codes('  - id: trust\n    name: "Trust"# of people\n'),
    said: ['file.yamlSyntax 3'],
    words: /Is not valid YAML here: Comments must be separated/,
  },
  {
    what: 'a duplicate id',
    files: codes('  - { id: trust, name: One }\n  - { id: trust, name: Two }\n'),
    said: ['codebook.duplicateId 3'],
    words: /"trust" already stands on line 2/,
  },
  {
    what: 'a cycle through replacedBy',
    files: codes(
      '  - { id: one, name: One, replacedBy: two }\n  - { id: two, name: Two, replacedBy: three }\n' +
        '  - { id: three, name: Three, replacedBy: one }\n',
    ),
    said: ['codebook.replacementCycle 2', 'codebook.replacementCycle 3', 'codebook.replacementCycle 4'],
    words: /leads back to "one"/,
  },
  { what: '12 levels', files: book(nested(12)), said: ['codebook.tooManyLevels 32'], words: /below 10 other levels/ },
  {
    what: '2,000 codes',
    files: codes(lines(2000, (n) => `  - { id: code-${n}, name: Code ${n}, formerIds: [old-${n}] }\n`)),
    said: [],
  },
  {
    what: '2,000 codes without an id, all of one name',
    files: codes(lines(2000, () => '  - name: Trust\n')),
    said: [...upTo(100, (n) => `codebook.noId ${n + 1}`), 'file.moreProblems 102'],
    words: /"id: trust"/,
  },
  {
    what: 'an id with spaces',
    files: withId('Building trust'),
    said: ['codebook.badId 2'],
    words: /"id: building-trust"/,
  },
  { what: 'an id with emoji', files: withId('trust🌱two'), said: ['codebook.badId 2'], words: /"id: trust-two"/ },
  { what: 'an id of emoji alone', files: withId('🌱'), said: ['codebook.badId 2'], words: /"id: code"/ },
  {
    what: 'an id of 300 characters',
    files: withId('a'.repeat(300)),
    said: ['codebook.badId 2'],
    words: new RegExp(`"id: ${'a'.repeat(64)}"`),
  },
  { what: 'the id __proto__', files: withId('__proto__'), said: ['codebook.badId 2'], words: /"id: proto"/ },
  {
    what: 'another word for a key, at every code',
    files: codes('  - { id: trust, name: Trust, children: [] }\n  - { id: doubt, name: Doubt, defintion: x }\n'),
    said: ['file.misnamedKey 2', 'file.misnamedKey 3'],
    words: /"children".*write "codes:"/,
  },
  {
    what: 'a key of one’s own, at every code',
    files: codes('  - { id: trust, name: Trust, owner: me }\n  - { id: doubt, name: Doubt, owner: you }\n'),
    said: ['file.unknownKey 2'],
    words: /"owner".*id, name, color.*leave it if it is your own/,
  },
  {
    what: 'replacedBy an id that two codes have',
    files: codes(
      '  - { id: one, name: One, replacedBy: two }\n  - { id: two, name: Two }\n  - { id: two, name: Second }\n',
    ),
    said: ['codebook.unclearReplacement 2', 'codebook.duplicateId 4'],
    words: /"two", an id that several codes have/,
  },
  { what: 'nothing but quotes', files: book('"'.repeat(100_000)), said: times(5, 'file.yamlSyntax 1') },
  {
    what: 'references that stand for gigabytes',
    files: book(
      `codes:\n  - { id: water, name: Water, aliases: &a [x, x] }\n${lines(20, (n) => `  - { id: n-${n}, name: N, aliases: &${'b'.repeat(n + 1)} [*a, *a] }\n`)}`,
    ),
    said: Array.from({ length: 61 }, (_, index) => `file.yamlAlias ${2 + Math.ceil(index / 3)}`),
    words: /references are not read/,
  },
];
