import * as vscode from 'vscode';
import { askingRoles, type DrawChoices } from '../../../core/commands/rounds/drawChoices';
import { drawnBefore } from '../../../core/commands/rounds/drawnBefore';
import { drawRound, previewDraw } from '../../../core/commands/rounds/drawRound';
import type { StudySession } from '../../../core/study/session';
import { baseName } from '../../../core/text/studyPath';
import { rolesOf } from '../../../core/transcript/roles';
import type { DrawOptions } from '../../../webview/protocol';
import { runCommand } from '../../commands';
import { Page } from '../../pages/page';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import type { RoundNode } from '../rounds/nodes';

/** A sample that is only looked at has no name yet. */
const noRound = '';

/** Opens the page on which a sample of this study is planned and drawn. */
export async function openDrawPage(study: Study, context: FeatureContext): Promise<Page<'drawRound'>> {
  const { t, errors, extension, identity } = context;
  const session = await study.open();
  const page = new Page(
    {
      page: 'drawRound',
      title: t('draw.title'),
      answers: {
        choices: () => optionsOf(study, session),
        preview: async (choices: DrawChoices, width: number) => {
          // Passages used for training are left out where they stand now.
          await session.settleAnchors();
          const { draw, preview } = previewDraw(session, identity.viewerOf(study), choices, { width });
          return { preview, drawnBefore: drawnBefore(session.current, noRound, draw) };
        },
        draw: async (name: string, choices: DrawChoices) => {
          await drawRound(session, identity.viewerOf(study), name, choices);
          page.close();
          errors.background(offerToStart({ kind: 'round', study, round: name }, context));
        },
      },
    },
    extension,
    errors,
  );
  return page;
}

/** Whoever has something to judge in it may begin at once; the others are told who can. */
async function offerToStart(node: RoundNode, { t, identity }: FeatureContext): Promise<void> {
  const { study, round } = node;
  const draw = study.current?.rounds.find(({ name }) => name === round)?.draw;
  const coder = identity.coderOf(study)?.id;
  const judges = draw?.coders.filter((one) => one !== draw.first || draw.purpose === 'intra-coder') ?? [];
  const done = t('draw.done', { round, coders: judges.join(', ') });
  if (coder !== undefined && !judges.includes(coder)) {
    await vscode.window.showInformationMessage(done);
    return;
  }
  const start = t('draw.start');
  const chosen = await vscode.window.showInformationMessage(done, start);
  if (chosen === start) await runCommand('intercoder.startRound', node);
}

function optionsOf(study: Study, session: StudySession): DrawOptions {
  const { config, transcripts, rounds, codebook } = session.current;
  const readable = [...transcripts.values()].filter(({ source }) => source !== undefined);
  const roles = rolesOf(readable.flatMap(({ source }) => source ?? [])).toSorted();
  return {
    study: study.name,
    name: newName(rounds.map(({ name }) => name)),
    seed: parseInt(session.world.ids.next().slice(0, 8), 16),
    coders: config.coders.map(({ id, name }) => ({ id, name: name ?? id, isAnalysis: id === config.analysis })),
    roles: roles.map((role) => ({ role, isAsking: askingRoles.test(role) })),
    transcripts: readable.map(({ path, transcript }) => ({
      path,
      title: transcript.frontMatter?.title ?? baseName(path),
    })),
    rounds: rounds.map(({ name }) => name),
    levels: 1 + Math.max(0, ...codebook.codes.map(({ level }) => level)),
  };
}

function newName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`round-${number}`)) return `round-${number}`;
}
