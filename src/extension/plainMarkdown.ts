/**
 * Markdown that shows a text as it is: nothing in it is read as markup, links included, and unlike what `appendText`
 * makes of it, its lines wrap between words.
 */
export const plainMarkdown = (text: string): string =>
  text
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/\s*\n\s*/g, '  \n');
