import type { Words } from './lostWords';

/** Where every tracked passage was while the text was as `fingerprint` says. */
export interface SpanState {
  readonly fingerprint: string;
  readonly ids: readonly string[];
  /** By index into `ids`; -1: lost. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lost: ReadonlyMap<string, Words>;
}

/** With 5,000 passages about eight megabytes. */
const mostStates = 200;

/** The latest states that a rule could not find its way back to, by the text they belong to. */
export class SpanHistory {
  private readonly states = new Map<string, SpanState>();

  at(fingerprint: string): SpanState | undefined {
    return this.states.get(fingerprint);
  }

  remember(state: SpanState): void {
    this.states.delete(state.fingerprint);
    this.states.set(state.fingerprint, state);
    const [oldest] = this.states.keys();
    if (oldest !== undefined && this.states.size > mostStates) this.states.delete(oldest);
  }

  forget(): void {
    this.states.clear();
  }
}
