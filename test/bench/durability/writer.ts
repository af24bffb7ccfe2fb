import { assign } from '../../../src/core/commands/assign';
import { unassign } from '../../../src/core/commands/unassign';
import { IntercoderError } from '../../../src/core/intercoderError';
import { StudySession } from '../../../src/core/study/session';
import { span } from '../../../src/core/text/offsets';
import { worldOf } from '../../../src/cli/world';

/**
 * Codes one passage after the other, as fast as the disk takes them, and says each coding once it is written. Ends when
 * it is killed.
 */
async function main(): Promise<void> {
  const [, , root = '', coder = 'anna', seed = '1'] = process.argv;
  const session = await StudySession.open(worldOf(root));
  const [transcript] = session.current.transcripts.keys();
  const code = session.current.codebook.codes.find(({ codable, status }) => codable && status === 'active')?.id ?? '';
  const length = transcript === undefined ? 0 : (session.current.transcripts.get(transcript)?.source?.length ?? 0);
  if (transcript === undefined || length === 0) throw new Error('There is nothing to code.');
  for (let step = Number(seed); ; step++) {
    const start = (step * 7919) % (length - 20);
    const [coding] = await assign(session, {
      transcript,
      coder,
      span: span(start, start + 12),
      codes: [code],
    }).catch((error: unknown) => {
      // What was coded before may be met again, and front matter cannot be coded.
      if (error instanceof IntercoderError && /^(?:coding\.exists|passage\.)/.test(error.code)) return [];
      throw error;
    });
    if (coding === undefined) continue;
    process.stdout.write(`+${coding.id}\n`);
    if (step % 3 !== 0) continue;
    process.stdout.write(`?${coding.id}\n`);
    await unassign(session, { ids: [coding.id], coder });
    process.stdout.write(`-${coding.id}\n`);
  }
}

await main();
