import * as vscode from 'vscode';
import { assign } from '../../../src/core/commands/assign';
import { IntercoderError } from '../../../src/core/intercoderError';
import { span } from '../../../src/core/text/offsets';
import type { IntercoderApi } from '../../../src/extension/api';

/** Starts the lines that scripts/lib/editorKills.mjs listens for. */
const mark = '[intercoder-kills]';

/** Codes one passage after the other in the extension host, and says each coding once it is written, until it is killed. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<IntercoderApi>('intercoder.intercoder');
  if (extension === undefined) throw new Error('The extension is not there.');
  const { ready, studies } = await extension.activate();
  await ready;
  const [study] = studies.all;
  if (study === undefined) throw new Error('There is no study.');
  const session = await study.open();
  const [transcript] = session.current.transcripts.keys();
  const code = session.current.codebook.codes.find(({ codable, status }) => codable && status === 'active');
  const length = transcript === undefined ? 0 : (session.current.transcripts.get(transcript)?.source?.length ?? 0);
  if (transcript === undefined || code === undefined) throw new Error('There is nothing to code.');
  for (let step = Math.floor(Math.random() * 1e6); ; step++) {
    const start = (step * 7919) % (length - 20);
    const made = assign(session, { transcript, coder: 'bert', span: span(start, start + 12), codes: [code.id] });
    const [coding] = await made.catch((error: unknown) => {
      // What was coded before may be met again, and front matter cannot be coded.
      if (error instanceof IntercoderError && /^(?:coding\.exists|passage\.)/.test(error.code)) return [];
      throw error;
    });
    // eslint-disable-next-line no-console -- the console is the one way out that all runners share
    if (coding && session.unwritten?.changes.length === 0) console.log(`${mark}${coding.id}`);
  }
}
