import { startEditorServer } from './editorServer.mjs';
import { copyOfExample } from './example.mjs';
import { Workbench } from './workbench.mjs';

/**
 * A copy of the example study (or of another one) in a VS Code of its own, unseen.
 *
 * @param {{ language?: string, study?: string, settings?: Record<string, unknown>, width?: number, height?: number }} [options]
 * @returns {Promise<{ workbench: Workbench, folder: string, close: () => Promise<void> }>} `close` takes everything
 *   away again: browser, server and copy
 */
export async function openExampleWorkbench({ settings, width, height, ...source } = {}) {
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const example = await copyOfExample(source);
    undo.push(example.remove);
    const server = await startEditorServer(settings && { settings });
    undo.push(server.stop);
    const workbench = await Workbench.open(server.open(example.folder), {
      ...(width && { width }),
      ...(height && { height }),
    });
    undo.push(() => workbench.close());
    return { workbench, folder: example.folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}
