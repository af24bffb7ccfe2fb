import type { Report, YamlMap } from '../yaml/yamlMap';
import { labelsOf } from './line/declaredLabels';
import type { Participant } from './transcript';

/**
 * The participants that the front matter lists. One without an id is reported and left out. A label that two
 * participants claim is reported, and the first keeps it.
 */
export function readParticipants(maps: readonly YamlMap[], report: Report): readonly Participant[] {
  const participants: Participant[] = [];
  const owners = new Map<string, Participant>();
  for (const map of maps) {
    const participant = readParticipant(map);
    if (participant === undefined) continue;
    participants.push(participant);
    for (const label of labelsOf(participant)) {
      const owner = owners.get(label);
      if (owner === undefined) owners.set(label, participant);
      else if (owner !== participant) {
        const range = map.rangeOf(keyOf(label, participant));
        report({ code: 'transcript.labelTwice', severity: 'warning', data: { label, owner: owner.id }, range });
      }
    }
  }
  return participants;
}

function readParticipant(map: YamlMap): Participant | undefined {
  const name = map.string('name')?.trim();
  const aliases = map.strings('aliases').map((alias) => alias.trim());
  const id = map.string('id')?.trim();
  if (id === undefined || id === '') {
    map.report('file.missingKey', 'error', { key: 'id' });
    return undefined;
  }
  const role = map.string('role');
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    aliases,
    attributes: readAttributes(map.map('attributes')),
  };
}

function readAttributes(map: YamlMap | undefined): Participant['attributes'] {
  const attributes = new Map<string, string | number | boolean>();
  for (const key of map?.keys() ?? []) {
    const value = map?.scalar(key);
    if (value !== undefined) attributes.set(key, value);
  }
  return Object.fromEntries(attributes);
}

const keyOf = (label: string, { id, name }: Participant): string =>
  label === id ? 'id' : label === name ? 'name' : 'aliases';
