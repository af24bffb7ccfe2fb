import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { SourceText } from '../../../../src/core/text/sourceText';
import type { StudyPath } from '../../../../src/core/text/studyPath';
import { mediaTarget, timePlaces } from '../../../../src/core/transcript/mediaLinks';
import { parseTranscript } from '../../../../src/core/transcript/parseTranscript';
import { anyText } from './transcriptTexts';

const transcript = 'transcripts/fg1.transcript' as StudyPath;

/** What `media` says, and the file or address that it means; undefined where it is refused. */
const targets: readonly (readonly [media: string, target: string | undefined])[] = [
  ['audio/fg1.m4a', 'transcripts/audio/fg1.m4a'],
  ['./fg1.mp3', 'transcripts/fg1.mp3'],
  ['../audio/fg 1#a%20é😀.mp3', 'audio/fg 1#a%20é😀.mp3'],
  [' ../audio/../fg1.mp3 ', 'fg1.mp3'],
  ['https://example.org/fg1.mp4?v=1&w=2', 'https://example.org/fg1.mp4?v=1&w=2'],
  ['http://example.org:8080/fg1.mp4#t=3', 'http://example.org:8080/fg1.mp4'],
  ['HTTPS://example.org', 'HTTPS://example.org'],
  // Out of the study
  ['../../fg1.mp3', undefined],
  ['audio/../../../fg1.mp3', undefined],
  ['../../study/fg1.mp3', undefined],
  ['/etc/passwd', undefined],
  ['//server/share/fg1.mp3', undefined],
  ['C:/fg1.mp3', undefined],
  ['..\\..\\fg1.mp3', undefined],
  ['\\\\server\\fg1.mp3', undefined],
  ['fg1.mp3\0', undefined],
  // No file
  ['', undefined],
  ['..', undefined],
  ['audio/', undefined],
  // Other schemes, and addresses that pass for others
  ['file:///etc/passwd', undefined],
  ['command:workbench.action.quit', undefined],
  ['javascript:alert(1)', undefined],
  ['vscode://extension/x', undefined],
  ['ftp://example.org/a', undefined],
  ['https://example.org@evil.example/a', undefined],
  ['https://user:word@example.org/a', undefined],
  ['https://', undefined],
  ['https:/etc/passwd', undefined],
  ['https://example.org/a b', undefined],
  ['https://example.org\\@evil.example', undefined],
];

describe('mediaTarget', () => {
  for (const [media, expected] of targets) {
    it(`${JSON.stringify(media)} is ${expected === undefined ? 'refused' : JSON.stringify(expected)}`, () => {
      const target = mediaTarget(media, transcript);
      equal(target?.kind === 'file' ? target.path : target?.url, expected);
    });
  }

  it('knows no file for a transcript outside any study, and addresses all the same', () => {
    equal(mediaTarget('audio/fg1.m4a', undefined), undefined);
    deepEqual(mediaTarget('https://example.org/a', undefined), { kind: 'web', url: 'https://example.org/a' });
  });

  it('never leaves the study, whatever the path', () => {
    const name = fc.constantFrom('..', '.', 'a', '', '~', 'C:', '\\', '%2e%2e', 'transcripts');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), (names) => {
        const target = mediaTarget(names.join('/'), transcript);
        if (target?.kind !== 'file') return;
        ok(!/^$|^\/|(?:^|\/)\.{1,2}(?:\/|$)|\\|^[A-Za-z]:/.test(target.path));
      }),
    );
  });
});

describe('timePlaces', () => {
  const timesOf = (...lines: readonly string[]): readonly (readonly [string, number])[] => {
    const parsed = parseTranscript(new SourceText(lines.join('\n')));
    return timePlaces(parsed).map(({ span, seconds }) => [parsed.source.slice(span), seconds]);
  };

  it('are those of turns, wherever they stand at the label', () => {
    deepEqual(timesOf('Anna [00:01:23]: ja', 'Bert: (1:02:03.5) nee', '0:09 - Cas: ja', 'Dina  0:10', 'ja'), [
      ['00:01:23', 83],
      ['1:02:03.5', 3723],
      ['0:09', 9],
      ['0:10', 10],
    ]);
  });

  it('are those in what is said, with their brackets, and no time of day', () => {
    deepEqual(timesOf('Anna [0:05]: om 10:30 uur [0:07] #00:01:23-4# ja', '%% [0:08]', '00:00:09', '# Kop 00:00:10'), [
      ['0:05', 5],
      ['[0:07]', 7],
      ['#00:01:23-4#', 83],
      ['00:00:09', 9],
    ]);
  });

  it('begin where a range begins', () => {
    deepEqual(timesOf('[0:01 --> 0:09] Anna: ja [00:00:10-00:00:12]'), [
      ['0:01 --> 0:09', 1],
      ['[00:00:10-00:00:12]', 10],
    ]);
  });

  it('are in order, apart, and show the time of their turn', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseTranscript(new SourceText(text));
        const places = timePlaces(parsed);
        places.reduce((end, { span, seconds }) => {
          ok(end <= span.start && span.start < span.end && seconds >= 0);
          return span.end;
        }, 0);
        const shown = new Set(places.map(({ span }) => parsed.source.slice(span)));
        for (const { time } of parsed.turns) ok(time === undefined || shown.has(time));
      }),
    );
  });
});
