import * as vscode from 'vscode';
import type { KeptEntry } from '../../../core/coding/merge/mergeEntries';
import type { MovedApart } from '../../../core/commands/movedAcross';
import type { Looked } from '../../../core/commands/mergeByCoding';
import { codeNameOf, type PlacedCoding } from '../../../core/study/placedCoding';
import { spanOf } from '../../../core/study/placement';
import { readSidecarName, sidecarPath } from '../../../core/study/sidecarName';
import { baseName, type StudyPath } from '../../../core/text/studyPath';
import type { Study } from '../../study';
import { truncate } from '../../truncate';
import { revealPassage } from '../codesView/revealPassage';
import type { FeatureContext } from '../feature';
import { coderName } from '../reading/describePassage';

/** Something that a merge kept although one side had taken it away: an entry, or all of a file where none can be named. */
export interface Kept {
  readonly path: StudyPath;
  readonly from: Looked['mended']['from'];
  readonly entry?: KeptEntry;
  /** Of a coding that one side moved to another file. */
  readonly apart?: MovedApart;
}

/** What a merge of a file kept, for somebody to look at. */
export function keptIn({ path, mended: { kept, from }, apart }: Looked): readonly Kept[] {
  const isMoved = new Set(apart.map(({ id }) => id));
  const coder = readSidecarName(path)?.coder ?? '';
  const moved = apart.map((one) => ({
    path: one.otherwise === 'changed' ? path : sidecarPath(one.transcript, coder),
    from,
    apart: one,
  }));
  const others = kept.filter(({ id }) => !isMoved.has(id)).map((entry) => ({ path, from, entry }));
  const isUncertain = from === 'sides' || from === 'alone';
  return [...(isUncertain ? [{ path, from }] : []), ...others, ...moved];
}

interface Item extends vscode.QuickPickItem {
  readonly path: StudyPath;
  readonly placed: PlacedCoding | undefined;
}

/** Lists it; each choice shows one, and the list stays until it is closed. */
export function showKept(study: Study, kept: readonly Kept[], context: FeatureContext): void {
  const { t, errors } = context;
  const list = vscode.window.createQuickPick<Item>();
  list.title = t('merging.keptTitle');
  list.placeholder = t('merging.keptPick');
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.items = kept.map((one) => itemOf(study, one, context));
  list.onDidAccept(() => {
    const [item] = list.activeItems;
    if (item) errors.background(reveal(study, item, context));
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

/** Words are shown of what whoever looks may see; of anything else, its file is named. */
function itemOf(study: Study, kept: Kept, context: FeatureContext): Item {
  const { path, entry, apart } = kept;
  const id = (entry ?? apart)?.id;
  const { t, identity } = context;
  const name = readSidecarName(path);
  const visible = name && study.session?.index(identity.viewerOf(study)).placed(name.transcript);
  const placed = visible?.find(({ coder, coding }) => coder === name?.coder && coding.id === id);
  if (placed === undefined) return { label: baseName(path), detail: detailOf(kept, context), path, placed };
  const { transcript, coding, coder, anchored } = placed;
  const source = study.current?.transcripts.get(transcript)?.source;
  const at = spanOf(anchored);
  const line = at && source ? [t('codes.line', { line: source.lineColumn(at.start).line + 1 })] : [];
  return {
    label: `${codeNameOf(placed)}: “${truncate(coding.quote, 60)}”`,
    description: [coderName(coder, { file: { study } }), baseName(transcript), ...line].join(' · '),
    detail: detailOf(kept, context),
    path,
    placed,
  };
}

function detailOf({ from, entry, apart }: Kept, { t }: FeatureContext): string {
  if (apart) {
    const { otherwise, transcript } = apart;
    return t(otherwise === 'changed' ? 'merging.keptMoved' : 'merging.keptGone', { transcript });
  }
  if (entry) return t(entry.takenAwayBy === 'ours' ? 'merging.keptOurs' : 'merging.keptTheirs');
  return t(from === 'alone' ? 'merging.keptAlone' : 'merging.keptSides');
}

async function reveal(study: Study, { path, placed }: Item, context: FeatureContext): Promise<void> {
  const options = { preserveFocus: true };
  if (placed === undefined) {
    await vscode.window.showTextDocument(study.uriOf(path), options);
    return;
  }
  const { coder, transcript, coding, anchored } = placed;
  await revealPassage(
    { study, passage: { id: coding.id, coder, transcript, span: spanOf(anchored) } },
    context,
    options,
  );
}
