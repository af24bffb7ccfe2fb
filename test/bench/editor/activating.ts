import { activateTimed } from './activation';
import { inEditor } from './report';

/** Called by VS Code once the window is open: an activation and nothing else. */
export const run = (): Promise<void> =>
  inEditor(async (report) => {
    report({ activation: (await activateTimed()).activation });
  });
