/** The text where it is no longer than `most` UTF-16 units, else its beginning and an ellipsis, as long together. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
