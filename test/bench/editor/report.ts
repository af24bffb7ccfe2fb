import type { Activation } from '../cases/activation';
import type { Figure } from '../measure';

/** What is told to the script that started the editor. */
export type Told = { readonly figure: Figure } | { readonly activation: Activation } | { readonly error: string };

/** Starts the lines that the script reads; everything else on the console is VS Code's own. */
const mark = '[intercoder-bench]';

function report(told: Told): void {
  // eslint-disable-next-line no-console -- the console is the one way out that all runners share
  console.log(`${mark} ${JSON.stringify(told)}`);
}

/** Measures in this editor; what fails is told too. */
export async function inEditor(measure: (tell: (told: Told) => void) => Promise<void>): Promise<void> {
  try {
    await measure(report);
  } catch (error) {
    report({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw error;
  }
}
