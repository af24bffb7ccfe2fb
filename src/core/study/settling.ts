import type { ToAnchor } from '../anchoring/toAnchor';
import type { Anchored } from '../anchoring/anchoring';
import type { Coding } from '../coding/sidecar';
import type { StudyPath } from '../text/studyPath';
import { EarlierThere } from './elsewhere/earlierThere';
import { isAnyLost } from './elsewhere/isAnyLost';
import { givingWay } from './givingWay';
import { isKept } from './needsLook';
import { OldTexts } from './oldTexts';
import type { PlacedCoding } from './placedCoding';
import type { Placement } from './placement';
import type { Cancellation, World } from './ports';
import type { TranscriptRecord } from './records';
import { sidecarsByTranscript } from './sidecarsByTranscript';
import type { StudySnapshot } from './snapshot';

/** What settling needs of the session it works for. */
export interface Settled {
  readonly current: () => StudySnapshot;
  readonly placement: Placement;
  /** Called once it is known where codings of a transcript are that were not at their place. */
  readonly onFound: (transcript: StudyPath) => void;
}

/** Finds out where codings are that do not verify where they are stored: off the path of everything that somebody waits for. */
export class Settling {
  readonly oldTexts: OldTexts;
  readonly earlierThere = new EarlierThere();
  /** The study whose rounds were looked through last. */
  private looked: StudySnapshot | undefined;
  /** The study whose lost passages were looked for in other transcripts last. */
  private searched: StudySnapshot | undefined;

  constructor(
    private readonly world: World,
    private readonly session: Settled,
  ) {
    this.oldTexts = new OldTexts(world);
  }

  get isSettled(): boolean {
    const current = this.session.current();
    return (
      [...current.transcripts.keys()].every((path) => !isUnsettled(this.placedIn(path))) &&
      (current.rounds.length === 0 || this.looked === current) &&
      (this.searched === current || !isAnyLost(current, this.placedIn))
    );
  }

  async run(signal?: Cancellation): Promise<void> {
    for (const [path, record] of this.session.current().transcripts) {
      if (signal?.aborted) return;
      const placed = this.placedIn(path);
      if (this.session.current().transcripts.get(path) !== record || !isUnsettled(placed)) continue;
      const found = await this.settle(record, placed, signal);
      if (signal?.aborted) return;
      if (this.session.placement.settle(record, found)) this.session.onFound(path);
    }
    await this.runRounds(signal);
    await this.runElsewhere(signal);
  }

  /** Passages that another transcript has now. */
  private async runElsewhere(signal: Cancellation | undefined): Promise<void> {
    const snapshot = this.session.current();
    if (signal?.aborted || this.searched === snapshot) return;
    if (isAnyLost(snapshot, this.placedIn)) {
      const { settleElsewhere } = await import('./elsewhere/settleElsewhere');
      const { placedIn: placed, earlierThere: earlier, oldTexts, world } = this;
      const found = await settleElsewhere({ snapshot, placed, earlier, oldTexts, world, signal });
      if (signal?.aborted) return;
      for (const path of found) this.session.onFound(path);
    }
    this.searched = snapshot;
  }

  /** The units and codings of rounds, which stand in no sidecar. */
  private async runRounds(signal: Cancellation | undefined): Promise<void> {
    const current = this.session.current();
    if (current.rounds.length === 0) return;
    const { settleRound, unsettledRounds } = await import('./rounds/settleRounds');
    for (const unsettled of unsettledRounds(current)) {
      if (!(await settleRound(unsettled, { oldTexts: this.oldTexts, world: this.world, signal }))) return;
      this.session.onFound(unsettled.path);
    }
    this.looked = current;
  }

  private async settle(
    record: TranscriptRecord,
    placed: readonly PlacedCoding[],
    signal: Cancellation | undefined,
  ): Promise<ReadonlyMap<Coding, Anchored>> {
    const { source } = record;
    if (source === undefined) return new Map();
    const followed = placed.filter(({ anchored }) => !isKept(anchored));
    const sought = followed.filter(({ anchored }) => anchored.state !== 'exact').map(({ coding }) => coding);
    const olds = await this.oldTexts.verifying(record.path, source, sought, signal);
    const all = followed.map(({ coding, coder, anchored }): ToAnchor => {
      const old = olds.get(coding);
      return { anchor: coding, known: anchored, by: coder, ...(old && { old }) };
    });
    // Most studies never need it: whoever does waits for its code too.
    const { findAgain } = await import('../anchoring/findAgain');
    const found = await givingWay(findAgain(source, all), { world: this.world, signal });
    return new Map(found && followed.flatMap(({ coding }, index) => pair(coding, found[index])));
  }

  /** Everybody's codings of a transcript, seen or not: what is found does not depend on who looks. */
  private readonly placedIn = (transcript: StudyPath): readonly PlacedCoding[] => {
    const snapshot = this.session.current();
    return this.session.placement.inTranscript(
      transcript,
      sidecarsByTranscript(snapshot).get(transcript) ?? [],
      snapshot,
    );
  };
}

/** Whether any was only looked for as it was stored, and did not verify there. */
const isUnsettled = (placed: readonly PlacedCoding[]): boolean => placed.some(({ isSettled }) => !isSettled);

const pair = (coding: Coding, anchored: Anchored | undefined): (readonly [Coding, Anchored])[] =>
  anchored ? [[coding, anchored]] : [];
