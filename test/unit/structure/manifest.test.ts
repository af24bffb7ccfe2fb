import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { readProjectFile, sourceFiles } from '../../support/sources';
import { firstArguments, membersOf } from '../../support/syntax';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly submenus?: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const text = readProjectFile('package.json');
const manifest = JSON.parse(text) as Manifest;
const { commands, views, submenus, configuration } = manifest.contributes;
const ids = 'src/extension/ids.ts';

const sorted = (values: Iterable<string>): readonly string[] => [...values].sort();

/** Every text in the manifest that `pattern` finds, its first group. */
const found = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].flatMap(([, group]) => group ?? []);

describe('the manifest', () => {
  const contributed = commands.map(({ command }) => command);

  it('contributes exactly the commands that ids.ts knows', () => {
    assert.deepEqual(sorted(contributed), sorted(membersOf(ids, 'CommandArguments')));
  });

  it('contributes exactly the commands that have a handler, each one', () => {
    // Those that wait while the next passage is on its way are added by `still`.
    const handled = sourceFiles('src/extension').flatMap((file) => [
      ...firstArguments(file, 'add'),
      ...firstArguments(file, 'still'),
    ]);
    assert.deepEqual(sorted(contributed), sorted(handled.filter((id) => id.startsWith('intercoder.'))));
  });

  it('puts no command of its own in a menu or on a key that it does not contribute', () => {
    const used = found(/"command": "(intercoder\.[^"]+)"/g);
    assert.deepEqual(sorted(new Set(used)), sorted(contributed));
  });

  it('has exactly the settings that ids.ts knows', () => {
    const known = membersOf(ids, 'SettingValues').map((key) => `intercoder.${key}`);
    assert.deepEqual(sorted(Object.keys(configuration.properties)), sorted(known));
  });

  it('asks in its conditions only for keys that the extension sets', () => {
    const places = [...Object.values(views).flat(), ...(submenus ?? [])].map(({ id }) => id);
    const known = new Set([...membersOf(ids, 'ContextValues'), ...places]);
    const conditions = found(/"(?:when|enablement)": "((?:[^"\\]|\\.)*)"/g).join(' ');
    const asked = [...conditions.matchAll(/(?<![\w.])intercoder\.[\w.]+/g)].map(([key]) => key);
    assert.deepEqual(
      sorted(new Set(asked)).filter((key) => !known.has(key)),
      [],
    );
  });

  it('names only files that are there', () => {
    const files = found(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g).map((file) => file.replace(/^\.\//, ''));
    assert.ok(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !existsSync(path.join(root, file))),
      [],
    );
  });
});

describe('the words of the manifest', () => {
  const words = (file: string): Readonly<Record<string, string>> =>
    JSON.parse(readProjectFile(file)) as Record<string, string>;
  const [english, dutch] = [words('package.nls.json'), words('package.nls.nl.json')];

  it('are there in English and Dutch, and none is empty', () => {
    assert.deepEqual(sorted(Object.keys(dutch)), sorted(Object.keys(english)));
    assert.ok([...Object.values(english), ...Object.values(dutch)].every((word) => word.trim() !== ''));
  });

  it('are exactly those that it uses', () => {
    assert.deepEqual(sorted(Object.keys(english)), sorted(new Set(found(/"%([^%"]+)%"/g))));
  });
});
