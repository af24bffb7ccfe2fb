import * as vscode from 'vscode';

const shownMilliseconds = 5000;

/** Confirms in the status bar what was done: seen by who looks for it, in nobody's way. */
export function say(text: string): void {
  vscode.window.setStatusBarMessage(text, shownMilliseconds);
}
