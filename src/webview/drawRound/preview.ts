import { drawnBeforeInWords } from '../../core/commands/rounds/drawnBeforeInWords';
import type { DrawPreview } from '../../core/commands/rounds/drawPreview';
import { rhoInWords } from '../../core/commands/rounds/rhoInWords';
import { h } from '../elements';
import { figure, intervalFigure } from '../../core/report/agreement/figures';
import type { SamplePreview } from '../protocol';
import { percent, t, whole } from '../words';

/** What a sample can decide, before it is drawn: how large it is, how wide intervals will be, and which codes it tests. */
export function previewOf({ preview, drawnBefore }: SamplePreview): HTMLElement {
  const { frame, sample, incomplete, noFigures } = preview;
  const before = drawnBeforeInWords(drawnBefore, preview, t);
  return h(
    'div',
    {},
    h(
      'p',
      { class: 'large figures' },
      t('draw.sample', { passages: whole(sample.passages), turns: whole(sample.turns), words: whole(sample.words) }),
    ),
    h(
      'p',
      { class: 'quiet figures' },
      t('draw.frame', {
        passages: whole(frame.passages),
        turns: whole(frame.turns),
        transcripts: whole(frame.transcripts),
        share: percent(frame.turns === 0 ? 0 : sample.turns / frame.turns, 1),
      }),
    ),
    leftOut(frame.leftOut),
    noFigures && h('p', { class: 'message' }, t(noFigures.key, noFigures.data)),
    preview.isTranscriptAPassage ? h('p', { class: 'message' }, t('draw.transcriptIsPassage')) : undefined,
    incomplete.length === 0
      ? undefined
      : h('p', { class: 'message' }, t('draw.incomplete', { count: incomplete.length, list: incomplete.join(', ') })),
    before === '' ? undefined : h('p', { class: 'message' }, `${before} ${withoutThem(drawnBefore.rounds.length)}`),
    ...(preview.isDialogue ? [h('p', { class: 'quiet' }, t('draw.dialogue'))] : decides(preview)),
  );
}

const withoutThem = (several: number): string =>
  t('draw.withoutThem', { several, where: `${t('draw.training')}: ${t('draw.training.rounds')}` });

const decides = (preview: DrawPreview): readonly HTMLElement[] => [
  h('h3', {}, t('draw.intervals')),
  h('p', { class: 'quiet' }, t('draw.intervalsHelp')),
  intervals(preview),
  h('p', { class: 'quiet' }, rhoInWords(preview.rho, t)),
  h('h3', {}, t('draw.codes')),
  h('p', {}, t('draw.testable', { testable: preview.codes.testable, all: preview.codes.all })),
  outlook(preview),
];

function leftOut({ examples, training }: DrawPreview['frame']['leftOut']): HTMLElement | undefined {
  if (examples + training === 0) return undefined;
  return h('p', { class: 'quiet' }, t('draw.leftOut', { examples, training }));
}

function intervals({ intervals: rows, needed, width }: DrawPreview): HTMLElement {
  const share = (value: number): string => (value > 1 ? t('draw.noShare') : percent(value, 1));
  return h(
    'table',
    {},
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col', class: 'number' }, t('draw.column.prevalence')),
        h('th', { scope: 'col', class: 'number' }, 'ρ'),
        h('th', { scope: 'col', class: 'number' }, t('draw.column.worth')),
        h('th', { scope: 'col' }, t('draw.column.interval')),
        h('th', { scope: 'col', class: 'number' }, t('draw.column.needed', { width: figure(width) })),
      ),
    ),
    h(
      'tbody',
      {},
      ...rows.map(({ prevalence, rho, effectiveUnits, interval }, index) =>
        h(
          'tr',
          {},
          h('td', { class: 'number' }, percent(prevalence)),
          h('td', { class: 'number' }, figure(rho)),
          h('td', { class: 'number' }, whole(effectiveUnits)),
          h('td', {}, interval ? range(interval) : t('draw.tooFew')),
          h('td', { class: 'number' }, share(needed[index]?.share ?? Infinity)),
        ),
      ),
    ),
  );
}

/** The interval as a bar on the scale from 0 to 1, with its numbers. */
function range({ low, high }: { readonly low: number; readonly high: number }): HTMLElement {
  const place = (value: number): string => String(Math.round(Math.min(Math.max(value, 0), 1) * 100));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 100 16');
  svg.setAttribute('class', 'range');
  svg.setAttribute('aria-hidden', 'true');
  const line = (y1: string, y2: string, x1: string, x2: string, name: string): void => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    for (const [key, value] of Object.entries({ x1, x2, y1, y2, class: name })) element.setAttribute(key, value);
    svg.append(element);
  };
  line('8', '8', '0', '100', 'scale');
  line('8', '8', place(low), place(high), 'bar');
  // The bar is cut where the value runs through it: thin dashes over a thick bar are not seen.
  line('4', '12', '80', '80', 'gap');
  line('0', '16', '80', '80', 'true');
  return h('span', { class: 'figures' }, svg, intervalFigure([low, high]));
}

function outlook({ codes }: DrawPreview): HTMLElement {
  const sorted = codes.each.toSorted((a, b) => b.chance - a.chance || b.units - a.units);
  return h(
    'details',
    {},
    h('summary', {}, t('draw.everyCode')),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, t('draw.column.code')),
          h('th', { scope: 'col', class: 'number' }, t('draw.column.units')),
          h('th', { scope: 'col', class: 'number' }, t('draw.column.chance')),
        ),
      ),
      h(
        'tbody',
        {},
        ...sorted.map(({ name, units, chance }) =>
          h(
            'tr',
            {},
            h('td', {}, name),
            h('td', { class: 'number' }, whole(units)),
            h('td', { class: 'number' }, percent(chance)),
          ),
        ),
      ),
    ),
  );
}
