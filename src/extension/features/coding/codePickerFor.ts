import { truncate } from '../../truncate';
import type { FeatureContext } from '../feature';
import { CodeItems } from './codeItems';
import { CodePicker } from './codePicker';
import { codesOnAll } from './codingsHere';
import type { CodingPlace } from './codingPlace';

const shownOfPassage = 60;

/** The picker of codes for what is selected. @param recent ids of the codes that were used lately, the latest first */
export function codePickerFor(place: CodingPlace, recent: readonly string[], { t }: FeatureContext): CodePicker {
  const { view, coder, source, passages } = place;
  const given = codesOnAll(place);
  const items = new CodeItems({
    codebook: view.snapshot.codebook,
    counts: view.index.counts({ coder }),
    recent,
    given,
    t,
  });
  const [first] = passages;
  const passage =
    passages.length === 1 && first
      ? `“${truncate(source.slice(first), shownOfPassage)}”`
      : t('picker.passages', { count: passages.length });
  return new CodePicker({ items, given, passage, t });
}
