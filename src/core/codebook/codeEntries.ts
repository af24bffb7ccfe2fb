import type { YamlMap } from '../yaml/yamlMap';

/** One entry of a list of codes, whether or not it can be used. */
export interface CodeEntry {
  readonly map: YamlMap;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly above: CodeEntry | undefined;
}

/** All entries, a parent before its children. The reader bounds the depth, and with it this recursion. */
export function listEntries(root: YamlMap): readonly CodeEntry[] {
  const entries: CodeEntry[] = [];
  const visit = (list: YamlMap, above: CodeEntry | undefined): void => {
    for (const map of list.maps('codes')) {
      const entry = { map, id: map.string('id')?.trim(), name: map.string('name')?.trim(), above };
      entries.push(entry);
      visit(map, entry);
    }
  };
  visit(root, undefined);
  return entries;
}
