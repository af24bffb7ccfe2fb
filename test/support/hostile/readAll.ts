import { hostileTexts } from './hostileTexts';
import { readers, type Reader } from './readers';

export interface Taken {
  /** The reader, and what it was given. */
  readonly what: string;
  readonly milliseconds: number;
}

/** Has every reader read every text that is meant to be slow. @returns how long each took, the slowest first */
export function readAll(size: number): readonly Taken[] {
  return Object.entries<Reader>(readers)
    .flatMap(([name, reader]) =>
      Object.entries(hostileTexts[reader.form]).map(([kind, make]): Taken => {
        const text = make(size);
        const before = performance.now();
        reader.read(text);
        return { what: `${name}, ${kind}`, milliseconds: performance.now() - before };
      }),
    )
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
