import { emptySidecar } from '../../coding/sidecar';
import type { StudyPath } from '../../text/studyPath';
import { Placement } from '../placement';
import type { SidecarRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';
import { StudyIndex } from '../studyIndex';
import type { Round } from './round';
import { rememberedIn } from './roundAnchors';
import type { RoundCoding } from './roundCodes';

/** A study as it is looked at: what it holds, and the answers to questions about it. */
export interface StudyView {
  readonly snapshot: StudySnapshot;
  readonly index: StudyIndex;
}

interface KnownView {
  /** The snapshot it was made of. */
  readonly of: StudySnapshot;
  readonly view: StudyView;
}

/**
 * A study as a coder sees it while judging in a round: the round's copy of the codebook, and no codings but what they
 * gave there. Everything that reads a study reads this one in the same way.
 */
export class RoundViews {
  private readonly placements = new Map<string, Placement>();
  private readonly known = new Map<string, KnownView>();

  /** Codings turned out to be elsewhere. */
  clear(): void {
    this.known.clear();
  }

  /** Undefined where there is no such round, or its codebook cannot be read. */
  view(snapshot: StudySnapshot, name: string, coder: string): StudyView | undefined {
    const key = `${coder}\n${name}`;
    const before = this.known.get(key);
    if (before?.of === snapshot) return before.view;
    const round = snapshot.rounds.find((one) => one.name === name);
    const inRound = round && snapshotInRound(snapshot, round, coder);
    if (inRound === undefined) return undefined;
    const placement = this.placements.get(key) ?? new Placement();
    this.placements.set(key, placement);
    settle(placement, inRound);
    const view = { snapshot: inRound, index: new StudyIndex(inRound, { coder }, placement) };
    this.known.set(key, { of: snapshot, view });
    return view;
  }
}

/** Takes over what was found of the round's codings. */
function settle(placement: Placement, snapshot: StudySnapshot): void {
  for (const sidecar of snapshot.sidecars.values()) {
    const record = snapshot.transcripts.get(sidecar.transcript);
    if (record?.source === undefined) continue;
    const { source } = record;
    const found = placement.inTranscript(sidecar.transcript, [sidecar], snapshot).flatMap(({ coding }) => {
      const anchored = rememberedIn(source, coding);
      return anchored ? [[coding, anchored] as const] : [];
    });
    placement.settle(record, new Map(found));
  }
}

function snapshotInRound(study: StudySnapshot, round: Round, coder: string): StudySnapshot | undefined {
  const { draw, codebook: record, codes } = round;
  if (draw === undefined || record?.usable !== true) return undefined;
  const transcripts = new Map(draw.units.map(({ id, transcript }) => [id, transcript]));
  const byTranscript = new Map<StudyPath, RoundCoding[]>();
  for (const coding of codes.get(coder)?.codes.codings ?? []) {
    const transcript = transcripts.get(coding.unit);
    if (transcript === undefined) continue;
    const list = byTranscript.get(transcript);
    if (list === undefined) byTranscript.set(transcript, [coding]);
    else list.push(coding);
  }
  const sidecars = [...byTranscript].map(([transcript, codings]) => asSidecar(transcript, coder, codings));
  return {
    ...study,
    config: { ...study.config, analysis: coder },
    codebook: record.codebook,
    codebookRecord: record,
    sidecars: new Map(sidecars.map((sidecar) => [sidecar.path, sidecar])),
    rounds: [],
    problems: [],
  };
}

/** Never written: the round's own file is. */
const asSidecar = (transcript: StudyPath, coder: string, codings: readonly RoundCoding[]): SidecarRecord => ({
  path: sidecarPath(transcript, coder),
  transcript,
  coder,
  sidecar: { ...emptySidecar, codings },
  writable: false,
  bytes: undefined,
  problems: [],
});
