import type { MessageKey } from '../../messages/render';

/** Whose words a minimum may be taken from; `own`: the study's own. */
export const scales = ['krippendorff', 'landis-koch', 'own'] as const;

/** Undefined where a plan names another one, or none. */
export function scaleKey(scale: string | undefined): MessageKey | undefined {
  const known = scales.find((one) => one === scale);
  return known && `scale.${known}`;
}
