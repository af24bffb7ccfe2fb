import type * as vscode from 'vscode';

// Every host has timers, but neither Node's nor the DOM's types belong here.
type Timer = number | object;
declare function setTimeout(run: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;

/** Runs once, when nobody has asked for `milliseconds`. */
export class Debounced implements vscode.Disposable {
  private timer: Timer | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly run: () => void,
  ) {}

  trigger(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.run, this.milliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
