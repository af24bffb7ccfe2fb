import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from '../../support/cli';
import { annas, transcript } from './badInputRow';

/** One thing that may be wrong with a folder on disk. */
export interface FolderRow {
  readonly what: string;
  /** What the folder is called; `study` where that does not matter. */
  readonly name?: string;
  /** Makes it bad. `parent` is the folder around the study, which is its own too. */
  readonly spoil: (study: string, parent: string) => void;
  /** What `check` says, beside what it says of a sound study; nothing where the study is to be as sound as before. */
  readonly said?: RegExp;
}

const write = (folder: string, file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const nothing = (): void => undefined;
const add = (text: string) => (study: string) => {
  writeFileSync(path.join(study, 'study.yaml'), text, { flag: 'a' });
};

export const folderRows: readonly FolderRow[] = [
  ...['a study', 'a#b', 'a%20b', '100%', '🌱 字', "it's", '-study'].map((name) => ({
    what: `the name ${name}`,
    name,
    spoil: nothing,
  })),
  {
    what: 'a coder’s file of 200 MB',
    spoil: (study) => {
      write(study, annas, '');
      truncateSync(path.join(study, annas), 200 * 1024 * 1024);
    },
    said: /anna\.codes\.json.*Is 200 MB, more than the 64 MB that are read\. Check/,
  },
  {
    what: 'a folder where a transcript should be',
    spoil: (study) => mkdirSync(path.join(study, 'transcripts/folder.transcript')),
  },
  {
    what: 'a folder where a coder’s file should be',
    spoil: (study) => mkdirSync(path.join(study, annas)),
  },
  {
    what: 'links that go round in circles',
    spoil: (study) => {
      symlinkSync('..', path.join(study, 'transcripts/up'));
      symlinkSync('loop.transcript', path.join(study, 'transcripts/loop.transcript'));
      symlinkSync('../transcripts', path.join(study, 'transcripts/again'));
    },
    said: /loop\.transcript: error: Could not be read \(it is a link that leads back to itself\)\. Put the file itself .*up: warning: Is a link to a folder, .* 1 error, 2 warnings/,
  },
  {
    what: 'a transcript that is a link out of the study',
    spoil: (study, parent) => {
      write(parent, 'secret.transcript', 'Ann: secret\n');
      symlinkSync('../../secret.transcript', path.join(study, 'transcripts/secret.transcript'));
    },
    said: /secret\.transcript: error: Could not be read \(it leads out of the study\)\. Put the file itself/,
  },
  ...(
    [
      ['a transcript', transcript],
      ['a codebook', 'codebook.yaml'],
      ['a coder’s file', annas],
    ] as const
  ).map(([what, file]) => ({
    what: `${what} that is a link inside the study`,
    spoil: (study: string) => {
      const kept = `texts/${path.basename(file)}`;
      write(study, kept, file === annas ? '{ "format": 1, "codings": [], "memos": [] }\n' : textOf(study, file));
      rmSync(path.join(study, file), { force: true });
      symlinkSync(path.relative(path.dirname(file), kept), path.join(study, file));
    },
    said: /: warning: Is reached through a link, which the shell follows and the editor does not: .* 0 errors, 1 warning/,
  })),
  {
    what: 'a codebook outside the study',
    spoil: (study, parent) => {
      write(parent, 'codebook.yaml', 'codes: []\n');
      add('codebook: ../codebook.yaml\n')(study);
    },
    said: /study\.yaml:8.* "\.\.\/codebook\.yaml" .* is not a path inside the study\. Name one/,
  },
  {
    what: 'transcripts outside the study',
    spoil: (study, parent) => {
      write(parent, 'secret.transcript', 'Ann: secret\n');
      add('transcripts: ["transcripts/*.transcript", "../*.transcript"]\n')(study);
    },
    said: /study\.yaml:8.* "\.\.\/\*\.transcript" .* is not a path inside the study\. Name one/,
  },
  {
    what: 'another word for a key of study.yaml',
    spoil: add('transcript: "notes/*.txt"\n'),
    said: /study\.yaml:8.*warning.*"transcript".*write "transcripts:"/,
  },
  {
    what: 'a second study inside',
    spoil: (study) => {
      write(study, 'transcripts/inner/study.yaml', 'format: 1\n');
      write(study, 'transcripts/inner/codebook.yaml', 'codes: [');
      write(study, 'transcripts/inner/secret.transcript', '---\ntitle: [x\n---\nAnn: secret\n');
    },
  },
  {
    what: 'a coder’s file whose transcript is gone',
    spoil: (study) =>
      write(study, 'transcripts/gone.transcript.anna.codes.json', '{ "format": 1, "codings": [], "memos": [] }\n'),
    said: /gone\.transcript\.anna\.codes\.json/,
  },
  {
    what: 'a file whose name is no UTF-8',
    spoil: (study) => writeFileSync(Buffer.from(`${study}/transcripts/caf\xe9.transcript`, 'latin1'), 'Ann: so\n'),
  },
];

/** The transcript that must go on working, whatever the folder is like. */
export const soundTranscript = transcript.replace('group1', 'diary');
