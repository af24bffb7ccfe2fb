import { IntercoderError } from '../../intercoderError';
import { encodeText } from '../../text/decode';
import { joinPath, type StudyPath } from '../../text/studyPath';
import { sampleSize } from '../../sampling/drawSample';
import { exclusively } from '../../study/exclusively';
import { leftOverAt } from '../../study/leftOverNames';
import type { FileSystem } from '../../study/ports';
import { copiedCodes } from '../../study/rounds/copiedCodes';
import { drawRound as draw, samplingFrame, type DrawDecisions, type DrawnRound } from '../../study/rounds/drawRound';
import { drawnHashes, frozen } from '../../study/rounds/frozen';
import type { Draw } from '../../study/rounds/round';
import { emptyRoundCodes } from '../../study/rounds/roundCodes';
import { roundCodesBytes, serializeDraw } from '../../study/rounds/roundFiles';
import { bookPath, drawPath, roundCodesPath, roundFolder, roundsFolder } from '../../study/rounds/roundPaths';
import type { StudySession } from '../../study/session';
import type { Viewer } from '../../study/visibleTo';
import { checkNewRound, decisionsOf, sourcesFor, type DrawChoices, type Incomplete } from './drawChoices';
import { checkWidth, drawPreview, type DrawPreview, type PreviewOptions } from './drawPreview';

export interface DrawResult {
  readonly draw: Draw;
  readonly preview: DrawPreview;
  /** Empty where nothing was to be written. */
  readonly written: readonly StudyPath[];
  /** Codings of the analysis coder whose passage is not found, so that they could not be copied. */
  readonly notFound: number;
}

/**
 * What a draw would be and what its sample can decide; writes nothing. Transcripts that are not completed are listed, and
 * drawn from unless they are to be left out.
 * @throws IntercoderError as `decisionsOf`; `round.noTranscripts`, `round.noneCompleted`, `round.emptyFrame`,
 *   `round.shareTooSmall`, `round.badWidth`
 */
export function previewDraw(
  session: StudySession,
  viewer: Viewer,
  choices: DrawChoices,
  options: Omit<PreviewOptions, 'incomplete'> = {},
): { readonly draw: Draw; readonly preview: DrawPreview } {
  checkWidth(options);
  const { drawn, incomplete } = drawWith(session, decisionsOf(session, choices), choices);
  const preview = drawPreview(session, viewer, drawn, { ...options, incomplete: incomplete.map(({ path }) => path) });
  return { draw: drawn.draw, preview };
}

/**
 * Whether a round of this name can be drawn here.
 * @throws IntercoderError `round.badName`, `round.exists`, `round.folderTaken`
 */
export async function checkPlace({ current, world }: StudySession, name: string): Promise<void> {
  checkNewRound(current, name);
  await checkFolder(world.files, name);
}

/**
 * Draws a round: its plan and sample, the codebook as it is now, and what the analysis coder (in an intra-coder round: its
 * coder) had coded on the units, finished. All of its files appear, or none.
 * @throws IntercoderError as `previewDraw`; `round.badName`, `round.exists`, `round.folderTaken`, `round.notCompleted`,
 *   `round.nothingToRepeat`, `file.writeFailed`
 */
export async function drawRound(
  session: StudySession,
  viewer: Viewer,
  name: string,
  choices: DrawChoices,
  options: Omit<PreviewOptions, 'incomplete'> = {},
): Promise<DrawResult> {
  checkNewRound(session.current, name);
  checkWidth(options);
  await session.settleAnchors();
  const decisions = decisionsOf(session, choices);
  const { drawn, incomplete } = drawWith(session, decisions, choices);
  const { first } = decisions;
  if (first !== undefined && incomplete.length > 0 && (choices.incomplete ?? 'stop') === 'stop') {
    const list = incomplete.map(inWords).join(', ');
    throw new IntercoderError('round.notCompleted', { coder: first, list });
  }
  const { files, notFound } = filesOf(session, name, drawn.draw, first);
  await writeNew(session.world.files, name, files);
  await session.reload([roundsFolder]);
  const preview = drawPreview(session, viewer, drawn, { ...options, incomplete: incomplete.map(({ path }) => path) });
  return { draw: drawn.draw, preview, written: files.map(([path]) => path), notFound };
}

/** Its path, and the codes that were made since where those are all that is missing. */
const inWords = ({ path, completeness }: Incomplete): string =>
  completeness.kind === 'stale' && !completeness.isTextNew
    ? `${path} (+ ${completeness.newCodes.map(({ id }) => id).join(', ')})`
    : path;

function drawWith(
  session: StudySession,
  decisions: DrawDecisions,
  choices: DrawChoices,
): { readonly drawn: DrawnRound; readonly incomplete: ReturnType<typeof sourcesFor>['incomplete'] } {
  const { sources, incomplete } = sourcesFor(session.current, decisions.first);
  const isLeftOut = new Set(choices.incomplete === 'leaveOut' ? incomplete.map(({ path }) => path) : []);
  const used = sources.filter(({ path }) => !isLeftOut.has(path));
  const { codebook } = session.current;
  if (sources.length === 0) throw new IntercoderError('round.noTranscripts');
  if (used.length === 0) throw new IntercoderError('round.noneCompleted', { coder: decisions.first ?? '' });
  const { units, leftOut } = samplingFrame(used, codebook, decisions);
  if (units.length === 0) throw new IntercoderError('round.emptyFrame', { examples: leftOut.examples });
  if (sampleSize(decisions.method.fraction, units.length) === 0) {
    const least = (Math.ceil(5000 / units.length) / 10000).toFixed(4);
    throw new IntercoderError('round.shareTooSmall', { count: units.length, least });
  }
  return { drawn: draw(used, codebook, decisions), incomplete };
}

type NewFile = readonly [path: StudyPath, bytes: Uint8Array];

/** `round.json` last: with it the folder becomes a round. */
function filesOf(
  session: StudySession,
  name: string,
  drawn: Draw,
  first: string | undefined,
): { readonly files: readonly NewFile[]; readonly notFound: number } {
  const { codebookRecord } = session.current;
  const text = codebookRecord.source?.text ?? '';
  const files: NewFile[] = [[bookPath(name), encodeText(text)]];
  let notFound = 0;
  if (first !== undefined) {
    const isEarlier = drawn.purpose === 'intra-coder';
    const copied = copiedCodes(session.current, drawn.units, first, (path) => session.codingsOf(first, path));
    if (isEarlier && copied.seen.length === 0) throw new IntercoderError('round.nothingToRepeat', { coder: first });
    const hashes = drawnHashes({ draw: drawn, codebook: codebookRecord });
    const { codings, seen } = copied;
    const codes = { ...emptyRoundCodes, ...(hashes && { drawn: hashes }), copied: copied.copied, codings, seen };
    const bytes = roundCodesBytes(frozen(codes, session.world.clock.now()));
    files.push([roundCodesPath(name, { coder: first, isEarlier }), bytes]);
    ({ notFound } = copied);
  }
  files.push([drawPath(name), encodeText(serializeDraw(drawn))]);
  return { files, notFound };
}

/** Writes all of these files, or none of them. */
function writeNew(files: FileSystem, name: string, wanted: readonly NewFile[]): Promise<void> {
  return exclusively(files, drawPath(name), async () => {
    await checkFolder(files, name);
    const written: StudyPath[] = [];
    try {
      for (const [path, bytes] of wanted) {
        await files.write(path, bytes);
        written.push(path);
      }
    } catch (error) {
      for (const path of written) await files.remove(path);
      throw error;
    }
  });
}

/** @throws IntercoderError `round.folderTaken` */
async function checkFolder(files: FileSystem, name: string): Promise<void> {
  const there = (await files.list(roundFolder(name))).filter(
    // What a write that failed has left is nobody's work.
    (entry) => !['lock', 'draft'].includes(leftOverAt(joinPath(entry.name))?.kind ?? ''),
  );
  if (there.length > 0) throw new IntercoderError('round.folderTaken', { folder: roundFolder(name) });
}
