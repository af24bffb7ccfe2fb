import type { Feature } from '../feature';
import { UnwrittenSteps } from './unwrittenSteps';

/** Steps that could not be written: told, kept, tried again, and offered again after a restart. */
export const registerUnwritten: Feature = (context) => new UnwrittenSteps(context);
