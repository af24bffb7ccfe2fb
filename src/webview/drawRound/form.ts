import { scales } from '../../core/report/agreement/scales';
import { usualShare } from '../../core/sampling/usualShare';
import { h } from '../elements';
import type { CodeStatisticName } from '../../core/agreement/round/roundAgreement';
import type { DrawOptions } from '../protocol';
import { percent, t } from '../words';
import type { Chosen } from './choices';
import { checkboxes, numberField, radios, select, textField } from './fields';

/** Changes one of the choices. */
export type Choose = <K extends keyof Chosen>(key: K, value: Chosen[K]) => void;

/** The whole form, in the order in which the decisions are taken. */
export function formOf(options: DrawOptions, chosen: Chosen, choose: Choose): HTMLElement {
  return h(
    'div',
    { class: 'form' },
    section('draw.who', who(options, chosen, choose)),
    section('draw.what', what(options, chosen, choose)),
    section('draw.leave', leave(options, chosen, choose)),
    section('draw.plan', plan(options, chosen, choose)),
    section('draw.draw', draw(chosen, choose)),
  );
}

const section = (title: Parameters<typeof t>[0], content: readonly (HTMLElement | undefined)[]): HTMLElement =>
  h('section', {}, h('h2', {}, t(title)), ...content);

function who({ coders }: DrawOptions, chosen: Chosen, choose: Choose): readonly (HTMLElement | undefined)[] {
  const { purpose, mode, assignment } = chosen;
  return [
    radios(
      'draw.purpose',
      (['inter-coder', 'intra-coder', 'practice'] as const).map((value) => ({
        value,
        label: t(`draw.purpose.${value}`),
        help: t(`draw.purpose.${value}.help`),
      })),
      purpose,
      (value) => choose('purpose', value),
    ),
    radios(
      'draw.mode',
      (['agreement', 'dialogue'] as const).map((value) => ({ value, label: t(`draw.mode.${value}`) })),
      mode,
      (value) => choose('mode', value),
    ),
    checkboxes(
      'draw.coders',
      coders.map(({ id, name, isAnalysis }) => ({
        value: id,
        label: name,
        ...(isAnalysis && { help: t('draw.coders.analysis') }),
      })),
      chosen.coders,
      (values) => choose('coders', values),
    ),
    radios(
      'draw.assignment',
      (['all', 'split', 'overlap'] as const).map((value) => ({ value, label: t(`draw.assignment.${value}`) })),
      assignment,
      (value) => choose('assignment', value),
    ),
    assignment === 'overlap'
      ? numberField({
          label: 'draw.overlap',
          value: chosen.overlap,
          min: 1,
          max: 100,
          onChange: (value) => choose('overlap', value),
        })
      : undefined,
  ];
}

function what(_options: DrawOptions, chosen: Chosen, choose: Choose): readonly (HTMLElement | undefined)[] {
  return [
    select(
      'draw.unit',
      (['passage', 'turn', 'transcript'] as const).map((value) => ({ value, label: t(`draw.unit.${value}`) })),
      chosen.draw,
      (value) => choose('draw', value),
    ),
    chosen.draw === 'passage'
      ? numberField({
          label: 'draw.turns',
          help: 'draw.turns.help',
          value: chosen.turns,
          min: 1,
          max: 1000,
          onChange: (value) => choose('turns', value),
        })
      : undefined,
    share(chosen, choose),
    select(
      'draw.strata',
      (['transcript', 'type', ...(chosen.draw === 'turn' ? (['role'] as const) : []), 'none'] as const).map(
        (value) => ({ value, label: t(`draw.strata.${value}`) }),
      ),
      chosen.strata,
      (value) => choose('strata', value),
    ),
  ];
}

/** A slider with the usual shares marked, and what it stands at in words. */
function share(chosen: Chosen, choose: Choose): HTMLElement {
  const said = h('output', { class: 'figures' }, percent(chosen.share / 100));
  const slider = h('input', {
    type: 'range',
    id: 'share',
    min: 1,
    max: 100,
    value: chosen.share,
    list: 'usual-shares',
    'aria-describedby': 'share-help',
  });
  slider.addEventListener('input', () => {
    said.textContent = percent(slider.valueAsNumber / 100);
    choose('share', slider.valueAsNumber);
  });
  const marks = h(
    'datalist',
    { id: 'usual-shares' },
    ...[usualShare.least, usualShare.most].map((value) => h('option', { value: 100 * value })),
  );
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'share' }, t('draw.share')),
    h('div', { class: 'slider' }, slider, said),
    marks,
    h('span', { id: 'share-help', class: 'quiet' }, t('draw.share.help')),
  );
}

function leave(options: DrawOptions, chosen: Chosen, choose: Choose): readonly (HTMLElement | undefined)[] {
  return [
    options.roles.length === 0
      ? undefined
      : checkboxes(
          'draw.roles',
          options.roles.map(({ role }) => ({ value: role, label: role })),
          chosen.excludeRoles,
          (values) => choose('excludeRoles', values),
        ),
    numberField({
      label: 'draw.minWords',
      value: chosen.minWords,
      min: 0,
      max: 1000,
      onChange: (value) => choose('minWords', value),
    }),
    h(
      'details',
      {},
      h('summary', {}, t('draw.training')),
      checkboxes(
        'draw.training.transcripts',
        options.transcripts.map(({ path, title }) => ({ value: path, label: title, help: path })),
        chosen.trainedTranscripts,
        (values) =>
          choose(
            'trainedTranscripts',
            options.transcripts.map(({ path }) => path).filter((path) => values.includes(path)),
          ),
      ),
      options.rounds.length === 0
        ? undefined
        : checkboxes(
            'draw.training.rounds',
            options.rounds.map((value) => ({ value, label: value })),
            chosen.trainedRounds,
            (values) => choose('trainedRounds', values),
          ),
    ),
    select(
      'draw.whenIncomplete',
      (['stop', 'leaveOut', 'draw'] as const).map((value) => ({ value, label: t(`draw.whenIncomplete.${value}`) })),
      chosen.incomplete,
      (value) => choose('incomplete', value),
    ),
  ];
}

function plan({ levels }: DrawOptions, chosen: Chosen, choose: Choose): readonly (HTMLElement | undefined)[] {
  const statistics = [
    'krippendorffAlpha',
    'cohenKappa',
    'lightKappa',
    'gwetAC1',
    'pabak',
  ] as const satisfies readonly CodeStatisticName[];
  const isTalk = chosen.mode === 'dialogue';
  return [
    h('p', { class: 'quiet' }, t('draw.plan.help')),
    select(
      'draw.judged',
      (['turn', 'passage', 'sentence', 'character'] as const).map((value) => ({
        value,
        label: t(`draw.judged.${value}`),
      })),
      chosen.unit,
      (value) => choose('unit', value),
    ),
    select(
      'draw.presence',
      (['any', 'half'] as const).map((value) => ({ value, label: t(`draw.presence.${value}`) })),
      chosen.presence,
      (value) => choose('presence', value),
    ),
    levels < 2
      ? undefined
      : select(
          'draw.level',
          [
            { value: 'exact', label: t('draw.level.exact') },
            ...Array.from({ length: levels - 1 }, (_, level) => ({
              value: String(level),
              label: level === 0 ? t('draw.level.top') : t('draw.level.below', { level: level + 1 }),
            })),
          ],
          String(chosen.level),
          (value) => choose('level', value === 'exact' ? value : Number(value)),
        ),
    isTalk
      ? undefined
      : select(
          'draw.statistic',
          statistics.map((value) => ({ value, label: t(`draw.statistic.${value}`) })),
          chosen.statistic,
          (value) => choose('statistic', value),
        ),
    isTalk
      ? undefined
      : select(
          'draw.scale',
          scales.map((value) => ({ value, label: t(`scale.${value}`) })),
          scales.find((value) => value === chosen.scale) ?? 'own',
          (value) => choose('scale', value),
        ),
    isTalk
      ? undefined
      : numberField({
          label: 'draw.minimum',
          help: `draw.minimum.${scales.find((value) => value === chosen.scale) ?? 'own'}`,
          value: chosen.minimum,
          min: 0,
          max: 1,
          step: 0.001,
          onChange: (value) => choose('minimum', value),
        }),
    select(
      'draw.context',
      (['all', 'some', 'none'] as const).map((value) => ({ value, label: t(`draw.context.${value}`) })),
      chosen.context,
      (value) => choose('context', value),
    ),
    chosen.context === 'some'
      ? numberField({
          label: 'draw.contextTurns',
          value: chosen.contextTurns,
          min: 1,
          max: 1000,
          onChange: (value) => choose('contextTurns', value),
        })
      : undefined,
  ];
}

function draw(chosen: Chosen, choose: Choose): readonly HTMLElement[] {
  const another = h('button', { type: 'button', class: 'secondary' }, t('draw.anotherSeed'));
  another.addEventListener('click', () => {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    choose('seed', seed);
  });
  return [
    textField('draw.name', chosen.name, (value) => choose('name', value)),
    h(
      'div',
      { class: 'row' },
      numberField({
        label: 'draw.seed',
        help: 'draw.seed.help',
        value: chosen.seed,
        min: 0,
        max: 2 ** 32 - 1,
        onChange: (value) => choose('seed', value),
      }),
      another,
    ),
  ];
}
