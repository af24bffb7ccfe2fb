/** What `node:assert` does, for the web worker too, where there is no Node. */

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Expected ${what}.`);
}

/** Compares values as JSON shows them: for strings, numbers, and lists and records of them. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  const [shown, wanted] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (shown !== wanted) throw new Error(`Expected ${what} to be ${wanted}, and it is ${shown}.`);
}

/** Looks, not seconds: a machine that stood still meanwhile has looked no oftener. */
const mostLooks = 1000;

/** What `read` gives once it gives something; the editor does much of its work later. Says what it waited for in vain. */
export async function eventually<Value>(
  read: () => Value | false | undefined | Promise<Value | false | undefined>,
): Promise<Value> {
  for (let looks = 0; looks < mostLooks; looks++) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`Waited in vain for ${String(read)}.`);
}
