import type { Case } from '../main';
import { gitHistories } from './histories';
import { kills } from './kills';
import { liveEdits } from './liveEdits';
import { liveReloads } from './liveReloads';
import { reanchoring } from './reanchoring';

export const durability: Readonly<Record<string, Case>> = { reanchoring, liveEdits, liveReloads, gitHistories, kills };
