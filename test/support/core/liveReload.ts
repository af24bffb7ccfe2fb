import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import { saveOffsets } from '../../../src/core/commands/saveOffsets';
import { span, type Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';
import { LivePassages, type KnownTranscript } from '../../../src/extension/features/reading/livePassages';
import { placesToStore } from '../../../src/extension/features/saving/placesToStore';
import type { Numbers } from './liveSequence';
import { at } from './memoryFiles';
import { codingId, openGarden, type Opened } from './memoryStudy';
import { ReloadJudge, type Judgement } from './reloadJudge';
import { FollowedFile } from './reloads';

/** What became of the passages of one open transcript whose file was changed by another program. */
export interface Reload extends Judgement {
  readonly passages: number;
  /** The same where somebody types and saves before the study has read the file: what is in the sidecar then. */
  readonly saved: Judgement;
}

const transcript = at('transcripts/open.transcript');

/**
 * Opens a transcript with codings, changes its file, and judges what is shown: at once, when the study has read the file,
 * and when all is looked for.
 */
export async function reload(numbers: Numbers): Promise<Reload> {
  const file = new FollowedFile(numbers, numbers.between(20, 80));
  const text = file.text;
  const places = Array.from({ length: 25 }, () => somePlace(text, numbers));
  const judge = new ReloadJudge(file, new Map(places.map((place, index) => [codingId(index), place])));
  const [waited, hurried] = [await opened(text, places), await opened(text, places)];
  const how = file.change();
  for (const { live } of [waited, hurried]) live.edit([replacement(text, file.text)], false, 'reload');
  const atOnce = judge.judge(waited.live.passages, `${how}, at once`);
  await waited.fileIs(file.text);
  const between = judge.judge(waited.live.passages, `${how}, read`);
  await waited.settle();
  const settled = judge.judge(waited.live.passages, `${how}, settled`);
  file.typeFirst('> ');
  await hurried.typeAndSave('> ');
  await hurried.settle();
  const saved = judge.judge(hurried.live.passages, `${how}, saved at once`);
  return {
    ...settled,
    passages: places.length,
    wrong: [...atOnce.wrong, ...between.wrong, ...settled.wrong],
    saved,
  };
}

async function opened(text: string, places: readonly Span[]): Promise<OpenTranscript> {
  const source = new SourceText(text);
  const codings = places.map((place, index) => ({
    code: 'water',
    created: '2026-01-15T11:00:00Z',
    id: codingId(index),
    ...describeSpan(source, place),
  }));
  const sidecar = serializeSidecar({ codings, memos: [] });
  return new OpenTranscript(text, await openGarden({ [transcript]: text, [`${transcript}.anna.codes.json`]: sidecar }));
}

/** A transcript in an editor, and the study that it is of. */
class OpenTranscript {
  readonly live: LivePassages;

  constructor(
    text: string,
    private readonly study: Opened,
  ) {
    this.live = new LivePassages(text, this.known());
  }

  /** The study reads the file again. */
  async fileIs(text: string): Promise<void> {
    this.study.files.put(transcript, text);
    await this.study.session.reload([transcript]);
    this.live.update(this.known());
  }

  async settle(): Promise<void> {
    await this.study.session.settleAnchors();
    this.live.update(this.known());
  }

  /** At the start of the text; that it is unsaved is told after what is typed first. */
  async typeAndSave(text: string): Promise<void> {
    const { live, study } = this;
    live.edit([{ start: 0, end: 0, text }], false, 'reload');
    live.update(this.known());
    live.becameUnsaved();
    const spans = placesToStore(live, 'anna');
    await this.fileIs(live.text);
    await saveOffsets(study.session, { transcript, coder: 'anna', spans, text: live.text });
    live.update(this.known());
  }

  private known(): KnownTranscript {
    const { session } = this.study;
    const source = session.current.transcripts.get(transcript)?.source;
    if (source === undefined) throw new Error('The transcript is not there.');
    const placed = session.index({ coder: 'anna' }).placed(transcript);
    return { source, placed, codebook: session.current.codebook, coder: 'anna', isShown: () => true };
  }
}

/** A short turn, a few words, or a stretch over several turns. */
function somePlace(text: string, numbers: Numbers): Span {
  const kind = numbers.between(0, 2);
  const turns = [...text.matchAll(/: (.+)\n/g)];
  const turn = turns[numbers.between(0, turns.length - 1)];
  const from = (turn?.index ?? 0) + 2;
  const words = turn?.[1] ?? text;
  if (kind === 0) return span(from, from + words.length);
  if (kind === 1) {
    const start = from + Math.floor(words.length / 4);
    return span(start, Math.min(start + numbers.between(4, 60), from + words.length));
  }
  return span(from, Math.min(from + numbers.between(60, 400), text.length));
}

/** One edit from the first to the last line that differs, as an editor that reads a file again has it. */
function replacement(before: string, after: string): { start: number; end: number; text: string } {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const start = old.slice(0, head).join('').length;
  return {
    start,
    end: before.length - old.slice(old.length - tail).join('').length,
    text: now.slice(head, now.length - tail).join(''),
  };
}
