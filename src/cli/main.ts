import { createInterface } from 'node:readline/promises';
import { inspect } from 'node:util';
import { languageOf, render } from '../core/messages/render';
import { runCli } from './runCli';

const { env, stdin, stdout, stderr } = process;
const language = languageOf([env.INTERCODER_LANGUAGE, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean));

// A reader that has seen enough (`| head`) closes the pipe: that is not an error of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  stderr.write(`${render(language, 'cli.outputCutOff', { reason: error.code ?? error.message })}\n`);
  process.exit(2);
});

void runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  terminal: stdout.isTTY && env.NO_COLOR === undefined,
  language,
  width: stdout.isTTY ? stdout.columns : 120,
  program: [process.execPath, ...process.argv.slice(1, 2)],
  ...(stdin.isTTY && stderr.isTTY && { ask }),
  out: (text) => stdout.write(text),
  message: (text) => stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Node would end with 1, which means findings here.
    process.exitCode = 2;
    stderr.write(`${inspect(error)}\n`);
  },
);

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
