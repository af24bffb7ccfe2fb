import * as vscode from 'vscode';
import { contextAfter, contextBefore } from '../../../core/anchoring/describeSpan';
import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import type { MovedPassageNode } from './nodes';
import { revealMoved } from './revealMoved';

const shownOfQuote = 60;

interface PlaceItem extends vscode.QuickPickItem {
  readonly place: number;
}

/** Asks at which of the places a passage is, and shows each in the transcript as it is come by. */
export function pickPlace(node: MovedPassageNode, context: FeatureContext): Promise<number | undefined> {
  const { t, errors } = context;
  const { moved, study } = node;
  const source = study.current?.transcripts.get(moved.placed.transcript)?.source;
  const pick = vscode.window.createQuickPick<PlaceItem>();
  pick.title = t('moved.pickPlace', { quote: truncate(moved.placed.coding.quote, shownOfQuote) });
  pick.placeholder = t('moved.pickPlaceHint');
  pick.matchOnDetail = true;
  pick.items = moved.candidates.map(({ span, words }, place) => ({
    label: `${t('moved.place', { number: place + 1 })}: “${truncate(words, shownOfQuote)}”`,
    description: source ? t('moved.line', { line: source.lineColumn(span.start).line + 1 }) : '',
    detail: source ? around(source.text, span, words) : '',
    place,
  }));
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (item) errors.background(revealMoved(node, context, item.place));
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.place);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** What tells equal words apart is what stands around them. */
const around = (
  text: string,
  { start, end }: MovedPassageNode['moved']['candidates'][number]['span'],
  words: string,
): string =>
  `…${contextBefore(text, start)}${truncate(words, shownOfQuote)}${contextAfter(text, end)}…`.replace(/\s+/g, ' ');
