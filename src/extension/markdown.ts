/**
 * Words of a study as Markdown that shows them as they are. `MarkdownString.appendText` would do it too, but with
 * blanks that no line breaks at.
 */
export const plain = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .join('  \n');
