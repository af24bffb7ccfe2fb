import { EditorError } from '../../errors';
import type { FeatureContext } from '../feature';

/** Why there is nothing to review: all is where it was coded, but for what has no text to be looked for in. */
export function nothingToReview({ studies, identity }: Pick<FeatureContext, 'studies' | 'identity'>): EditorError {
  const without = studies.all.flatMap((study) => {
    const viewer = identity.viewerOf(study);
    const { coder } = viewer;
    if (coder === undefined) return [];
    return study.session?.index(viewer).withoutText({ coder }) ?? [];
  });
  if (without.length === 0) return new EditorError('moved.none');
  return new EditorError('moved.noneButWithoutText', { list: without.map(({ transcript }) => transcript).join(', ') });
}
