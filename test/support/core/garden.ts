import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import { serializeSidecar } from '../../../src/core/coding/serializeSidecar';
import type { Coding } from '../../../src/core/coding/sidecar';
import { span, type Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';

export const settings = `format: 1
title: The street garden
language: en
coders:
  - { id: anna }
  - { id: bert }
analysis: anna
`;

export const codebook = `format: 1
codes:
  - id: beginning
    name: How it began
    codes:
      - { id: tools, name: Tools, formerIds: [equipment] }
      - { id: plan, name: No plan }
  - { id: people, name: People, codable: false, codes: [{ id: neighbours, name: Neighbours }] }
  - { id: water, name: Water }
  - { id: weeds, name: Weeds, status: retired, replacedBy: water }
`;

export const group1 = `---
title: Garden group 1
participants:
  - { id: MOD, role: moderator }
  - { id: P1, role: gardener }
  - { id: P2, role: neighbour }
---
Recorded in the shed, 🌧️ rain on the roof.

MOD: How did the garden begin?
P1: With two wheelbarrows 🌱 and no plan at all.
P2: We watched from behind the curtains.
MOD: And now?
P1: Now the whole street digs.
P2: Now the whole street digs, and argues about the water.
`;

export const diary = `---
title: Diary of a gardener
participants:
  - { id: D7, role: gardener }
---
The beans are up.

Somebody left the tap open again.
`;

/** A small study: two coders, one focus group and one diary, nothing coded yet. */
export const gardenFiles = {
  'study.yaml': settings,
  'codebook.yaml': codebook,
  'transcripts/diary.transcript': diary,
  'transcripts/group1.transcript': group1,
} as const;

/** A UUID v4 that can be told apart at a glance. */
export const codingId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Where words stand in a text, the first time. */
export function spanOfWords(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the text`);
  return span(start, start + words.length);
}

export type GivenCoding = { readonly id: string; readonly words: string } & Partial<Omit<Coding, 'id'>>;

/** A coding of words as they stand in a text. */
export function codingOf(text: string, { words, ...given }: GivenCoding): Coding {
  const anchor = describeSpan(new SourceText(text), spanOfWords(text, words));
  return { code: 'tools', created: '2026-02-01T09:00:00Z', ...anchor, ...given };
}

/** The text of a sidecar with codings of words in a text. */
export const sidecarOf = (text: string, ...codings: readonly GivenCoding[]): string =>
  serializeSidecar({ codings: codings.map((given) => codingOf(text, given)), memos: [] });
