import { IntercoderError } from '../core/intercoderError';
import type { CodingFilter } from '../core/study/studyIndex';
import type { Io } from './io';
import { transcriptNamed, type StudyNames } from './openStudy';

/** The options with which several commands choose codings. */
export interface FilterOptions {
  readonly coder?: string;
  readonly transcript?: string;
  readonly role?: string;
}

/** @throws IntercoderError `coder.unknown`, `transcript.unknown` */
export function filterOf(study: StudyNames, io: Io, { coder, transcript, role }: FilterOptions): CodingFilter {
  const known = [...study.config.coders.map(({ id }) => id), ...study.coders, 'all'];
  if (coder !== undefined && !known.includes(coder)) throw new IntercoderError('coder.unknown', { coder });
  return {
    ...(coder !== undefined && { coder }),
    ...(transcript !== undefined && { transcript: transcriptNamed(study, io, transcript) }),
    ...(role !== undefined && { role }),
  };
}
