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

const transcript = at('transcripts/open.transcript');

/** @param places what anna has coded: the first is `codingId(0)` */
export async function openTranscript(text: string, places: readonly Span[]): Promise<OpenTranscript> {
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
export class OpenTranscript {
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
    const { live } = this;
    live.edit([{ start: 0, end: 0, text }], false, 'reload');
    live.update(this.known());
    live.becameUnsaved();
    await this.save();
  }

  /** Saves the text as it is in the editor, and stores what may be stored of it. */
  async save(): Promise<void> {
    const { live, study } = this;
    const spans = placesToStore(live, 'anna');
    await this.fileIs(live.text);
    await saveOffsets(study.session, { transcript, coder: 'anna', spans, text: live.text });
    live.update(this.known());
  }

  /** What the study knows of it now. */
  known(): KnownTranscript {
    const { session } = this.study;
    const source = session.current.transcripts.get(transcript)?.source;
    if (source === undefined) throw new Error('The transcript is not there.');
    const placed = session.index({ coder: 'anna' }).placed(transcript);
    return { source, placed, codebook: session.current.codebook, coder: 'anna', isShown: () => true };
  }
}

/** A short turn, a few words, or a stretch over several turns. */
export function somePlace(text: string, numbers: Numbers): Span {
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
