import type { Content } from '../../../../support/core/content';
import { drawOf, roundFile, roundOf, unitOf } from '../../../../support/core/rounds';
import { codebook, codingId, codingOf, diary, group1, settings, sidecarOf } from '../../../../support/core/memoryStudy';

/** One thing that is wrong: the file and what it holds, and what `check` says, as `code line:column` from 1. */
export interface CheckRow {
  readonly what: string;
  readonly file: string;
  readonly content: Content;
  readonly found: readonly string[];
  /** Other files that the case needs. */
  readonly with?: Readonly<Record<string, Content>>;
}

const transcript = 'transcripts/group1.transcript';
const annas = `${transcript}.anna.codes.json`;
const berts = `${transcript}.bert.codes.json`;

const conflict = (text: string): string => `${text}<<<<<<< HEAD\n=======\n>>>>>>> other\n`;
const tooLarge: Content = { size: 64 * 1024 * 1024 + 1 };
const deep = `more: ${'['.repeat(200)}${']'.repeat(200)}\n`;

/** Content of a sidecar, as it is or with one key changed. */
const sidecar = (change: object): string =>
  JSON.stringify({ format: 1, codings: [codingOf(group1, { id: codingId(1), words: 'no plan' })], ...change }, null, 2);

const row =
  (file: string) =>
  (what: string, content: Content, ...found: readonly string[]): CheckRow => ({
    what,
    file,
    content,
    found,
  });

const inTranscript = row(transcript);
const inBook = row('codebook.yaml');
const inSettings = row('study.yaml');
const inSidecar = row(annas);
const inRound = row('rounds/one/round.json');

export const transcriptRows: readonly CheckRow[] = [
  inTranscript('UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'text.notUtf8 –'),
  inTranscript('Windows-1252', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]), 'text.notUtf8 –'),
  inTranscript('encoded twice', 'Ann: cafÃ©, idÃ©e, Ã©Ã©n\nAnn: ja\n', 'text.doublyEncoded 1:9'),
  inTranscript('conflict markers', 'Ann: yes\n<<<<<<< ours\nAnn: no\n', 'file.conflictMarkers 2:1'),
  inTranscript('NUL bytes', 'Ann: yes\0\nAnn: no\n', 'text.nulBytes 1:9'),
  inTranscript('may not be read', { unreadable: 'EACCES' }, 'file.unreadable –'),
  inTranscript('too large', tooLarge, 'file.tooLarge –'),
  inTranscript('front matter without an end', '---\ntitle: x\n', 'transcript.frontMatterNotClosed 1:1'),
  inTranscript('front matter that is no YAML', '---\ntitle: [x\n---\nHello.\n', 'file.yamlUnclosed 2:8'),
  inTranscript('front matter with a second colon', '---\ntitle: a: b\n---\nHello.\n', 'file.yamlColon 2:8'),
  inTranscript(
    'front matter with a wrong value',
    '---\nstrict: maybe\ntitle: [x]\n---\nHi.\n',
    'file.notABoolean 2:9',
    'file.notAText 3:8',
  ),
  inTranscript(
    'what is known of a participant beside the attributes',
    '---\nparticipants:\n  - { id: x, years: 4 }\n---\nHi.\n',
    'file.keyElsewhere 3:14',
  ),
  inTranscript('a participant without an id', '---\nparticipants:\n  - { name: x }\n---\nHi.\n', 'file.missingKey 3:5'),
  inTranscript(
    'a label of two participants',
    '---\nparticipants:\n  - { id: A }\n  - { id: B, aliases: [A] }\n---\nA: Hi.\n',
    'transcript.labelTwice 4:23',
  ),
  inTranscript('a label used once, nobody declared', 'Ann: Hi.\nBen: Hi.\nBen: Ho.\n', 'transcript.labelOnce 1:1'),
  inTranscript(
    'more labels used once than anybody looks at',
    Array.from({ length: 102 }, (_, n) => `Person ${n}: Hi.\n`).join(''),
    ...Array.from({ length: 100 }, (_, n) => `transcript.labelOnce ${n + 1}:1`),
    'transcript.moreLabelsOnce 101:1',
  ),
  inTranscript('a label used once beside declared ones', `${group1}Zoë: Hello.\n`, 'transcript.labelOnce 16:1'),
  inTranscript(
    'a colon without a blank',
    'Ann: Hi.\nBen: Hi.\nAnn:Ho.\nBen: Ho.\nAnn: Oh.\n',
    'transcript.colonWithoutSpace 3:1',
  ),
  inTranscript(
    'particulars before the first turn',
    'Date: 2026-03-01\n\nInterviewer: Jo\nAnn: Hi.\nBen: Hi.\nAnn: Ho.\nBen: Ho.\n',
    'transcript.headerLine 1:1',
    'transcript.headerLine 3:1',
  ),
  {
    ...row('transcripts/copy.transcript')('a copy of a coded one without codings', group1, 'transcript.uncodedCopy –'),
    with: { [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }) },
  },
  inTranscript('a fence without an end', 'Ann: Hi.\nAnn: Ho.\n```\nAnn: He.\n', 'transcript.fenceNotClosed 3:1'),
];

export const bookRows: readonly CheckRow[] = [
  inBook('not UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xe9]), 'text.notUtf8 –'),
  inBook('in the middle of a merge', conflict(codebook), 'file.conflictMarkers 11:1'),
  inBook('of a newer format', 'format: 2\n', 'file.newerFormat 1:9'),
  inBook('a format that is no number', 'format: new\n', 'file.badFormat 1:9'),
  inBook('no YAML', 'codes: [\n', 'file.yamlUnclosed 1:8'),
  inBook('loose words', 'codes\nformat: 1\n', 'file.yamlNoColon 1:1'),
  inBook('words behind quotes', 'title: "a" b\n', 'file.yamlSyntax 1:12'),
  inBook('a tab', 'codes:\n\t- id: a\n', 'file.yamlTab 2:1'),
  inBook('two documents', 'codes: []\n---\ncodes: []\n', 'file.yamlSeveral 2:1'),
  inBook('too long', `more: [${'1,'.repeat(400_000)}]\n`, 'file.yamlTooLong 1:450002'),
  inBook('too deep', deep, 'file.yamlTooDeep 1:106'),
  inBook('a list at the top', '- a\n', 'file.yamlNotAMap 1:1'),
  inBook('a key that is a list', '[a]: b\n', 'file.yamlKey 1:1'),
  inBook('an alias', 'codes: *all\n', 'file.yamlAlias 1:8'),
  inBook('a tag', 'codes: !mine []\n', 'file.yamlTag 1:14'),
  inBook('a key that stands twice', 'codes: []\ncodes: []\n', 'file.duplicateKey 2:1'),
  inBook('codes that are no list', 'codes: { id: a, name: A }\n', 'file.notAList 1:8'),
  inBook('a code that is no map', 'codes:\n  - { id: a, name: A }\n  - b\n', 'file.notAMap 3:5'),
  inBook('no id', 'codes: [{ name: A }]\n', 'codebook.noId 1:9'),
  inBook('a bad id', 'codes: [{ id: A b, name: A }]\n', 'codebook.badId 1:15'),
  inBook('an id twice', 'codes:\n  - { id: a, name: A }\n  - { id: a, name: B }\n', 'codebook.duplicateId 3:11'),
  inBook(
    'a former id of two codes',
    'codes:\n  - { id: a, name: A, formerIds: [c] }\n  - { id: b, name: B, formerIds: [c] }\n',
    'codebook.claimedTwice 2:34',
    'codebook.claimedTwice 3:34',
  ),
  inBook('no name', 'codes: [{ id: a }]\n', 'codebook.noName 1:15'),
  inBook('a bad color', 'codes: [{ id: a, name: A, color: red }]\n', 'codebook.badColor 1:34'),
  inBook(
    'a color read as a comment',
    'codes:\n  - id: a\n    name: A\n    color: #0077bb\n',
    'codebook.unquotedColor 4:5',
  ),
  inBook('a bad day', 'codes: [{ id: a, name: A, created: 2026-02-31 }]\n', 'codebook.badDate 1:36'),
  inBook('a status of another kind', 'codes: [{ id: a, name: A, status: old }]\n', 'file.notOneOf 1:35'),
  inBook('replaced by nothing', 'codes: [{ id: a, name: A, replacedBy: b }]\n', 'codebook.unknownReplacement 1:39'),
  inBook('replaced by itself', 'codes: [{ id: a, name: A, replacedBy: a }]\n', 'codebook.replacementCycle 1:39'),
  inBook(
    'replaced by an id that two codes have',
    'codes:\n  - { id: a, name: A, replacedBy: b }\n  - { id: b, name: B }\n  - { id: b, name: C }\n',
    'codebook.unclearReplacement 2:35',
    'codebook.duplicateId 4:11',
  ),
  inBook('another word for a key', 'codes: [{ id: a, name: A, children: [] }]\n', 'file.misnamedKey 1:27'),
  inBook('a key of one’s own', 'codes: [{ id: a, name: A, owner: me }]\n', 'file.unknownKey 1:27'),
  inBook('too many levels', nested(11), 'codebook.tooManyLevels 32:49'),
];

/** A code below a code below a code. */
function nested(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const indent = ' '.repeat(4 * level);
    return `${indent}codes:\n${indent}  - id: level-${level}\n${indent}    name: Level\n`;
  });
  return lines.join('');
}

export const settingsRows: readonly CheckRow[] = [
  inSettings('a bad language', settings.replace('language: en', 'language: "Dutch!"'), 'study.badLanguage 3:11'),
  inSettings('a path out of the study', `${settings}codebook: ../x.yaml\n`, 'study.pathOutside 8:11'),
  inSettings('a pattern too wild', `${settings}transcripts: ["a*b*c*d*.txt"]\n`, 'study.patternTooWild 8:14'),
  inSettings('a bad coder', settings.replace('id: bert', 'id: Bert V.'), 'study.badCoder 6:11'),
  inSettings('a reserved coder', settings.replace('id: bert', 'id: consensus'), 'study.reservedCoder 6:11'),
  inSettings('a coder twice', settings.replace('id: bert', 'id: anna'), 'study.duplicateCoder 6:11'),
  inSettings('nobody’s coding', settings.replace('analysis: anna', ''), 'study.noAnalysis 5:3'),
  inSettings(
    'somebody else’s coding',
    settings.replace('analysis: anna', 'analysis: zoe'),
    'study.unknownAnalysis 7:11',
  ),
  inSettings('no transcripts', `${settings}transcripts: ["*.none"]\n`, 'study.noTranscripts –'),
];

export const sidecarRows: readonly CheckRow[] = [
  inSidecar('no JSON', '{\n  "format": 1,\n  "codings": [,]\n}\n', 'file.notJson 3:15'),
  inSidecar('a list', '[]\n', 'file.notAnObject –'),
  inSidecar('no format', '{ "codings": [] }\n', 'file.noFormat –'),
  inSidecar('a key twice', '{ "format": 1,\n"codings": [], "codings": [] }\n', 'file.repeatedKey 2:16'),
  inSidecar('lists in lists', `{ "format": 1, "x": ${'['.repeat(100)}${']'.repeat(100)} }\n`, 'file.jsonTooDeep –'),
  inSidecar(
    'more problems than anybody mends at once',
    sidecar({ codings: Array.from({ length: 102 }, () => ({})) }),
    ...Array.from({ length: 100 }, () => 'sidecar.badEntry –'),
    'file.moreProblems –',
  ),
  row(`codebook.yaml.0123456789ab.tmp`)('a draft that was left', '{', 'file.leftDraft –'),
  row(`transcripts/.group1.transcript.anna.codes.json.intercoder-new`)(
    'a version left',
    '{ "format": 1 }\n',
    'file.leftVersion –',
  ),
  row(`${annas}.0123456789ab.tmp`)('half of a file that is not there', '{', 'file.leftHalf –'),
  row(`codebook.yaml.0123456789ab.tmp`)('a draft that says more', 'codes: []\n', 'file.leftRival –'),
  row(`transcripts/gone.transcript.0123456789ab.tmp`)('all there is of a transcript', 'Ann: Yes.\n', 'file.leftOnly –'),
  row(`${annas}.lock`)('a lock that was left', '', 'file.leftLock –'),
  inSidecar('a newer format', '{ "format": 2 }\n', 'file.newerFormat –'),
  inSidecar('in the middle of a merge', conflict('{\n'), 'file.conflictMarkers 2:1'),
  inSidecar(
    'a merge that asks',
    sidecar({ conflicts: [{ in: 'codings', id: codingId(1), field: 'code', theirs: 'plan' }] }),
    'file.fieldConflict 18:14',
  ),
  inSidecar(
    'a merge that asks about what is gone',
    sidecar({ conflicts: [{ in: 'codings', id: codingId(9), field: 'code', theirs: 'plan' }] }),
  ),
  inSidecar('a merge that asks about nothing', sidecar({ conflicts: [{ theirs: 'plan' }] }), 'sidecar.badConflicts –'),
  inSidecar('not UTF-8', new Uint8Array([0x7b, 0xe9, 0x7d]), 'text.notUtf8 –'),
  inSidecar('too large', tooLarge, 'file.tooLarge –'),
  inSidecar('codings that are no list', sidecar({ codings: {} }), 'sidecar.badList –'),
  inSidecar('an entry without a quote', sidecar({ codings: [{ id: 'x' }] }), 'sidecar.badEntry 5:14'),
  inSidecar('a completion without a day', sidecar({ complete: { text: 'sha256:0' } }), 'sidecar.badComplete –'),
  inSidecar(
    'an id twice',
    sidecarOf(group1, { id: codingId(1), words: 'no plan' }, { id: codingId(1), words: 'curtains' }),
    'sidecar.duplicateId –',
  ),
  {
    what: 'an id in two files',
    file: berts,
    content: sidecarOf(group1, { id: codingId(1), words: 'curtains' }),
    found: ['sidecar.idElsewhere 7:14'],
    with: { [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }) },
  },
  {
    what: 'a coding in two files of its coder',
    file: annas,
    content: sidecarOf(
      group1,
      { id: codingId(1), words: 'no plan' },
      { id: codingId(2), words: 'curtains' },
      { id: codingId(3), words: 'wheelbarrows' },
    ),
    found: ['sidecar.inTwoFiles 27:14'],
    with: {
      'transcripts/diary.transcript.anna.codes.json': sidecarOf(
        diary,
        { id: codingId(4), words: 'The beans' },
        { id: codingId(2), words: 'Somebody' },
        { id: codingId(5), words: 'the tap' },
      ),
    },
  },
  {
    what: 'a file that was copied with its transcript',
    file: 'transcripts/group1-copy.transcript.anna.codes.json',
    content: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
    found: ['sidecar.copied –'],
    with: {
      [annas]: sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
      'transcripts/group1-copy.transcript': group1,
    },
  },
  inSidecar(
    'a code twice on a passage, once by a former id',
    sidecarOf(
      group1,
      { id: codingId(1), code: 'tools', words: 'no plan' },
      { id: codingId(2), code: 'equipment', words: 'no plan' },
    ),
    'sidecar.duplicateCoding 17:14',
  ),
  inSidecar(
    'an unknown code',
    sidecarOf(group1, { id: codingId(1), code: 'spade', words: 'no plan' }),
    'sidecar.unknownCode 7:14',
  ),
  {
    what: 'a code that two codes claim',
    file: annas,
    content: sidecarOf(group1, { id: codingId(1), code: 'old', words: 'no plan' }),
    found: ['sidecar.unclearCode 7:14'],
    with: {
      'codebook.yaml': 'codes:\n- { id: a, name: A, formerIds: [old] }\n- { id: b, name: B, formerIds: [old] }\n',
    },
  },
  row(`${transcript}.zoe.codes.json`)('an unknown coder', sidecar({ codings: [] }), 'sidecar.unknownCoder –'),
  row('transcripts/gone.transcript.anna.codes.json')(
    'no transcript',
    sidecar({ codings: [] }),
    'sidecar.withoutTranscript –',
  ),
  row('transcripts/gone.transcript.anna.codes.json')(
    'no transcript, and its passages in another one',
    sidecarOf(group1, { id: codingId(1), words: 'no plan' }),
    'sidecar.transcriptRenamed –',
  ),
  row('transcripts/gone.transcript.anna.codes.json')(
    'no transcript, and one of two passages in another one',
    sidecarOf(
      `${group1}\nP1: Never said.`,
      { id: codingId(1), words: 'no plan' },
      { id: codingId(2), words: 'Never said' },
    ),
    'sidecar.withoutTranscript –',
    'sidecar.elsewhere 7:14',
  ),
  inSidecar(
    'a passage beyond the text',
    sidecarOf(`${group1}${group1}And then some.`, { id: codingId(1), words: 'And then some' }),
    'sidecar.outOfText 7:14',
  ),
  inSidecar(
    'a passage that is gone',
    sidecarOf('Nobody says so.', { id: codingId(1), words: 'says' }),
    'sidecar.orphaned 7:14',
  ),
  inSidecar(
    'a passage that moved',
    sidecarOf(`# Shed\n${group1}`, { id: codingId(1), words: 'behind the curtains' }),
    'sidecar.moved 7:14',
  ),
  {
    what: 'a passage that is kept as not found',
    file: 'transcripts/group1.transcript.anna.codes.json',
    content: sidecarOf('Nobody says so.', { id: codingId(1), words: 'says', orphaned: true }),
    found: ['sidecar.keptOrphans 7:14'],
  },
  {
    what: 'a passage that stands in two places',
    file: 'transcripts/diary.transcript.anna.codes.json',
    content: sidecarOf(diary, { id: codingId(1), words: 'The beans' }),
    found: ['sidecar.ambiguous 7:14'],
    with: { 'transcripts/diary.transcript': `\n${diary}${diary}` },
  },
];

const inCodes = (what: string, content: Content, ...found: readonly string[]): CheckRow => ({
  ...row('rounds/one/anna.codes.json')(what, content, ...found),
  with: { 'rounds/one/round.json': roundOf(['anna']) },
});

export const roundRows: readonly CheckRow[] = [
  inRound('no JSON', '{', 'file.notJson 1:2'),
  inRound('no units', '{ "format": 1, "coders": ["anna"] }', 'round.badPlan –'),
  inRound(
    'a weight without a frame',
    drawOf({ coders: ['anna'], units: [], strata: [{ name: 'a', passages: 1, drawn: 0 }] }),
    'round.badStrata 1:336',
  ),
  inCodes('no JSON', '', 'file.notJson 1:1'),
  inRound(
    'a unit that is gone',
    roundOf(['anna'], unitOf('transcripts/group1.transcript', 'P2: So it was.\n', 'P2: So')),
    'round.unitLost –',
  ),
  inRound(
    'a transcript that was renamed',
    roundOf(['anna'], unitOf('transcripts/old.transcript', group1, 'P2: We watched')),
    'round.transcriptRenamed –',
  ),
  inCodes(
    'a change after it was finished',
    roundFile('2026-03-01T10:00:00Z').replace('"seen": []', '"seen": ["u01"]'),
    'round.changedAfterFinish –',
  ),
  row('rounds/one/bert.codes.json')('somebody who takes no part', roundFile(), 'round.stranger –'),
  inCodes('no units', '{ "format": 1, "blind": "none" }', 'round.badCodes –'),
];
