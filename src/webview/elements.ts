type Child = Node | string | undefined | readonly Child[];
type Value = string | number | boolean | undefined | ((event: Event) => void);

/**
 * An element with attributes and children. Text is always text: nothing here parses HTML. Attributes that are `true` are
 * set without a value, those `false` or undefined are left out; functions listen to the event of that name.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  append(element, children);
  return element;
}

function append(element: HTMLElement, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child as readonly Child[]);
    else if (child !== undefined) element.append(child as Node | string);
  }
}
