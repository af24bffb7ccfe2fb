import type { StateCounts } from '../core/commands/countStates';
import type { CommandContext } from './command';

/** What is left out of counts, in a line of its own; nothing where nothing is. */
export function notCounted({ t }: CommandContext, { ambiguous, orphaned }: StateCounts): string {
  if (ambiguous + orphaned === 0) return '';
  const list = [
    ...(ambiguous > 0 ? [t('cli.reanchor.count', { state: t('state.ambiguous'), count: ambiguous })] : []),
    ...(orphaned > 0 ? [t('cli.reanchor.count', { state: t('state.orphaned'), count: orphaned })] : []),
  ];
  return `${t('cli.notCounted', { list: list.join(', ') })}\n`;
}
