import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInWrite, killOne, lostIn } from '../../support/faults/kills';
import type { Figure } from '../measure';
import type { Places } from '../main';

const inShell = 480;
const inEditor = 20;
const killsOfAStudy = 40;
const seed = 20261126;

/** Kills (-9) of processes that write: shells in a loop, and VS Code's extension host. */
export async function kills({ writer, example, killExtensionHosts }: Places): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'intercoder-kills-'));
  try {
    const shell = await killShells(folder, writer, example);
    const editor = await killEditors(folder, killExtensionHosts);
    const lost = [...shell.lost, ...editor.lost];
    lost.forEach((what) => process.stderr.write(`lost: ${what}\n`));
    return [
      {
        what: 'kill -9 while writing: files unreadable or lost',
        how: `${shell.kills} shells, ${editor.kills} extension hosts; ${shell.inWrite + editor.inWrite} kills came within a write`,
        value: lost.length,
        unit: 'files',
        reach: `0 of ${inShell + inEditor} kills`,
        met: lost.length === 0 && shell.kills + editor.kills >= 500,
        beside: `${shell.written + editor.written} codings told of, each looked for after every kill`,
        seed,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a run of kills came to. */
export interface Kills {
  readonly kills: number;
  readonly inWrite: number;
  readonly written: number;
  readonly lost: readonly string[];
}

async function killShells(root: string, writer: string, example: string): Promise<Kills> {
  const written = new Set<string>();
  const lost: string[] = [];
  let [inWrite, total] = [0, 0];
  for (let kill = 0; kill < inShell; kill++) {
    // Anew from time to time, since files that grow are written more slowly.
    if (kill % killsOfAStudy === 0) {
      total += written.size;
      written.clear();
      rmSync(root, { recursive: true, force: true });
      cpSync(example, root, { recursive: true });
    }
    const said = await killOne({
      argv: [writer, root, kill % 2 === 0 ? 'anna' : 'bert', String(seed + kill * 1000)],
      acknowledged: (out) => out.split('\n').slice(0, -1),
      killAfter: 60 * ((kill * 0.618034) % 1),
      afterFirstSign: true,
    });
    for (const line of said) {
      // From the moment on that it is to be taken away, a coding may be there or not.
      if (line.startsWith('+')) written.add(line.slice(1));
      else written.delete(line.slice(1));
    }
    if (isInWrite(root)) inWrite++;
    lost.push(...(await lostIn(root, new Map(), written)));
  }
  return { kills: inShell, inWrite, written: total + written.size, lost };
}

async function killEditors(root: string, killThem: Places['killExtensionHosts']): Promise<Kills> {
  const written = new Set<string>();
  const lost: string[] = [];
  let inWrite = 0;
  const kills = await killThem(inEditor, root, async (told) => {
    told.forEach((id) => written.add(id));
    if (isInWrite(root)) inWrite++;
    lost.push(...(await lostIn(root, new Map(), written)));
  });
  return { kills, inWrite, written: written.size, lost };
}
