import assert from 'node:assert/strict';
import { assign } from '../../../src/core/commands/assign';
import { render } from '../../../src/core/messages/render';
import type { FileProblem } from '../../../src/core/problem';
import { checkStudy } from '../../../src/core/study/checks/checkStudy';
import { StudySession } from '../../../src/core/study/session';
import { span } from '../../../src/core/text/offsets';
import { summarize } from '../../../src/core/transcript/summarize';
import { at, MemoryFiles } from '../../support/core/memoryFiles';
import { codingId, gardenFiles, memoryWorld, sidecarOf } from '../../support/core/memoryStudy';
import { errorOf } from '../../support/core/thrown';
import { annas, transcript, type BadInputRow } from './badInputRow';
import { codebookRows } from './codebookRows';
import { sidecarRows } from './sidecarRows';
import { transcriptRows } from './transcriptRows';

const kinds = { 'A codebook': codebookRows, 'A sidecar': sidecarRows, 'A transcript': transcriptRows };

/** What lies in the study beside what is bad, and must go on working. */
const otherText = 'Zoë: The beans are up.\nZoë: And the tap is open.\n';
const other = 'transcripts/other.transcript';
const sound = {
  ...gardenFiles,
  [other]: otherText,
  [`${other}.bert.codes.json`]: sidecarOf(otherText, { id: codingId(900), code: 'water', words: 'the tap' }),
};

async function openWith(files: BadInputRow['files']): Promise<{ files: MemoryFiles; session: StudySession }> {
  const memory = new MemoryFiles({ ...sound, ...files });
  return { files: memory, session: await StudySession.open(memoryWorld(memory)) };
}

const place = ({ code, range }: FileProblem): string => (range ? `${code} ${range.start.line + 1}` : code);

for (const [kind, rows] of Object.entries(kinds)) {
  describe(`${kind} with`, () => {
    for (const row of rows) {
      describe(row.what, () => {
        const files = Object.keys(row.files);

        it('says what is the case and what to do, in both languages', async () => {
          const { session } = await openWith(row.files);
          const found = checkStudy(session, { coder: 'anna' }).filter(({ file }) => files.includes(file));
          assert.deepEqual(found.map(place), row.said);
          const [first] = found;
          if (first === undefined) return;
          const [english, dutch] = [render('en', first.code, first.data), render('nl', first.code, first.data)];
          if (row.words !== undefined) assert.match(english, row.words);
          for (const message of [english, dutch]) {
            assert.doesNotMatch(message, /\{\w+\}/);
            assert.ok(message.split(/(?<=[.:;])\s+/).length >= 2, `no next step: ${message}`);
          }
        });

        it('is read as far as it can be', async () => {
          const { session } = await openWith(row.files);
          const read = session.current.transcripts.get(at(transcript));
          assert.ok(read);
          assert.ok(summarize(read.transcript).words >= 0);
          if (row.turns !== undefined) assert.equal(read.transcript.turns.length, row.turns);
        });

        it('is not overwritten, and the rest of the study still works', async () => {
          const { files: memory, session } = await openWith(row.files);
          const before = new Map(files.map((file) => [file, memory.text(file)]));
          const reads = memory.reads.length;
          const sidecar = session.current.sidecars.get(at(annas));
          if (sidecar?.writable === false) {
            const coding = { transcript: at(transcript), span: span(180, 190), codes: ['water'], coder: 'anna' };
            assert.equal((await errorOf(() => assign(session, coding)))?.code, 'sidecar.notWritable');
          }
          await codeTheOther(session, memory);
          for (const [file, text] of before) assert.equal(memory.text(file), text, file);
          assert.ok(memory.writes.every((file) => !files.includes(file)));
          assert.ok(memory.reads.length - reads < 10, 'one assignment reads but a few files');
        });
      });
    }
  });
}

/** Codes a passage in the sound transcript; the other coder's file there stays as it is. */
async function codeTheOther(session: StudySession, memory: MemoryFiles): Promise<void> {
  const berts = memory.text(`${other}.bert.codes.json`);
  const { codebook: book } = session.current;
  const code = book.byId('water') ?? book.codes[0];
  const passage = { transcript: at(other), span: span(5, 14), codes: [code?.id ?? 'water'], coder: 'anna' };
  if (code === undefined) {
    // Without a codebook nothing can be coded, and nothing is written.
    assert.equal((await errorOf(() => assign(session, passage)))?.code, 'code.unknown');
    assert.deepEqual(memory.writes, []);
  } else {
    const [coding] = await assign(session, passage);
    assert.equal(coding?.quote, 'The beans');
    assert.match(memory.text(`${other}.anna.codes.json`) ?? '', /"The beans"/);
  }
  assert.equal(memory.text(`${other}.bert.codes.json`), berts);
}
