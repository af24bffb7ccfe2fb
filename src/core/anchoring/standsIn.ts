/** Whether words stand in a stretch of text, as words: "ja" is not in "jaren". */
export function standsIn(text: string, words: string, from: number, to: number): boolean {
  const stretch = text.slice(from, to);
  for (let at = stretch.indexOf(words); at !== -1; at = stretch.indexOf(words, at + 1)) {
    const isCut =
      (isLetter(words.charAt(0)) && isLetter(stretch.charAt(at - 1))) ||
      (isLetter(words.slice(-1)) && isLetter(stretch.charAt(at + words.length)));
    if (!isCut) return true;
  }
  return false;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
