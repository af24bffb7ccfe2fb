import { IntercoderError } from '../../intercoderError';
import { isObject, type JsonObject } from '../../text/json';
import { jsonLine, shownPath, type JsonStep } from '../../text/jsonPlace';

/** What a value in a table may be told to have to be, as the message names it. */
export type Wanted =
  'list' | 'number' | 'count' | 'text' | 'category' | 'object' | 'code' | 'span' | 'row' | 'replicates';

/** Reads values of a JSON file by what they have to be; where they are not, a sentence with file and line. */
export class Shape {
  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  /** @throws IntercoderError `statistics.badShape.…` */
  wrong(path: readonly JsonStep[], wanted: Wanted): never {
    throw new IntercoderError(`statistics.badShape.${wanted}`, {
      file: this.file,
      line: jsonLine(this.text, path),
      place: shownPath(path) || '{ }',
    });
  }

  list<T>(
    value: unknown,
    path: readonly JsonStep[],
    each: (item: unknown, path: readonly JsonStep[]) => T,
  ): readonly T[] {
    if (!Array.isArray(value)) return this.wrong(path, 'list');
    return value.map((item: unknown, index) => each(item, [...path, index]));
  }

  object(value: unknown, path: readonly JsonStep[]): JsonObject {
    return isObject(value) ? value : this.wrong(path, 'object');
  }

  /** 0 or more, not more than a number can hold exactly. */
  count(value: unknown, path: readonly JsonStep[]): number {
    return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : this.wrong(path, 'count');
  }

  positive(value: unknown, path: readonly JsonStep[]): number {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : this.wrong(path, 'number');
  }

  words(value: unknown, path: readonly JsonStep[]): string {
    return typeof value === 'string' ? value : this.wrong(path, 'text');
  }

  category(value: unknown, path: readonly JsonStep[]): string | number {
    return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
      ? value
      : this.wrong(path, 'category');
  }

  /** A list that has an element for each unit. */
  perUnit<T>(
    value: unknown,
    key: string,
    units: number,
    each: (item: unknown, path: readonly JsonStep[]) => T,
  ): readonly T[] | undefined {
    if (value === undefined) return undefined;
    const list = this.list(value, [key], each);
    return list.length === units ? list : this.wrong([key], 'row');
  }
}
