import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IntercoderError } from '../../../src/core/intercoderError';
import { mergeUnmerged } from '../../../src/core/commands/mergeUnmerged';
import { mergeVersions } from '../../../src/core/commands/mergeVersions';
import { encodeText } from '../../../src/core/text/decode';
import { SourceText } from '../../../src/core/text/sourceText';
import { readJsonFile } from '../../../src/core/text/json';
import { mutated } from '../../support/hostile/mutations';
import { readers } from '../../support/hostile/readers';
import { orRefused } from '../../support/hostile/roundReaders';
import { assertNothingPolluted } from '../../support/hostile/pollution';

const merged: Readonly<Record<string, readonly string[]>> = {
  'transcripts/group1.transcript.anna.codes.json': readers.sidecar.sound,
  'rounds/one/anna.codes.json': readers["coder's file of a round"].sound,
  'rounds/one/resolutions.json': readers['file of resolutions'].sound,
  'memos/anna.memos.json': readers['file of memos'].sound,
};

const marked = (ours: string, theirs: string): string => `<<<<<<< ours\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`;

describe('Three versions of which none need be sound', () => {
  for (const [path, sound] of Object.entries(merged)) {
    const text = fc.oneof(fc.constantFrom(...sound), mutated('json', sound));
    it(`merge to a file that can be read again, or to none: ${path}`, () => {
      fc.assert(
        fc.property(fc.option(text), text, text, (base, ours, theirs) => {
          const version = (of: string): { name: string; bytes: Uint8Array } => ({ name: 'v', bytes: encodeText(of) });
          const found = orRefused(() =>
            mergeVersions({
              path,
              base: base === null ? undefined : version(base),
              ours: version(ours),
              theirs: version(theirs),
            }),
          );
          assertNothingPolluted(found);
          if (found instanceof IntercoderError) return;
          assert.equal(readJsonFile(new SourceText(found.text)).kind, 'object');
          const again = orRefused(() =>
            mergeVersions({ path, base: undefined, ours: version(found.text), theirs: version(found.text) }),
          );
          assert.ok(!(again instanceof IntercoderError), 'what was merged cannot be merged');
          assert.equal(again.text, found.text);
        }),
      );
    });

    it(`never throw where they stand in one file, between markers: ${path}`, () => {
      fc.assert(
        fc.property(text, text, fc.option(text), (ours, theirs, base) => {
          const stages = { base: base === null ? undefined : encodeText(base), ours: undefined, theirs: undefined };
          const working = encodeText(marked(ours, theirs));
          assertNothingPolluted(orRefused(() => mergeUnmerged({ path, working, stages })));
        }),
      );
    });
  }
});
