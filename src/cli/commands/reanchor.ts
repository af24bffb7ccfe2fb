import { Command } from 'commander';
import { mostCandidates } from '../../core/anchoring/weights';
import type { Coding } from '../../core/coding/sidecar';
import { elsewhereFor } from '../../core/commands/elsewhereFor';
import { listMoved, movedRow, type MovedPassage } from '../../core/commands/listMoved';
import { moveElsewhere, type MovedAway } from '../../core/commands/moveElsewhere';
import type { Elsewhere } from '../../core/study/elsewhere/elsewhere';
import { needsLook } from '../../core/study/needsLook';
import { codeNameOf, type PlacedCoding } from '../../core/study/placedCoding';
import { spanOf } from '../../core/study/placement';
import type { StudySession } from '../../core/study/session';
import type { CodingFilter } from '../../core/study/studyIndex';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { filterOf, type FilterOptions } from '../filterOptions';
import { tellNotReadWhole } from '../notReadWhole';
import { coderOf, openStudy, transcriptNamed, viewerOf, type OpenStudy } from '../openStudy';
import { json, printable } from '../output';
import { withPassage } from '../passageOptions';
import { several } from '../several';
import { sideBySide } from '../sideBySide';
import { wholeNumber } from '../wholeNumber';
import { tellWithoutText } from '../withoutText';
import { decidesAnything, storeDecided, type Decided } from './reanchorStore';

interface Options extends FormatOption, FilterOptions, Omit<Decided, 'to'> {
  readonly in?: string;
  readonly all?: boolean;
  readonly as?: string;
}

export const reanchorCommand: CliCommand = (context) => {
  const { io, t, exit } = context;
  const command = new Command('reanchor')
    .description(t('cli.reanchor'))
    .argument('[study]', t('cli.study'))
    .option('--write', t('cli.reanchor.write'))
    .option('--move', t('cli.reanchor.move'))
    .option('--accept <id>', t('cli.reanchor.accept'), several)
    .option('--place <number>', t('cli.reanchor.place'), wholeNumber(context)(1, mostCandidates));
  return withPassage(command, context)
    .option('--in <file>', t('cli.reanchor.in'))
    .option('--keep <id>', t('cli.reanchor.keep'), several)
    .option('--all', t('cli.reanchor.all'))
    .option('--coder <id>', t('cli.reanchor.coder'))
    .option('--transcript <file>', t('cli.transcript'))
    .option('--as <id>', t('cli.as'))
    .action(async (folder: string | undefined, options: Options) => {
      const study = await openStudy(io, folder);
      const { session } = study;
      const to = options.in === undefined ? undefined : transcriptNamed(study, io, options.in);
      const decided: Decided = { ...options, to };
      const writes = decidesAnything(decided);
      const coder = writes ? await coderOf(study, io, options.as) : await viewerOf(study, io, options.as);
      const filter = filterOf(study, io, { coder: 'all', ...options });
      const stored = writes && coder !== undefined ? await storeDecided(session, coder, decided) : undefined;
      const away = options.move && coder !== undefined ? await moveElsewhere(session, { coder, ...only(filter) }) : [];
      // What was written may have brought codings to texts that nobody had to look into before.
      if (writes) await session.settleAnchors();
      const moved = listMoved(session, { coder }, { ...filter, withExact: options.all ?? false });
      const elsewhere = elsewhereFor(session, { coder });
      const rows = moved.map((passage) => movedRow(passage, session, elsewhere.get(passage.placed.coding)));
      const index = session.index({ coder });
      const withoutText = index.withoutText(filter);
      const unread = index.notReadWhole(filter);
      const isAll = withoutText.length + unread.length === 0;
      const attached = stored?.away ?? [];
      const wentAway = (options.move === true || to !== undefined) && {
        moved: [...attached, ...away].map(movedAwayRow),
      };
      if (options.format === 'json') io.out(json({ codings: rows, withoutText, ...wentAway }));
      else io.out(inWords(context, study, { moved, elsewhere, isAll }));
      tellWithoutText(context, withoutText, options);
      tellNotReadWhole(context, unread);
      if (attached.length > 0) io.message(movedAway(context, coder, attached));
      if (stored && (options.write || (options.accept && attached.length === 0)))
        io.message(`${t('cli.reanchor.stored', { count: stored.atPlace })}\n`);
      if (stored && options.keep) io.message(`${t('cli.reanchor.kept', { count: stored.asGone })}\n`);
      if (options.move) io.message(movedAway(context, coder, away));
      if (moved.some(({ placed }) => needsSomebody(placed))) exit(1);
    });
};

const only = ({ transcript }: CodingFilter): Pick<CodingFilter, 'transcript'> =>
  transcript === undefined ? {} : { transcript };

/** As programs read it. */
const movedAwayRow = ({ from, to, codings, left, isUntold }: MovedAway): object => ({
  ...{ from, to, ids: codings.map(({ id }) => id) },
  ...(left.length > 0 && { left: left.map(({ id }) => id) }),
  ...(isUntold && { untold: true }),
});

function movedAway({ t }: CommandContext, coder: string | undefined, away: readonly MovedAway[]): string {
  if (away.length === 0) return `${t('cli.reanchor.noneMoved')}\n`;
  const lines = away.flatMap(({ from, to, codings, isUntold, left: [first, ...more] }) => [
    t('moved.elsewhereDone', { count: codings.length, from, to, untold: isUntold ? 1 : 0 }),
    ...(first
      ? [t('moved.alsoElsewhere', { count: more.length + 1, from, to, id: first.id, coder: coder ?? '' })]
      : []),
  ]);
  return lines.map((line) => `${printable(line)}\n`).join('');
}

interface Found {
  readonly moved: readonly MovedPassage[];
  readonly elsewhere: ReadonlyMap<Coding, Elsewhere>;
  /** Whether every coding there is could be looked for. */
  readonly isAll: boolean;
}

function inWords(context: CommandContext, study: OpenStudy, { moved, elsewhere, isAll }: Found): string {
  const { t } = context;
  if (moved.length === 0) return `${t(isAll ? 'cli.reanchor.none' : 'cli.reanchor.noneElse')}\n`;
  const first = moved.filter(({ placed }) => needsSomebody(placed));
  const others = moved.filter(({ placed }) => !needsSomebody(placed));
  const title = (key: 'cli.reanchor.first' | 'cli.reanchor.others', count: number): readonly string[] =>
    first.length === 0 || others.length === 0 ? [] : [`${t(key, { count })}\n\n`];
  const parts = [
    ...title('cli.reanchor.first', first.length),
    ...byTranscript(context, study, first, elsewhere),
    ...title('cli.reanchor.others', others.length),
    ...byTranscript(context, study, others, elsewhere),
  ];
  const counts = states
    .map((state) => ({ state, count: moved.filter(({ placed }) => placed.anchored.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t('cli.reanchor.count', { state: t(`state.${state}`), count }));
  const isAnyAway = moved.some(({ placed }) => elsewhere.has(placed.coding));
  const next = [...(isAnyAway ? [t('cli.reanchor.nextMove')] : []), t('cli.reanchor.next')].join(' ');
  return [...parts, `${counts.join(', ')}\n${next}\n`].join('');
}

function placeOf(
  { current }: StudySession,
  { to, span }: Elsewhere,
): { readonly found: string; readonly line: number } {
  const source = current.transcripts.get(to)?.source;
  return { found: to, line: source ? source.lineColumn(span.start).line + 1 : 1 };
}

/** That what the same words tell is not enough: somebody has to look. */
const needsSomebody = (placed: PlacedCoding): boolean => placed.anchored.state !== 'moved' && needsLook(placed);

function byTranscript(
  context: CommandContext,
  study: OpenStudy,
  moved: readonly MovedPassage[],
  elsewhere: Found['elsewhere'],
): readonly string[] {
  const transcripts = [...new Set(moved.map(({ placed }) => placed.transcript))];
  return transcripts.map((transcript) => {
    const here = moved.filter(({ placed }) => placed.transcript === transcript);
    return `${printable(transcript)}\n${here.map((passage) => one(context, study, passage, elsewhere.get(passage.placed.coding))).join('')}\n`;
  });
}

const states = ['exact', 'moved', 'changed', 'ambiguous', 'orphaned'] as const;

const indent = '    ';

function one(
  { io, t }: CommandContext,
  { session }: OpenStudy,
  passage: MovedPassage,
  elsewhere: Elsewhere | undefined,
): string {
  const { placed, now, candidates } = passage;
  const { coding, coder, anchored } = placed;
  const source = session.current.transcripts.get(placed.transcript)?.source;
  const lineOf = (at: ReturnType<typeof spanOf>): string =>
    at && source ? `${t('column.line')} ${source.lineColumn(at.start).line + 1}` : '–';
  const title = [t(`state.${anchored.state}`), lineOf(spanOf(anchored)), codeNameOf(placed), coder, coding.id];
  const quote = printable(coding.quote);
  const here = (index: number): string => `${t('cli.reanchor.here')} ${index + 1}`;
  const words = [t('cli.reanchor.was'), t('cli.reanchor.now'), ...candidates.map((_, index) => here(index))];
  const wide = Math.max(...words.map(({ length }) => length)) + 1;
  const line = (word: string, text: string): string => `${indent}${word.padEnd(wide)} ${text}\n`;
  const width = Math.max(io.width - indent.length - wide - 1, 24);
  const pairs = sideBySide(quote, printable(now ?? ''), width);
  const isOne = now === undefined || anchored.state !== 'changed';
  const said = isOne
    ? [line('', quote.length > width ? `${quote.slice(0, width - 1)}…` : quote)]
    : pairs.flatMap((pair) => [line(t('cli.reanchor.was'), pair.before), line(t('cli.reanchor.now'), pair.after)]);
  const places = candidates.map(({ span }, index) => {
    const around = source?.text.slice(Math.max(span.start - 30, 0), span.end + 30) ?? '';
    return line(here(index), `${lineOf(span)}: …${printable(around).slice(0, width - 16)}…`);
  });
  const away = elsewhere ? [line('', printable(t('moved.elsewhere', placeOf(session, elsewhere))))] : [];
  return [`  ${title.map(printable).join(' · ')}\n`, ...said, ...places, ...away].join('');
}
