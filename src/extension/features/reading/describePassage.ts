import { namePath } from '../../../core/codebook/tree';
import type { Codebook } from '../../../core/codebook/codebook';
import type { Translate } from '../../l10n';
import type { StudyFile } from '../../studies';
import type { LivePassage } from './livePassages';
import type { LiveTranscript } from './liveTranscript';

/** `Trust › Joining in`; the stored id where the codebook does not know the code. */
export const codePath = ({ placed: { coding, resolution } }: LivePassage, codebook: Codebook): string =>
  resolution.kind === 'code' ? namePath(codebook, resolution.code.id).join(' › ') : coding.code;

/** Whose coding it is, where it is another's, and what is not sure about it. */
export const asides = (passage: LivePassage, live: LiveTranscript, t: Translate): readonly string[] => [
  ...(passage.placed.coder === live.coder ? [] : [coderName(passage.placed.coder, live)]),
  ...doubts(passage, t),
];

/** What is not sure about a coding: its code, its place, or, as its coder noted, whether it applies. */
export const doubts = ({ placed: { coding, resolution }, state }: LivePassage, t: Translate): readonly string[] => [
  ...(resolution.kind === 'code' ? [] : [t(`reading.${resolution.kind}Code`)]),
  ...(state === 'exact' ? [] : [t(`state.${state}`)]),
  ...(coding.doubtful === true ? [t('codes.doubtful')] : []),
];

/** The name the study gives a coder, else the id. */
export function coderName(id: string, { file }: { readonly file: Pick<StudyFile, 'study'> }): string {
  return file.study.current?.config.coders.find((coder) => coder.id === id)?.name ?? id;
}

/** Name and asides in one line, as it is read aloud. */
export const inWords = (passage: LivePassage, live: LiveTranscript, t: Translate): string => {
  const said = asides(passage, live, t);
  const path = codePath(passage, live.codebook);
  return said.length === 0 ? path : `${path} (${said.join(', ')})`;
};
