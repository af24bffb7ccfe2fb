import type { Case } from '../main';
import { liveEdits } from './liveEdits';

export const durability: Readonly<Record<string, Case>> = { liveEdits };
