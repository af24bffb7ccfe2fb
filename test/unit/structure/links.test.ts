import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { readProjectFile } from '../../support/sources';

/** The targets of links and images in a Markdown file, without their anchors; addresses on the web are left out. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(<?([^)>\s]+)|<(?:img|a)\b[^>]*?\b(?:src|href)="([^"]+)"/g)]
    .map(([, markdown, html]) => (markdown ?? html ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

describe('the links of', () => {
  for (const file of ['README.md', 'SECURITY.md', '.github/CONTRIBUTING.md']) {
    it(`${file} lead to what is there`, () => {
      const broken = linksIn(readProjectFile(file)).filter(
        (target) => !existsSync(path.join(root, path.dirname(file), decodeURIComponent(target))),
      );
      assert.deepEqual(broken, []);
    });
  }

  it('a file are found, however they are written', () => {
    const text =
      '[a](one.md#part) ![b](two.png "Two") <img alt="c" src="three.svg"> [web](https://example.org) [here](#x)';
    assert.deepEqual(linksIn(text), ['one.md', 'two.png', 'three.svg']);
  });
});
