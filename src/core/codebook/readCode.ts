import type { YamlMap } from '../yaml/yamlMap';
import type { Code, CodeStatus } from './codebook';
import { isHexColor } from './colorSpace';

const statuses: readonly CodeStatus[] = ['active', 'retired'];

/**
 * One code from its entry. What does not hold is reported and left out.
 * @param children filled by the caller as they are found
 */
export function readCode(
  map: YamlMap,
  id: string,
  name: string | undefined,
  parent: Code | undefined,
  children: readonly string[],
): Code {
  if (name === undefined || name === '') map.report('codebook.noName', 'information', { id }, 'id');
  const color = readColor(map);
  const created = readDate(map);
  const replacedBy = textOf(map, 'replacedBy');
  return {
    id,
    name: name === undefined || name === '' ? id : name,
    ...(color !== undefined && { color }),
    ...optionalText(map, 'definition'),
    ...optionalText(map, 'include'),
    ...optionalText(map, 'exclude'),
    examples: textsOf(map, 'examples'),
    aliases: textsOf(map, 'aliases'),
    ...(created !== undefined && { created }),
    formerIds: textsOf(map, 'formerIds'),
    status: readStatus(map),
    ...(replacedBy !== undefined && { replacedBy }),
    ordered: map.boolean('ordered') ?? false,
    codable: map.boolean('codable') ?? true,
    ...(parent !== undefined && { parent: parent.id }),
    children,
    level: parent === undefined ? 0 : parent.level + 1,
    at: map.rangeOf('id').start,
  };
}

/** Block texts end in a line end nobody meant. */
function textOf(map: YamlMap, key: string): string | undefined {
  const text = map.string(key)?.trim();
  return text === '' ? undefined : text;
}

function optionalText<K extends string>(map: YamlMap, key: K): Partial<Record<K, string>> {
  const text = textOf(map, key);
  return text === undefined ? {} : ({ [key]: text } as Partial<Record<K, string>>);
}

/** Most codes have none: a codebook of thousands makes no lists for these. */
const noTexts: readonly string[] = [];

function textsOf(map: YamlMap, key: string): readonly string[] {
  if (!map.has(key)) return noTexts;
  return map
    .strings(key)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function readColor(map: YamlMap): string | undefined {
  const color = textOf(map, 'color')?.toLowerCase();
  if (color !== undefined) {
    if (isHexColor(color)) return color;
    map.report('codebook.badColor', 'warning', { found: color }, 'color');
    return undefined;
  }
  const unquoted = /^[0-9a-f]{6}\b/i.exec(map.commentInsteadOf('color') ?? '')?.[0];
  if (unquoted !== undefined) map.report('codebook.unquotedColor', 'warning', { found: `#${unquoted}` }, 'color');
  return undefined;
}

function readDate(map: YamlMap): string | undefined {
  const date = textOf(map, 'created');
  if (date === undefined || isDate(date)) return date;
  map.report('codebook.badDate', 'warning', { found: date }, 'created');
  return undefined;
}

/** A day of the calendar, `2026-01-10`: the 31st of February comes back as another day. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function readStatus(map: YamlMap): CodeStatus {
  const found = textOf(map, 'status');
  const status = statuses.find((known) => known === found);
  if (found !== undefined && status === undefined) {
    map.report('file.notOneOf', 'warning', { key: 'status', found, known: statuses.join(', ') }, 'status');
  }
  return status ?? 'active';
}
