import path from 'node:path';
import { Command, Option } from 'commander';
import { unitTypes, type UnitType } from '../../core/agreement/round/judgedPassages';
import type { Presence } from '../../core/agreement/spans/projection';
import { agreementBundle } from '../../core/commands/agreement/bundle';
import type { BundleFile } from '../../core/commands/agreement/bundleFile';
import { judge, minimumFrom, type Judged, type Minimum } from '../../core/commands/agreement/minimum';
import type { ReportOptions } from '../../core/commands/agreement/planned';
import { reportWithAncestry } from '../../core/commands/agreement/withAncestry';
import type { AgreementReport } from '../../core/report/agreement/agreementReport';
import { documentOf, verdictOverAll } from '../../core/report/agreement/documentOf';
import { figure } from '../../core/report/agreement/figures';
import { IntercoderError } from '../../core/intercoderError';
import { encodeText } from '../../core/text/decode';
import { joinPath } from '../../core/text/studyPath';
import type { CliCommand, CommandContext, FormatOption } from '../command';
import { NodeFileSystem } from '../nodeFileSystem';
import { documentInWords } from '../documentInWords';
import { openStudy } from '../openStudy';
import { json, printable } from '../output';
import { wholeNumber } from '../wholeNumber';

interface Options extends FormatOption {
  readonly unit?: UnitType;
  readonly presence?: Presence;
  readonly level?: string;
  readonly overlap?: number;
  readonly min?: readonly string[];
  readonly strict?: boolean;
  readonly bundle?: string;
}

export const agreementCommand: CliCommand = (context) => {
  const { io, t, exit } = context;
  return new Command('agreement')
    .description(t('cli.agreement'))
    .argument('<round>', t('cli.agreement.round'))
    .argument('[study]', t('cli.study'))
    .addOption(new Option('--unit <unit>', t('cli.agreement.unit')).choices(unitTypes))
    .addOption(new Option('--presence <rule>', t('cli.agreement.presence')).choices(['any', 'half']))
    .addOption(new Option('--level <level>', t('cli.agreement.level')).choices(['exact', '0', '1', '2', '3', '4']))
    .option('--overlap <percent>', t('cli.agreement.overlap'), wholeNumber(context)(1, 100))
    .option('--min <minimum...>', t('cli.agreement.min'))
    .option('--strict', t('cli.agreement.strict'))
    .option('--bundle <dir>', t('cli.agreement.bundle'))
    .action(async (name: string, folder: string | undefined, options: Options) => {
      const [text, scope] = options.min ?? [];
      const minimum = text === undefined ? undefined : minimumFrom(text, scope);
      const { session } = await openStudy(io, folder);
      if (options.bundle !== undefined)
        await writeBundle(context, agreementBundle(session.current, name), options.bundle);
      const report = await reportWithAncestry(session, name, exploring(options));
      const judged = minimum && judge(report, minimum, options.strict === true);
      if (options.format === 'json')
        io.out(json(judged === undefined ? report : { ...report, minimum: { ...minimum, ...judged } }));
      else io.out(documentInWords(io, documentOf(report, io.language)));
      if (minimum === undefined || judged === undefined) return;
      for (const line of inWords(context, report, minimum, judged)) io.message(`${line}\n`);
      if (Object.values(judged.verdicts).every((verdict) => verdict === 'notTestable'))
        io.message(`${t('cli.agreement.nothingTested')}\n`);
      if (!judged.holds) exit(1);
    });
};

/** A line for each verdict. */
function inWords({ t }: CommandContext, report: AgreementReport, minimum: Minimum, judged: Judged): readonly string[] {
  const { tested, codes } = report;
  return Object.entries(judged.verdicts).map(([what, verdict]) => {
    if (minimum.scope === 'pooled' && tested !== undefined)
      return verdictOverAll(minimum.statistic, minimum.value, verdict, tested, t);
    const name = codes.find((code) => code.id === what)?.name ?? what;
    const [statistic, said] = [t(`statistic.${minimum.statistic}`), t(`verdict.${verdict}`)];
    return `${printable(name)}: ${t('verdict.of', { statistic, minimum: figure(minimum.value, 3), verdict: said })}`;
  });
}

/** Into a folder that is new or empty. */
async function writeBundle({ io, t }: CommandContext, bundle: readonly BundleFile[], folder: string): Promise<void> {
  const files = new NodeFileSystem(path.resolve(io.cwd, folder), io.language);
  const [there] = await files.list(joinPath());
  if (there !== undefined) throw new IntercoderError('file.exists', { file: there.name });
  for (const { name, content } of bundle) await files.write(joinPath(name), encodeText(content));
  const data = { folder: printable(folder), count: bundle.length };
  const isComputed = bundle.some(({ name }) => name === 'turn.json');
  io.message(`${t(isComputed ? 'cli.agreement.bundled' : 'cli.agreement.bundled.dialogue', data)}\n`);
}

const exploring = ({ unit, presence, level, overlap }: Options): ReportOptions => ({
  ...(unit === undefined ? {} : { unit }),
  ...(presence === undefined ? {} : { presence }),
  ...(overlap === undefined ? {} : { overlap }),
  ...(level === undefined ? {} : { level: level === 'exact' ? 'exact' : Number(level) }),
});
