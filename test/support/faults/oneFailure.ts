/** Counts the operations of a disk, of which one is made to fail. */
export class OneFailure<Fault extends string> {
  protected failAt = Infinity;
  protected fault: Fault | undefined;
  /** Operations since the last `failOnce` or `works`. */
  count = 0;
  /** What failed, with its path; undefined where nothing did. */
  failed: string | undefined;

  /** The operation after so many others fails, once. */
  failOnce(after: number, fault: Fault): void {
    this.works();
    this.failAt = after;
    this.fault = fault;
  }

  works(): void {
    this.failAt = Infinity;
    this.count = 0;
    this.failed = undefined;
  }

  /** Counts an operation. @returns the fault that it is to fail with, if it is the one */
  protected counted(name: string, path: string): Fault | undefined {
    if (this.count++ !== this.failAt) return undefined;
    this.failed = `${name} ${path}`;
    return this.fault;
  }

  /** Whether the next operation is the one, and fails so. */
  protected isNext(fault: Fault): boolean {
    return this.fault === fault && this.count === this.failAt;
  }
}
