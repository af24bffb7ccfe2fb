/** Runs the tasks of one key one after the other; tasks of different keys do not wait for each other. */
export class WriteQueue<K> {
  private readonly tails = new Map<K, Promise<unknown>>();

  /** @returns what the task returns; a task that fails does not stop those behind it */
  run<T>(key: K, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const result = before.then(task, task);
    this.tails.set(key, result);
    const forget = (): void => {
      if (this.tails.get(key) === result) this.tails.delete(key);
    };
    result.then(forget, forget);
    return result;
  }
}
