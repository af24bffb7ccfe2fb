import type { Transcript } from './transcript';

/** Somebody whose label says in brackets how they are called from then on: `Ann Peeters (AP)`, and `AP` speaks too. */
export interface Introduction {
  /** As it opens a turn, brackets included. */
  readonly label: string;
  readonly name: string;
  readonly short: string;
}

const form = /^([^()（）]*[^()（） ]) ?[(（]([^()（）]{1,20})[)）]$/;

/** In text order. Who is declared needs none. */
export function introductions({ turns }: Transcript): readonly Introduction[] {
  const labels = new Set(turns.flatMap(({ participant, speaker }) => (participant === undefined ? [speaker] : [])));
  return [...labels].flatMap((label) => {
    const [, name, short] = form.exec(label) ?? [];
    return name !== undefined && short !== undefined && labels.has(short) ? [{ label, name, short }] : [];
  });
}
