import type { Case } from '../main';
import { gitHistories } from './histories';
import { liveEdits } from './liveEdits';

export const durability: Readonly<Record<string, Case>> = { liveEdits, gitHistories };
