import { judgeNamed } from '../../agreement/round/judge';
import type { Words } from './words';

/** A coder as they are called; of what they had coded before they judged again: "anna, before". */
export function judgeInWords(name: string, t: Words): string {
  const { coder, isEarlier } = judgeNamed(name);
  return isEarlier ? t('agreement.judge.earlier', { coder }) : coder;
}

/** Who they are, each once. */
export const peopleIn = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map((name) => judgeNamed(name).coder)),
];
