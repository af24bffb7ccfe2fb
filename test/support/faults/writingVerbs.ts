import { addCode } from '../../../src/core/commands/addCode';
import { addCoder } from '../../../src/core/commands/addCoder';
import { assign } from '../../../src/core/commands/assign';
import { convertCopy } from '../../../src/core/commands/fixes/convertCopy';
import { relinkTranscript } from '../../../src/core/commands/fixes/relinkTranscript';
import { fixStudy } from '../../../src/core/commands/fixStudy';
import { moveElsewhere } from '../../../src/core/commands/moveElsewhere';
import { markComplete } from '../../../src/core/commands/markComplete';
import { recode } from '../../../src/core/commands/recode';
import { removeCoder } from '../../../src/core/commands/removeCoder';
import { renameCoder } from '../../../src/core/commands/renameCoder';
import { saveOffsets } from '../../../src/core/commands/saveOffsets';
import { unassign } from '../../../src/core/commands/unassign';
import { writeEditorSettings } from '../../../src/core/commands/writeEditorSettings';
import type { StudySession } from '../../../src/core/study/session';
import { span } from '../../../src/core/text/offsets';
import { at } from '../core/memoryFiles';
import { codingsOf, fileOf, turnsOf } from '../core/interviews';
import { codingId, diary, gardenFiles, group1, sidecarOf, spanOfWords } from '../core/memoryStudy';

const transcript = at('transcripts/group1.transcript');
const coder = 'anna';

const [kept, moved] = [turnsOf(3, 2).join(''), turnsOf(4, 4).join('')];
const [stayed, gone] = [turnsOf(5, 2).join(''), turnsOf(6, 2).join('')];
const changed = codingsOf(`${stayed}${gone}`, 831).map((coding) => ({ ...coding, memo: 'On the other machine' }));

/** A study in which each of the verbs below has something to do. */
export const study: Readonly<Record<string, string | Uint8Array>> = {
  ...gardenFiles,
  'transcripts/group1.transcript.anna.codes.json': sidecarOf(
    group1,
    { id: codingId(801), code: 'tools', words: 'two wheelbarrows 🌱' },
    { id: codingId(802), code: 'plan', words: 'no plan at all' },
    { id: codingId(803), code: 'plan', words: 'no plan at all' },
  ),
  'transcripts/old.transcript.anna.codes.json': sidecarOf(diary, { id: codingId(804), words: 'The beans are up.' }),
  // What it had is in another one.
  'transcripts/left.transcript': kept,
  'transcripts/right.transcript': moved,
  'transcripts/left.transcript.anna.codes.json': fileOf(codingsOf(`${kept}${moved}`, 811)),
  'transcripts/right.transcript.anna.codes.json': fileOf(codingsOf(moved, 821, 'water').slice(0, 1)),
  // What was moved on one machine was changed on another.
  'transcripts/stayed.transcript': stayed,
  'transcripts/gone.transcript': gone,
  'transcripts/stayed.transcript.anna.codes.json': fileOf(changed),
  'transcripts/gone.transcript.anna.codes.json': fileOf(codingsOf(gone, 831 + codingsOf(stayed, 1).length)),
  'transcripts/latin.transcript': new Uint8Array([0x41, 0x3a, 0x20, 0xe9, 0x0a]),
};

/** Everything that writes into a study that is open, by what it does. */
export const writingVerbs: Readonly<Record<string, (session: StudySession) => Promise<unknown>>> = {
  'code a passage': (session) =>
    assign(session, { transcript, coder, span: spanOfWords(group1, 'behind the curtains'), codes: ['water'] }),
  'code the first passage of a transcript': (session) =>
    assign(session, { transcript, coder: 'bert', span: spanOfWords(group1, 'behind the curtains'), codes: ['water'] }),
  'take a coding away': (session) => unassign(session, { ids: [codingId(801)], coder }),
  'give a passage other codes': (session) =>
    recode(session, {
      transcript,
      coder,
      passages: [{ span: spanOfWords(group1, 'two wheelbarrows 🌱') }],
      add: ['water', 'plan'],
      remove: ['tools'],
    }),
  'mark as read completely': (session) => markComplete(session, { transcript, coder, isComplete: true }),
  'store places': (session) =>
    saveOffsets(session, {
      transcript,
      coder,
      spans: new Map([[codingId(801), span(group1.indexOf('two'), group1.indexOf('two') + 3)]]),
      text: group1,
    }),
  'fix what is safe to fix': (session) => fixStudy(session, coder),
  'rename codings with their transcript': (session) => relinkTranscript(session, at('transcripts/old.transcript')),
  'move codings to where their passages are': (session) =>
    moveElsewhere(session, { coder, transcript: at('transcripts/left.transcript') }),
  'bring together what is in two files': (session) =>
    moveElsewhere(session, { coder, transcript: at('transcripts/stayed.transcript') }),
  'convert a copy': (session) => convertCopy(session.world.files, at('transcripts/latin.transcript')),
  'add a code': (session) => addCode(session, { name: 'Sunlight', parent: 'beginning' }),
  'add a coder': (session) => addCoder(session, { id: 'cato', name: 'Cato' }),
  'rename a coder': (session) => renameCoder(session, { id: 'bert', name: 'Bert B.', email: 'bert@example.org' }),
  'remove a coder': (session) => removeCoder(session, 'bert'),
  'write editor settings': (session) => writeEditorSettings(session.world.files, ['transcripts/**/*.transcript']),
};
