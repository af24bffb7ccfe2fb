import { Command, Option } from 'commander';
import { reportWithAncestry } from '../../core/commands/agreement/withAncestry';
import { agreementCsv } from '../../core/report/agreement/agreementCsv';
import { agreementHtml } from '../../core/report/agreement/agreementHtml';
import { agreementMarkdown } from '../../core/report/agreement/agreementMarkdown';
import type { AgreementReport } from '../../core/report/agreement/agreementReport';
import { documentOf } from '../../core/report/agreement/documentOf';
import type { Language } from '../../core/messages/render';
import type { CliCommand } from '../command';
import { openStudy } from '../openStudy';
import { json, printableLines } from '../output';

type Form = 'html' | 'md' | 'csv' | 'json';

const written: Readonly<Record<Form, (report: AgreementReport, language: Language) => string>> = {
  html: (report, language) => agreementHtml(documentOf(report, language)),
  md: (report, language) => agreementMarkdown(documentOf(report, language)),
  csv: agreementCsv,
  json,
};

export const reportCommand: CliCommand = ({ io, t }) =>
  new Command('report')
    .description(t('cli.report'))
    .argument('<round>', t('cli.agreement.round'))
    .argument('[study]', t('cli.study'))
    .addOption(new Option('--as <form>', t('cli.report.as')).choices(Object.keys(written)).default('md'))
    .action(async (name: string, folder: string | undefined, { as }: { readonly as: Form }) => {
      const { session } = await openStudy(io, folder);
      const text = written[as](await reportWithAncestry(session, name), io.language);
      // JSON escapes them itself.
      io.out(as === 'json' ? text : printableLines(text));
    });
