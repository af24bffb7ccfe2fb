import { english } from '../core/messages/english';
import type { Catalogue } from '../core/messages/render';

/** English, where the extension lies on a disk. What a browser loads leaves it out, and reads it from its own file. */
export const builtInWords: Catalogue | undefined = english;
