import { at, type Judgements } from '../measure';
import { simpleDesign, type Design } from './design';

/** Units drawn one by one: those judged alike share a slot, so that a replicate is as long as there are kinds of units. */
export interface UnitDesign {
  readonly design: Design;
  /** One unit of each slot. */
  readonly units: readonly number[];
  /** The slot of each unit. */
  readonly slotOf: Int32Array;
}

/**
 * @param rows tables of the same units, each with as many values a unit
 * @param width values of one unit in one row
 */
export function unitDesign(rows: readonly Judgements[], units: number, width: number): UnitDesign {
  const slotOf = new Int32Array(units);
  const kept: number[] = [];
  const found = new Map<string, number>();
  for (let unit = 0; unit < units; unit++) {
    let key = '';
    for (const row of rows) {
      for (let place = unit * width; place < (unit + 1) * width; place++) key += `${at(row, place)},`;
    }
    let slot = found.get(key);
    if (slot === undefined) {
      slot = found.size;
      found.set(key, slot);
      kept.push(unit);
    }
    slotOf[unit] = slot;
  }
  return { design: simpleDesign(slotOf, found.size), units: kept, slotOf };
}
