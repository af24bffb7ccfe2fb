import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { IntercoderError } from '../core/intercoderError';
import { findStudyRoot } from '../core/study/findStudyRoot';
import type { StudyConfig } from '../core/study/config';
import { whoCodes } from '../core/study/identity';
import { StudySession } from '../core/study/session';
import { StudyWalk } from '../core/study/studyWalk';
import { toStudyPath, type StudyPath } from '../core/text/studyPath';
import type { Io } from './io';
import { worldOf } from './world';

/** What options that name something in a study are held against. */
export interface StudyNames {
  /** Absolute. */
  readonly root: string;
  readonly config: StudyConfig;
  readonly transcripts: Pick<ReadonlySet<StudyPath>, 'has'>;
  /** Whose codings there are. */
  readonly coders: ReadonlySet<string>;
}

export interface OpenStudy extends StudyNames {
  readonly session: StudySession;
}

/**
 * Opens the study in `folder`, or the nearest one upwards from where the shell is, and finds its codings in the texts as
 * they are now.
 * @throws IntercoderError `study.notFound`, `study.unreadable`
 */
export async function openStudy(io: Io, folder: string | undefined): Promise<OpenStudy> {
  const root = await studyRoot(io, folder);
  const session = await StudySession.open(worldOf(root, io.language));
  await session.settleAnchors();
  const { config, transcripts, sidecars } = session.current;
  return { session, root, config, transcripts, coders: new Set([...sidecars.values()].map(({ coder }) => coder)) };
}

/** As `openStudy`, for a command that goes through the study once and needs no more of it at a time. */
export async function walkStudy(
  io: Io,
  folder: string | undefined,
): Promise<StudyNames & { readonly walk: StudyWalk }> {
  const root = await studyRoot(io, folder);
  const walk = await StudyWalk.open(worldOf(root, io.language));
  const { config, transcripts, coders } = walk;
  return { walk, root, config, transcripts, coders };
}

/** The folder of a study, which may not be readable. @throws IntercoderError `study.notFound` */
export async function studyRoot(io: Io, folder: string | undefined): Promise<string> {
  const root = folder === undefined ? await nearest(io.cwd) : path.resolve(io.cwd, folder);
  if (root === undefined || !(await isFile(path.join(root, 'study.yaml')))) throw new IntercoderError('study.notFound');
  return root;
}

const isFile = async (at: string): Promise<boolean> => (await stat(at).catch(() => undefined))?.isFile() === true;

/** Who is at the keyboard, if that can be told: `--as`, `INTERCODER_CODER`, the coder with git's e-mail. */
export async function viewerOf(
  { config, root }: StudyNames,
  io: Io,
  as: string | undefined,
): Promise<string | undefined> {
  if (as !== undefined && !config.coders.some(({ id }) => id === as))
    throw new IntercoderError('coder.unknown', { coder: as });
  const setting = as ?? io.env.INTERCODER_CODER;
  return whoCodes(config, { setting }) ?? whoCodes(config, { gitEmail: await gitEmail(root) });
}

/** As `viewerOf`, where a command cannot do without. @throws IntercoderError `coder.notKnown`, `coder.unknown` */
export async function coderOf(study: StudyNames, io: Io, as: string | undefined): Promise<string> {
  const { INTERCODER_CODER: named } = io.env;
  // A slip in the name must not write another's file.
  if (as === undefined && named && !study.config.coders.some(({ id }) => id === named))
    throw new IntercoderError('coder.unknown', { coder: named });
  const coder = await viewerOf(study, io, as);
  if (coder === undefined) throw new IntercoderError('coder.notKnown');
  return coder;
}

/**
 * A transcript as the user named it: from the study's root, or from where the shell is.
 * @throws IntercoderError `transcript.unknown`
 */
export function transcriptNamed({ transcripts, root }: StudyNames, io: Io, name: string): StudyPath {
  const fromHere = path.relative(root, path.resolve(io.cwd, name)).split(path.sep).join('/');
  const found = [toStudyPath(name), toStudyPath(fromHere)].find((one) => one !== undefined && transcripts.has(one));
  if (found === undefined) throw new IntercoderError('transcript.unknown', { file: name });
  return found;
}

async function nearest(start: string): Promise<string | undefined> {
  return findStudyRoot(
    {
      hasFile: (folder, name) => isFile(path.join(folder, name)),
      parent: (folder) => (path.dirname(folder) === folder ? undefined : path.dirname(folder)),
    },
    start,
  );
}

/** Undefined where git is not installed or has no e-mail: then somebody has to say who they are. */
async function gitEmail(root: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('git', ['config', 'user.email'], { cwd: root }).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() || undefined;
}
