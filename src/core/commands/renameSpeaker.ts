import { IntercoderError } from '../intercoderError';
import { SourceText } from '../text/sourceText';
import { applyTextEdits, changedLines, type TextEdit } from '../text/textEdits';
import { findFences } from '../transcript/frontMatterFences';
import { DeclaredLabels, labelsOf } from '../transcript/line/declaredLabels';
import { parseTranscript } from '../transcript/parseTranscript';
import type { Participant, Transcript } from '../transcript/transcript';
import { editField, openYaml, type Locate } from '../yaml/editYaml';
import type { FieldValue } from '../yaml/renderYaml';

/** A label and what is to stand in its place. */
export interface RenameSpeakerArguments {
  readonly label: string;
  readonly newLabel: string;
  /** Also in the turns that the same participant has under other labels. */
  readonly everyLabel?: boolean;
}

/** The labels that turns of one speaker begin with, and how many turns: of a participant all, else only this one. */
export function labelsOfSpeaker({ turns }: Transcript, label: string): ReadonlyMap<string, number> {
  const participant = turns.find(({ speaker }) => speaker === label)?.participant;
  const own = turns.filter((turn) =>
    participant === undefined ? turn.speaker === label : turn.participant === participant,
  );
  const counts = new Map<string, number>();
  for (const { speaker } of own) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

/**
 * The edits that give a speaker's turns another label, and the participant the same where the label is declared. Other
 * labels stay declared.
 * @returns in the transcript's own text (UTF-16), in text order
 * @throws IntercoderError `label.taken`, `label.opensNoTurn` where a turn would not be read as before,
 * `label.notEditable` where the front matter cannot be edited safely
 */
export function renameSpeaker(
  transcript: Transcript,
  { label, newLabel: wanted, everyLabel = false }: RenameSpeakerArguments,
): readonly TextEdit[] {
  const newLabel = wanted.trim();
  const labels: ReadonlySet<string> = new Set(everyLabel ? labelsOfSpeaker(transcript, label).keys() : [label]);
  const turns = transcript.turns.filter(({ speaker }) => labels.has(speaker) && speaker !== newLabel);
  if (turns.length === 0) return [];
  const participant = turns[0]?.participant;
  if (isAnothers(transcript, newLabel, participant)) throw new IntercoderError('label.taken', { label: newLabel });
  const edits = [
    ...(participant === undefined || newLabel === label
      ? []
      : declarationEdits(transcript, participant, label, newLabel)),
    ...turns.map(({ label: { start, end } }) => ({ start, end, text: newLabel })),
  ];
  if (!opensSameTurns(transcript, edits, labels, newLabel)) {
    throw new IntercoderError('label.opensNoTurn', { label: newLabel });
  }
  return edits;
}

function isAnothers({ turns, frontMatter }: Transcript, label: string, participant: Participant | undefined): boolean {
  const owner = new DeclaredLabels(frontMatter?.participants).ownerOf(label);
  if (owner !== undefined) return owner !== participant;
  return turns.some(({ speaker }) => speaker === label);
}

/** Only lines of the front matter; none where the participant has the new label already. */
function declarationEdits(
  { source }: Transcript,
  participant: Participant,
  label: string,
  newLabel: string,
): readonly TextEdit[] {
  const fences = findFences(source.text);
  if (fences === undefined || labelsOf(participant).includes(newLabel)) return [];
  const before = source.text.slice(fences.start, fences.end);
  const after = declaredAs(before, participant, label, newLabel);
  if (after === undefined) throw new IntercoderError('label.notEditable', { label });
  const { start, end, text } = changedLines(before, after);
  return [{ start: fences.start + start, end: fences.start + end, text }];
}

/** The YAML with the new label wherever the participant had the old one: as id, name or alias. */
function declaredAs(yaml: string, participant: Participant, label: string, newLabel: string): string | undefined {
  const at = openYaml(yaml)
    ?.maps('participants')
    .findIndex((map) => map.string('id')?.trim() === participant.id);
  const entry: Locate = (root) => (at === undefined ? undefined : root.maps('participants')[at]);
  const { id, name, aliases } = participant;
  const fields: readonly (readonly [key: string, value: FieldValue])[] = [
    ...(id === label ? [['id', newLabel] as const] : []),
    ...(name === label ? [['name', newLabel] as const] : []),
    ...(aliases.includes(label)
      ? [['aliases', aliases.map((alias) => (alias === label ? newLabel : alias))] as const]
      : []),
  ];
  return fields.reduce<string | undefined>((text, [key, value]) => {
    const edits = text === undefined ? undefined : editField(text, entry, key, value, ['id', 'name', 'aliases']);
    return text === undefined || edits === undefined ? undefined : applyTextEdits(text, edits);
  }, yaml);
}

/** Whether, read again, everybody says what they said, and only these labels are another. */
function opensSameTurns(
  transcript: Transcript,
  edits: readonly TextEdit[],
  labels: ReadonlySet<string>,
  newLabel: string,
): boolean {
  const { source, turns } = transcript;
  const renamed = parseTranscript(new SourceText(applyTextEdits(source.text, edits)));
  return (
    renamed.turns.length === turns.length &&
    turns.every((turn, index) => {
      const other = renamed.turns[index];
      if (other === undefined || source.slice(turn.speech) !== renamed.source.slice(other.speech)) return false;
      if (labels.has(turn.speaker)) return other.speaker === newLabel;
      return other.speaker === turn.speaker;
    })
  );
}
