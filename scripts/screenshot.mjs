import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openExampleWorkbench } from './lib/exampleWorkbench.mjs';
import { runNode } from './lib/run.mjs';

const usage = `npm run screenshot -- [options]      a screenshot of the example study in VS Code

  --open FILE        a file of the study to open, e.g. transcripts/fg1.transcript; may be repeated
  --view NAME        a view to show, by its title, e.g. Codes
  --line N           where the cursor goes in the file opened last
  --command TITLE    a command of the palette to run, e.g. "Intercoder: Show Agreement"; may be repeated
  --keys KEYS        keys to press after that, e.g. Control+Home or ArrowDown; may be repeated
  --theme NAME       e.g. "Default Dark Modern" (the default), "Default Light Modern", "Default High Contrast",
                     "Default High Contrast Light"
  --size WxH         in pixels, default 1400x900
  --setting KEY=JSON a setting of VS Code, e.g. editor.fontSize=18; may be repeated
  --study FOLDER     another study than the example
  --language en|nl   of the example
  --wait MS          how long to let the editor settle before the picture, default 1500
  --no-build         take dist as it is
  --out FILE         default .runner/screenshots/screenshot.png`;

const text = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const texts = { .../** @type {const} */ ({ type: 'string', multiple: true }), default: /** @type {string[]} */ ([]) };

const { values } = parseArgs({
  options: {
    open: texts,
    view: text,
    line: text,
    command: texts,
    keys: texts,
    theme: { ...text, default: 'Default Dark Modern' },
    size: { ...text, default: '1400x900' },
    setting: texts,
    study: text,
    language: text,
    wait: { ...text, default: '1500' },
    'no-build': flag,
    out: { ...text, default: '.runner/screenshots/screenshot.png' },
    help: flag,
  },
});

/** `editor.fontSize=18` → `['editor.fontSize', 18]` */
function setting(/** @type {string} */ assignment) {
  const [key, ...value] = assignment.split('=');
  return [key, JSON.parse(value.join('='))];
}

/** @param {import('./lib/workbench.mjs').Workbench} workbench */
async function arrange(workbench) {
  if (values.view !== undefined) await workbench.showView(values.view);
  for (const file of values.open) await workbench.openFile(file);
  if (values.line !== undefined) await workbench.goToLine(Number(values.line));
  for (const title of values.command) await workbench.command(title);
  for (const keys of values.keys) await workbench.page.keyboard.press(keys);
  await workbench.page.waitForTimeout(Number(values.wait));
}

async function main() {
  if (values.help) {
    console.log(usage);
    return;
  }
  await ensureDependencies();
  if (!values['no-build'] && (await runNode(['esbuild.config.mjs', 'extension', 'webview'])) !== 0)
    throw new Error('The build failed.');
  const [width = 1400, height = 900] = values.size.split('x').map(Number);
  const settings = { 'workbench.colorTheme': values.theme, ...Object.fromEntries(values.setting.map(setting)) };
  const { language, study } = values;
  const source = { ...(language && { language }), ...(study && { study }) };
  const { workbench, close } = await openExampleWorkbench({ ...source, settings, width, height });
  try {
    await arrange(workbench);
  } finally {
    // Also where something did not come: the picture shows how far it went.
    await workbench.screenshot(values.out);
    console.log(values.out);
    await close();
  }
}

await main();
