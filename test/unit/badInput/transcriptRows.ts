import { lines, times, transcript, upTo, type BadInputRow } from './badInputRow';

const file = (content: string | Uint8Array): BadInputRow['files'] => ({ [transcript]: content });
const front = (yaml: string): BadInputRow['files'] => file(`---\n${yaml}\n---\nMOD: So?\nP1: So.\nMOD: Ah.\nP1: Oh.\n`);

const utf16 = (text: string): Uint8Array => new Uint8Array(Uint16Array.from([0xfeff, ...units(text)]).buffer);
const windows1252 = (text: string): Uint8Array => Uint8Array.from(units(text));
const units = (text: string): readonly number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const participants = (count: number, entry: (index: number) => string): string =>
  `participants:\n${lines(count, (index) => `  - ${entry(index)}\n`)}`;

export const transcriptRows: readonly BadInputRow[] = [
  {
    what: 'UTF-16',
    files: file(utf16('Anna: één\n')),
    said: ['text.notUtf8'],
    words: /UTF-16.*Convert a copy/,
    turns: 0,
  },
  {
    what: 'Windows-1252',
    files: file(windows1252('Anna: één café, “zo”\n')),
    said: ['text.notUtf8'],
    words: /Windows-1252.*Convert a copy/,
    turns: 0,
  },
  {
    what: 'doubly encoded',
    files: file('Anna: cafÃ©, idÃ©e, Ã©Ã©n\nAnna: ja\n'),
    said: ['text.doublyEncoded 1'],
    words: /Convert a copy/,
    turns: 2,
  },
  { what: 'NUL bytes', files: file('Anna: ja\0\nAnna: nee\0\n'), said: ['text.nulBytes 1'], turns: 2 },
  {
    what: 'front matter that is no YAML',
    files: front('title: [x'),
    said: ['file.yamlUnclosed 2'],
    words: /never closed\. Close it/,
    turns: 4,
  },
  { what: 'front matter of loose words', files: front('title\nid: x'), said: ['file.yamlNoColon 2'], turns: 4 },
  {
    what: 'front matter with a quote that is opened on its first line',
    files: front('title: "x\nid: y\ndate: "2023-01-01"\nlanguage: nl'),
    said: ['file.yamlUnclosed 2'],
    words: /opened here.*never closed\. Close it/,
    turns: 4,
  },
  {
    what: 'front matter with another word for a key',
    files: front('speakers: []\ntags: [own]\nparticipants: [{ id: MOD, rol: moderator, years: 4 }]'),
    said: ['file.misnamedKey 2', 'file.misnamedKey 4', 'file.keyElsewhere 4'],
    words: /"speakers".*write "participants:"/,
    turns: 4,
  },
  {
    what: 'front matter with a second colon',
    files: front('title: Group: two'),
    said: ['file.yamlColon 2'],
    words: /Put the text in quotes/,
    turns: 4,
  },
  {
    what: 'front matter of half a million quotes',
    files: front('"'.repeat(500_000)),
    said: times(5, 'file.yamlSyntax 2'),
    turns: 4,
  },
  {
    what: 'front matter of a million brackets',
    files: front('['.repeat(1_000_000)),
    said: ['file.yamlTooDeep 2'],
    turns: 4,
  },
  {
    what: 'front matter longer than can be read',
    files: front(`a: [${'1,'.repeat(400_000)}]`),
    said: ['file.yamlTooLong 2'],
    turns: 4,
  },
  { what: 'one line of 5 MB', files: file(`Anna: ${'word '.repeat(1_000_000)}\nAnna: ja\n`), said: [], turns: 2 },
  { what: 'one word of 5 MB', files: file(`Anna: ${'a'.repeat(5_000_000)}\nAnna: ja\n`), said: [], turns: 2 },
  { what: 'one time of 5 MB', files: file(`Anna: ${'00:'.repeat(1_666_666)}\nAnna: ja\n`), said: [], turns: 2 },
  { what: '5 MB of colons', files: file(`Anna: ${': '.repeat(2_500_000)}\nAnna: ja\n`), said: [], turns: 2 },
  {
    what: '100,000 labels, each used twice',
    files: file(lines(200_000, (n) => `Person ${n % 100_000}: ja\n`)),
    said: [],
    turns: 200_000,
  },
  {
    what: '150,000 labels, each used once',
    files: file(lines(150_000, (n) => `Person ${n}: ja\n`)),
    said: [...upTo(100, (n) => `transcript.labelOnce ${n}`), 'transcript.moreLabelsOnce 101'],
    turns: 150_000,
  },
  {
    what: '10,000 declared participants',
    files: front(participants(10_000, (n) => `{ id: P${n}, name: Person ${n}, role: gardener, aliases: [Q${n}] }`)),
    said: [],
    turns: 4,
  },
  {
    what: '10,000 declared participants, and what is known of some in lines of its own',
    files: front(
      participants(10_000, (n) =>
        n % 1000 === 0
          ? `id: P${n}\n    attributes:\n      notes: |\n        Came late.\n\n        Left early.\n      since: >-\n        2019,\n        or so\n      works: with children\n        of two`
          : `{ id: P${n}, name: Person ${n}, role: gardener, aliases: [Q${n}] }`,
      ),
    ),
    said: [],
    turns: 4,
  },
  {
    what: '1,000 participants of one id',
    files: front(participants(1000, () => '{ id: P1 }')),
    said: [...upTo(100, (n) => `transcript.labelTwice ${n + 3}`), 'file.moreProblems 104'],
    turns: 4,
  },
  {
    what: '10,000 colons without a blank',
    files: file(`Anna: ja\nAnna: nee\n${lines(10_000, () => 'Anna:nee\n')}`),
    said: [...upTo(100, (n) => `transcript.colonWithoutSpace ${n + 2}`), 'file.moreProblems 103'],
    turns: 2,
  },
];
