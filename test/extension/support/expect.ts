/** What `node:assert` does, for the web worker too, where there is no Node. */

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Expected ${what}.`);
}

/** Compares values as JSON shows them: for strings, numbers, and lists and records of them. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  const [shown, wanted] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (shown !== wanted) throw new Error(`Expected ${what} to be ${wanted}, and it is ${shown}.`);
}

/** What `read` gives once it gives something; the editor does much of its work later. Fails with the test's timeout. */
export async function eventually<Value>(
  read: () => Value | false | undefined | Promise<Value | false | undefined>,
): Promise<Value> {
  for (;;) {
    const value = await read();
    if (value !== undefined && value !== false) return value;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}
