import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { IntercoderError } from '../core/intercoderError';
import { findStudyRoot } from '../core/study/findStudyRoot';
import { whoCodes } from '../core/study/identity';
import { StudySession } from '../core/study/session';
import { toStudyPath, type StudyPath } from '../core/text/studyPath';
import type { Io } from './io';
import { worldOf } from './world';

export interface OpenStudy {
  readonly session: StudySession;
  /** Absolute. */
  readonly root: string;
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
  return { session, root };
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
  { session, root }: OpenStudy,
  io: Io,
  as: string | undefined,
): Promise<string | undefined> {
  const { config } = session.current;
  if (as !== undefined && !config.coders.some(({ id }) => id === as))
    throw new IntercoderError('coder.unknown', { coder: as });
  const setting = as ?? io.env.INTERCODER_CODER;
  return whoCodes(config, { setting }) ?? whoCodes(config, { gitEmail: await gitEmail(root) });
}

/** As `viewerOf`, where a command cannot do without. @throws IntercoderError `coder.notKnown`, `coder.unknown` */
export async function coderOf(study: OpenStudy, io: Io, as: string | undefined): Promise<string> {
  const { INTERCODER_CODER: named } = io.env;
  // A slip in the name must not write another's file.
  if (as === undefined && named && !study.session.current.config.coders.some(({ id }) => id === named))
    throw new IntercoderError('coder.unknown', { coder: named });
  const coder = await viewerOf(study, io, as);
  if (coder === undefined) throw new IntercoderError('coder.notKnown');
  return coder;
}

/**
 * A transcript as the user named it: from the study's root, or from where the shell is.
 * @throws IntercoderError `transcript.unknown`
 */
export function transcriptNamed({ session, root }: OpenStudy, io: Io, name: string): StudyPath {
  const { transcripts } = session.current;
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
