import type { Case } from '../main';
import { gitHistories } from './histories';
import { liveEdits } from './liveEdits';
import { liveReloads } from './liveReloads';

export const durability: Readonly<Record<string, Case>> = { liveEdits, liveReloads, gitHistories };
