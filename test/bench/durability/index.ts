import type { Case } from '../main';
import { gitHistories } from './histories';
import { splitHistories } from './splitHistories';
import { hostile } from './hostile';
import { kills } from './kills';
import { liveEdits } from './liveEdits';
import { liveReloads } from './liveReloads';
import { liveReplacements } from './liveReplacements';
import { otherStyles } from './otherStyles';
import { reanchoring } from './reanchoring';
import { severalCoders } from './severalCoders';
import { smallTexts } from './smallTexts';

export const durability: Readonly<Record<string, Case>> = {
  reanchoring,
  otherStyles,
  severalCoders,
  smallTexts,
  liveEdits,
  liveReloads,
  liveReplacements,
  gitHistories,
  splitHistories,
  hostile,
  kills,
};
