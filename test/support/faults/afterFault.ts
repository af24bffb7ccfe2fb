import { canonical } from '../../../src/core/coding/merge/sameJson';
import { IntercoderError } from '../../../src/core/intercoderError';
import { StudySession } from '../../../src/core/study/session';
import type { World } from '../../../src/core/study/ports';

/** The files of a study by path, one character for each byte. */
export type Contents = ReadonlyMap<string, string>;

/** Files in which nobody's work is: a write that failed may leave one, and `check` tells what it is. */
export const isLeftOver = (file: string): boolean =>
  /\.[0-9a-f]{12}\.tmp$|\.lock(?:\.guard)?$|\.intercoder-(?:new|making)$/.test(file);

/** Files that are neither what they were nor what they were to be, and those that are lost. */
export function harmed(now: Contents, before: Contents, after: Contents): readonly string[] {
  const others = [...now].filter(
    ([file, text]) => !isLeftOver(file) && text !== before.get(file) && text !== after.get(file),
  );
  const lost = [...before.keys()].filter((file) => !now.has(file) && after.has(file));
  return [...others.map(([file]) => `${file} is neither old nor new`), ...lost.map((file) => `${file} is lost`)];
}

/** What there is to see, without ids and times that a second try makes anew. */
export const meant = (files: Contents): string =>
  JSON.stringify(
    [...files]
      .filter(([file]) => !isLeftOver(file))
      .map(([file, text]) => [file, text.replace(/"(?:id|created|at|finished|hash)": "[^"]*"/g, '')])
      .sort(),
  );

/** As data: the order of keys says nothing. */
const codesOf = ({ current }: StudySession): string =>
  canonical([
    [...current.sidecars].map(([file, { sidecar }]) => [file, sidecar]),
    current.rounds.map(({ name, draw, codes }) => [name, draw, [...codes].map(([judge, own]) => [judge, own.codes])]),
  ]);

/** What a session knows, and what one does that has just read the disk. */
export async function knownAndStored(session: StudySession, world: World): Promise<readonly [string, string]> {
  return [codesOf(session), codesOf(await StudySession.open(world))];
}

/** What is wrong with what somebody is told; undefined where nothing is. */
export function badlySaid(error: unknown): string | undefined {
  if (!(error instanceof IntercoderError)) return `no message for people: ${String(error)}`;
  for (const language of ['en', 'nl'] as const) {
    const message = error.inWords(language);
    if (/\{\w+\}|undefined|\bat .*:\d+:\d+/.test(message)) return message;
    if (message.split(/(?<=[.:;])\s+/).length < 2) return `no next step in "${message}"`;
  }
  return undefined;
}
