/** Where the words of a line begin and end, in the page's text. */
export function wordsIn(text: string, start: number, end: number): readonly (readonly [start: number, end: number])[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => [
    start + index,
    start + index + word.length,
  ]);
}
