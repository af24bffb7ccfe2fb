import { InvalidArgumentError } from 'commander';
import type { CommandContext } from './command';

/** A whole number in a range, or commander's usage error. @param said instead of the range alone */
export const wholeNumber =
  ({ t }: CommandContext) =>
  (low: number, high: number, said = t('cli.statistics.notInRange', { low, high })) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    if (value >= low && value <= high) return value;
    throw new InvalidArgumentError(said);
  };
