import { h } from '../elements';
import { Host, Refused } from '../rpc';
import type { DrawOptions } from '../protocol';
import { t } from '../words';
import { asChoices, usual, type Chosen } from './choices';
import { numberField } from './fields';
import { formOf } from './form';
import { previewOf } from './preview';

/** While a slider moves, nobody waits for every step of it. */
const quietMilliseconds = 180;

/** Choices on which other fields hang: the form is shown anew. */
const shaping: ReadonlySet<keyof Chosen> = new Set(['assignment', 'draw', 'mode', 'context', 'seed', 'scale']);

const host = new Host<'drawRound'>(() => void begin());
const page = document.querySelector('main') ?? document.body;
const form = h('div', {});
const preview = h('div', { class: 'preview', 'aria-live': 'polite' });
const width = h('div', {});
const message = h('div', { role: 'alert' });
const button = h('button', { type: 'button' }, t('draw.button'));

let options: DrawOptions | undefined;
let chosen: Chosen | undefined;
let timer = 0;
let asked = 0;

button.addEventListener('click', () => void draw());

async function begin(): Promise<void> {
  options = await host.call('choices');
  const kept = host.kept() as Chosen | undefined;
  const first = usual(options);
  chosen ??= kept ? { ...first, ...kept } : first;
  page.replaceChildren(
    h('h1', {}, t('draw.title')),
    h('p', { class: 'quiet' }, t('draw.subtitle', { study: options.study })),
    h(
      'div',
      { class: 'columns' },
      form,
      h('aside', { 'aria-label': t('draw.decides') }, h('h2', {}, t('draw.decides')), preview, width, message, button),
    ),
  );
  width.replaceChildren(wantedWidth(chosen.width));
  showForm();
  await look();
}

/** Outside the form: it changes what is looked at, and nothing of the draw. */
const wantedWidth = (value: number): HTMLElement =>
  numberField({
    label: 'draw.width',
    help: 'draw.width.help',
    value,
    min: 0.05,
    max: 2,
    step: 0.05,
    onChange: (width) => choose('width', width),
  });

function choose<K extends keyof Chosen>(key: K, value: Chosen[K]): void {
  if (chosen === undefined) return;
  chosen = { ...chosen, [key]: value };
  host.keep(chosen);
  if (shaping.has(key)) showForm();
  clearTimeout(timer);
  timer = window.setTimeout(() => void look(), quietMilliseconds);
}

/** What had the focus keeps it, where it is still there. */
function showForm(): void {
  if (options === undefined || chosen === undefined) return;
  const focused = document.activeElement;
  const label = focused?.closest('label, .field, .row')?.textContent;
  const value = focused instanceof HTMLInputElement ? focused.value : undefined;
  form.replaceChildren(formOf(options, chosen, choose));
  width.hidden = chosen.mode === 'dialogue';
  if (label === undefined) return;
  const again = [...form.querySelectorAll<HTMLElement>('input, select, button')].find(
    (one) =>
      one.closest('label, .field, .row')?.textContent === label &&
      (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.value === value),
  );
  again?.focus();
}

async function look(): Promise<void> {
  if (chosen === undefined) return;
  const mine = ++asked;
  try {
    const found = await host.call('preview', asChoices(chosen), chosen.width);
    // An answer to what was asked before is no answer to what is asked now.
    if (mine !== asked) return;
    preview.replaceChildren(previewOf(found));
    message.replaceChildren();
    button.disabled = chosen.name.trim() === '';
  } catch (error) {
    if (mine === asked) refuse(error);
  }
}

async function draw(): Promise<void> {
  if (chosen === undefined) return;
  button.disabled = true;
  try {
    await host.call('draw', chosen.name.trim(), asChoices(chosen));
  } catch (error) {
    refuse(error);
    button.disabled = false;
  }
}

function refuse(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
  message.replaceChildren(h('p', { class: 'message error' }, error.message));
  button.disabled = true;
}

void begin();
