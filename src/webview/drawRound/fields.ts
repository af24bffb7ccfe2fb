import { h } from '../elements';
import { t } from '../words';
import type { MessageKey } from '../../core/messages/render';

/** One choice of several. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly help?: string;
}

let ids = 0;
const newId = (): string => `field-${++ids}`;

/** Choices of which one holds, each with what it means. */
export function radios<V extends string>(
  legend: MessageKey,
  options: readonly Option<V>[],
  value: V,
  onChange: (value: V) => void,
): HTMLFieldSetElement {
  const name = newId();
  return h(
    'fieldset',
    {},
    h('legend', {}, t(legend)),
    ...options.map((option) => {
      const help = option.help === undefined ? undefined : newId();
      const input = h('input', {
        type: 'radio',
        name,
        value: option.value,
        checked: option.value === value,
        'aria-describedby': help,
        change: () => onChange(option.value),
      });
      return h(
        'div',
        { class: 'choice' },
        h('label', {}, input, option.label),
        help === undefined ? undefined : h('span', { id: help, class: 'quiet' }, option.help),
      );
    }),
  );
}

/** Any of several. */
export function checkboxes(
  legend: MessageKey,
  options: readonly Option<string>[],
  values: readonly string[],
  onChange: (values: readonly string[]) => void,
): HTMLFieldSetElement {
  const chosen = new Set(values);
  const toggle = (value: string) => (event: Event) => {
    if ((event.target as HTMLInputElement).checked) chosen.add(value);
    else chosen.delete(value);
    onChange(options.map((option) => option.value).filter((one) => chosen.has(one)));
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, t(legend)),
    ...options.map(({ value, label, help }) =>
      h(
        'div',
        { class: 'choice' },
        h('label', {}, h('input', { type: 'checkbox', checked: chosen.has(value), change: toggle(value) }), label),
        help === undefined ? undefined : h('span', { class: 'quiet' }, help),
      ),
    ),
  );
}

export interface NumberField {
  readonly label: MessageKey;
  readonly help?: MessageKey;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number; what is no number between its limits is marked, and changes nothing. */
export function numberField({ label, help, value, min, max, step = 1, onChange }: NumberField): HTMLElement {
  const id = newId();
  const input = h('input', { type: 'number', id, value, min, max, step, 'aria-describedby': help && `${id}-help` });
  input.addEventListener('input', () => {
    const number = input.valueAsNumber;
    const isRight = number >= min && number <= max && (step !== 1 || Number.isInteger(number));
    input.setAttribute('aria-invalid', String(!isRight));
    if (isRight) onChange(number);
  });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t(label)),
    input,
    help && h('span', { id: `${id}-help`, class: 'quiet' }, t(help)),
  );
}

/** One of several in a list that opens. */
export function select<V extends string>(
  label: MessageKey,
  options: readonly Option<V>[],
  value: V,
  onChange: (value: V) => void,
): HTMLElement {
  const id = newId();
  const list = h(
    'select',
    { id, change: (event) => onChange((event.target as HTMLSelectElement).value as V) },
    ...options.map((option) => h('option', { value: option.value, selected: option.value === value }, option.label)),
  );
  return h('div', { class: 'field' }, h('label', { for: id }, t(label)), list);
}

/** A line of text. */
export function textField(label: MessageKey, value: string, onChange: (value: string) => void): HTMLElement {
  const id = newId();
  const input = h('input', {
    type: 'text',
    id,
    value,
    spellcheck: 'false',
    input: (event) => onChange((event.target as HTMLInputElement).value),
  });
  return h('div', { class: 'field' }, h('label', { for: id }, t(label)), input);
}
