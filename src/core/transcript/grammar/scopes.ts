import type { MarkKind } from '../transcript';

/**
 * The scopes of a transcript. Their first words are those that every theme colors: a label looks like a function's
 * name, a time like a number; what was heard but not said is italic and keeps the text's color.
 */
export const scopes = {
  label: 'entity.name.function.speaker.transcript',
  labelMark: 'punctuation.definition.speaker.transcript',
  colon: 'punctuation.separator.speaker.transcript',
  lineNumber: 'constant.numeric.line-number.transcript',
  time: 'constant.numeric.time.transcript',
  heading: 'markup.heading.transcript',
  headingMark: 'punctuation.definition.heading.transcript',
  comment: 'comment.line.percent.transcript',
  listMark: 'punctuation.definition.list.transcript',
  escape: 'constant.character.escape.transcript',
  fence: 'markup.raw.block.transcript',
  fenceMark: 'punctuation.definition.raw.transcript',
  frontMatter: 'meta.embedded.block.frontmatter.transcript',
  frontMatterMark: 'punctuation.definition.frontmatter.transcript',
} as const;

export const markScopes: Readonly<Record<MarkKind, string>> = {
  time: scopes.time,
  pause: 'constant.numeric.pause.transcript',
  unheard: 'markup.italic.unheard.transcript',
  event: 'markup.italic.event.transcript',
  doubtful: 'markup.italic.doubtful.transcript',
  anonymised: 'variable.parameter.pseudonym.transcript',
  overlap: 'markup.other.overlap.transcript',
  cutOff: 'markup.other.cut-off.transcript',
};
