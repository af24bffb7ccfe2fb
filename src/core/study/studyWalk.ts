import { IntercoderError } from '../intercoderError';
import type { StudyPath } from '../text/studyPath';
import { readFrame, readPart, type StudyFrame } from './loadStudy';
import { Placement } from './placement';
import type { World } from './ports';
import { Settling } from './settling';
import { readSidecarName } from './sidecarName';
import { StudyIndex } from './studyIndex';
import type { Viewer } from './visibleTo';

/** Enough transcripts at a time to keep the disk busy, few enough for their codings to take little memory. */
const atOnce = 64;

/**
 * A study that is gone through once, a few transcripts at a time: what was read of them is let go again. For a process
 * that counts and ends; whoever asks twice, follows changes or writes opens a `StudySession`. Says the same as one.
 */
export class StudyWalk {
  private constructor(
    private readonly world: World,
    private readonly frame: StudyFrame,
  ) {}

  /** @throws IntercoderError `study.notFound`, `study.unreadable` */
  static async open(world: World): Promise<StudyWalk> {
    return new StudyWalk(world, await readFrame(world.files));
  }

  get config(): StudyFrame['config'] {
    return this.frame.config;
  }

  /** @throws IntercoderError `codebook.unreadable`, with what is wrong: without codes nothing can be counted */
  get codebook(): StudyFrame['codebookRecord']['codebook'] {
    const { codebook, usable, path, problems } = this.frame.codebookRecord;
    if (!usable) throw new IntercoderError('codebook.unreadable', { file: path }, { problems });
    return codebook;
  }

  get transcripts(): ReadonlySet<StudyPath> {
    return new Set(this.frame.listed.transcripts);
  }

  /** Whose codings there are. */
  get coders(): ReadonlySet<string> {
    return new Set(this.frame.listed.sidecars.flatMap((path) => readSidecarName(path)?.coder ?? []));
  }

  /**
   * What `viewer` may know of the study, some transcripts at a time, with every coding looked for in every way there is.
   * @param only the one transcript that is asked about
   */
  async *parts(viewer: Viewer, only?: StudyPath): AsyncGenerator<StudyIndex> {
    const sidecars = byTranscript(this.frame.listed.sidecars);
    const known = this.transcripts;
    // Codings whose transcript is not there come too: somebody has to tell of them.
    const all = [...known, ...[...sidecars.keys()].filter((path) => !known.has(path))];
    const wanted = all.filter((path) => only === undefined || path === only);
    for (let from = 0; from < wanted.length; from += atOnce) {
      const part = wanted.slice(from, from + atOnce);
      const listed = {
        transcripts: part.filter((path) => known.has(path)),
        sidecars: part.flatMap((path) => sidecars.get(path) ?? []),
      };
      const snapshot = await readPart(this.world.files, this.frame, listed);
      const placement = new Placement();
      const settling = new Settling(this.world, { current: () => snapshot, placement, onFound: () => undefined });
      await settling.run();
      yield new StudyIndex(snapshot, viewer, placement);
    }
  }
}

function byTranscript(sidecars: readonly StudyPath[]): ReadonlyMap<StudyPath, readonly StudyPath[]> {
  const lists = new Map<StudyPath, StudyPath[]>();
  for (const path of sidecars) {
    const transcript = readSidecarName(path)?.transcript;
    if (transcript !== undefined) lists.set(transcript, [...(lists.get(transcript) ?? []), path]);
  }
  return lists;
}
