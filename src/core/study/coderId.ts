import { slugOf } from '../codebook/slug';
import type { ProblemCode } from '../problem';

/** Words that mean something else where a coder may be named. */
const reserved: readonly string[] = ['consensus', 'all'];

/** Names that Windows keeps for devices, whatever the extension: `memos/con.memos.json` cannot exist there. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Why a text cannot be a coder's id, or undefined where it can. */
export function coderIdProblem(id: string): ProblemCode | undefined {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return 'study.badCoder';
  return reserved.includes(id) || deviceName.test(id) ? 'study.reservedCoder' : undefined;
}

/** An id made of a name that none of these coders has. */
export const coderIdFor = (name: string, coders: readonly { readonly id: string }[]): string =>
  slugOf(name, (slug) => coders.some(({ id }) => id === slug) || coderIdProblem(slug) !== undefined);
