import assert from 'node:assert/strict';
import zeptomatch from 'zeptomatch';
import { readProjectFile } from '../../support/sources';

interface Validation {
  readonly fileMatch: string | readonly string[];
  readonly url: string;
}

const { contributes } = JSON.parse(readProjectFile('package.json')) as {
  readonly contributes: Readonly<Record<'jsonValidation' | 'yamlValidation', readonly Validation[]>>;
};

/** A pattern counts from any folder; one that begins with `!` takes out again what those before it took in. */
function applies({ fileMatch }: Validation, path: string): boolean {
  const patterns = [fileMatch].flat();
  const isMatch = (pattern: string): boolean => zeptomatch(`**/${pattern.replace(/^!/, '')}`, path);
  return (
    patterns.some((one) => !one.startsWith('!') && isMatch(one)) &&
    !patterns.some((one) => one.startsWith('!') && isMatch(one))
  );
}

const schemasOf = (path: string): readonly string[] =>
  contributes[path.endsWith('.json') ? 'jsonValidation' : 'yamlValidation']
    .filter((validation) => applies(validation, path))
    .map(({ url }) => url.replace(/^.*\/(\w+)\.schema\.json$/, '$1'));

describe('each file of a study has its schema', () => {
  const rows: readonly (readonly [path: string, ...schemas: string[]])[] = [
    ['study.yaml', 'study'],
    ['codebook.yaml', 'codebook'],
    ['transcripts/fg1.transcript.anna.codes.json', 'sidecar'],
    ['fg1.transcript.anna.codes.json', 'sidecar'],
    ['diaries/d 1.txt.b-2.codes.json', 'sidecar'],
    ['memos/anna.memos.json', 'memos'],
    ['rounds/round-1/round.json', 'round'],
    ['rounds/round-1/codebook.yaml', 'codebook'],
    ['rounds/round-1/anna.codes.json', 'roundCodes'],
    ['rounds/round-1/resolutions.json', 'resolutions'],
    ['package.json'],
    ['round.json'],
    ['.github/workflows/study.yml'],
  ];
  for (const [path, ...schemas] of rows) {
    it(`${path}: ${schemas.join(', ') || 'none'}`, () => {
      assert.deepEqual(schemasOf(path), schemas);
      assert.deepEqual(schemasOf(`in/a/folder/${path}`), schemas);
    });
  }
});
