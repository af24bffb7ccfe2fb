import path from 'node:path';
import { Command } from 'commander';
import { problemRow } from '../../core/commands/check';
import { readTurns } from '../../core/commands/readTurns';
import { IntercoderError } from '../../core/intercoderError';
import { inFile } from '../../core/problem';
import { largestFile, readTranscriptRecord } from '../../core/study/readRecords';
import { toStudyPath } from '../../core/text/studyPath';
import type { CliCommand, FormatOption } from '../command';
import { NodeFileSystem, realPath } from '../nodeFileSystem';
import { json, printable, table } from '../output';

export const turnsCommand: CliCommand = ({ io, t, exit }) =>
  new Command('turns')
    .description(t('cli.turns'))
    .argument('<file>', t('cli.turns.file'))
    .action(async (file: string, { format }: FormatOption) => {
      const at = await realPath(path.resolve(io.cwd, file));
      const name = toStudyPath(path.basename(at));
      const record = name && (await readTranscriptRecord(new NodeFileSystem(path.dirname(at), io.language), name));
      if (record === undefined) throw new IntercoderError('file.notFound', { file });
      if (record.source === undefined) {
        throw new IntercoderError(
          'file.notRead',
          { file, limit: largestFile / 1024 / 1024 },
          { problems: record.problems },
        );
      }
      const { turns, problems } = readTurns(record.transcript);
      const found = [...record.problems, ...inFile(record.path, problems)].map((problem) =>
        problemRow(problem, io.language),
      );
      if (found.some(({ severity }) => severity === 'error')) exit(1);
      if (format === 'json') {
        io.out(json({ turns, problems: found }));
        return;
      }
      if (turns.length === 0) io.message(`${t('cli.turns.none', { count: record.transcript.paragraphs.length })}\n`);
      io.out(
        table(
          io,
          [
            { title: t('column.line'), align: 'right' },
            { title: t('column.speaker') },
            { title: t('column.role') },
            { title: t('column.time') },
            { title: t('column.words'), grows: true },
          ],
          turns.map(({ line, speaker, role, time }, index) => {
            const turn = record.transcript.turns[index];
            const words = turn ? record.source?.slice(turn.speech) : '';
            return [String(line), printable(speaker), printable(role ?? ''), time ?? '', printable(words ?? '')];
          }),
        ),
      );
      for (const { line, column, message } of found)
        io.message(`${printable(file)}:${line ?? 1}:${column ?? 1}: ${printable(message)}\n`);
    });
