import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { emptySidecar, type Coding } from '../../../src/core/coding/sidecar';
import { acceptMoved } from '../../../src/core/commands/acceptMoved';
import { moveElsewhere } from '../../../src/core/commands/moveElsewhere';
import { StudySession } from '../../../src/core/study/session';
import { sidecarPath } from '../../../src/core/study/sidecarName';
import { span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import type { StudyPath } from '../../../src/core/text/studyPath';
import type { Random } from '../../bench/random';
import { MemoryFiles } from '../core/memoryFiles';
import { memoryWorld } from '../core/memoryStudy';
import type { knownOf } from './commits';
import type { Files } from './gitPlumbing';
import { answersAt, exchangesOf, heldBy, numberOf, sidecarsOf, transcriptsOf } from './splitStudy';

const codes = ['tools', 'plan', 'neighbours', 'water'] as const;

type Known = ReturnType<typeof knownOf>;

/** What one person does in a clone of a study. */
export class SplitWorker {
  /** The answer that each coding is on, by its id. */
  readonly numbers = new Map<string, number>();

  constructor(private readonly random: Random) {}

  /** Codes an answer that the coder has not coded so yet. */
  code(files: Files, coder: string): Files {
    const { random } = this;
    const transcript = random.pick(transcriptsOf(files));
    const text = files.get(transcript) ?? '';
    const number = numberOf(random.pick(exchangesOf(text)));
    const [at] = answersAt(text, number);
    const code = random.pick(codes);
    const isCoded = heldBy(files, coder).some(
      ({ coding }) => this.numbers.get(coding.id) === number && coding.code === code,
    );
    if (at === undefined || isCoded) return files;
    const id = random.uuid();
    this.numbers.set(id, number);
    const created = `2026-01-01T00:00:00.${String(random.between(1, 999_999)).padStart(6, '0')}Z`;
    const coding = { id, code, created, ...describeSpan(new SourceText(text), span(at.start, at.end)) };
    return withCodings(files, coder, transcript, (own) => [...own, coding]);
  }

  /** Judges a coding anew, or takes it away. */
  judge(files: Files, coder: string, kind: 'code' | 'memo' | 'doubtful' | 'delete'): Files {
    // Of a few, so that several machines judge the same ones.
    const few = heldBy(files, coder)
      .sort(({ coding: a }, { coding: b }) => (a.id < b.id ? -1 : 1))
      .slice(0, 4);
    if (few.length === 0) return files;
    const { coding, transcript } = this.random.pick(few);
    const changes = {
      code: { code: this.random.pick(codes) },
      memo: { memo: `memo ${this.random.between(1, 9)}` },
      doubtful: { doubtful: true },
    };
    const after = kind === 'delete' ? [] : [{ ...coding, ...changes[kind] }];
    return withCodings(files, coder, transcript, (own) => own.flatMap((one) => (one.id === coding.id ? after : [one])));
  }

  /** A word more in an answer. */
  edit(files: Files): Files {
    const transcript = this.random.pick(transcriptsOf(files));
    const exchanges = exchangesOf(files.get(transcript) ?? '');
    const at = this.random.between(0, exchanges.length - 1);
    const edited = (exchanges[at] ?? '').replace(/ (a\d+\.)/, ' again $1');
    return new Map([...files, [transcript, exchanges.with(at, edited).join('')]]);
  }

  /** Cuts the end of a transcript off: to one of its own, or to the end of another one. */
  cut(files: Files, isSplit: boolean): Files {
    const all = transcriptsOf(files);
    const from = this.random.pick(all);
    const exchanges = exchangesOf(files.get(from) ?? '');
    if (exchanges.length < 3) return files;
    const at = this.random.between(1, exchanges.length - 1);
    const [stays, goes] = [exchanges.slice(0, at).join(''), exchanges.slice(at).join('')];
    const others = all.filter((path) => path !== from);
    // The same cut gets the same name on every machine.
    const own = `transcripts/from-${numberOf(goes)}.transcript`;
    const to = isSplit || others.length === 0 ? own : this.random.pick(others);
    return new Map([...files, [from, stays], [to, `${files.get(to) ?? ''}${goes}`]]);
  }
}

/** Opens a study as its coder would, moves what is in another transcript, and stores what moved within one. */
export async function settled(files: Files, known: Known, coders: readonly string[]): Promise<StudySession> {
  const memory = new MemoryFiles(Object.fromEntries(files));
  const session = await StudySession.open({ ...memoryWorld(memory), ...known });
  for (const coder of coders) {
    await moveElsewhere(session, { coder });
    await session.settleAnchors();
    await acceptMoved(session, { coder });
  }
  await session.settleAnchors();
  return session;
}

/** The files that a session over memory works on. */
export function filesOf({ world: { files } }: StudySession): Files {
  if (!(files instanceof MemoryFiles)) throw new Error('a session over something else than memory');
  return new Map(files.paths().map((path) => [path, files.text(path) ?? '']));
}

function withCodings(
  files: Files,
  coder: string,
  transcript: StudyPath,
  change: (own: readonly Coding[]) => readonly Coding[],
): Files {
  const sidecar = sidecarsOf(files, coder).get(transcript) ?? emptySidecar;
  const text = serializeSidecar({ ...sidecar, codings: change(sidecar.codings) });
  return new Map([...files, [sidecarPath(transcript, coder), text]]);
}
