import { FewProblems } from '../text/fewProblems';
import type { SourceText } from '../text/sourceText';
import { BodyReader } from './bodyReader';
import { readFrontMatter } from './frontMatter';
import { reportLabels } from './labelProblems';
import { DeclaredLabels } from './line/declaredLabels';
import { sectionsOf } from './sections';
import type { Transcript } from './transcript';

/**
 * Reads a transcript whatever it holds: a text without labels has paragraphs, an empty one nothing. Time and memory are
 * linear in the text.
 */
export function parseTranscript(source: SourceText): Transcript {
  const problems = new FewProblems();
  const { report } = problems;
  const { frontMatter, bodyStart } = readFrontMatter(source, report);
  const declared = new DeclaredLabels(frontMatter?.participants);
  const body = new BodyReader(source, declared, frontMatter?.strict ?? false).read(bodyStart, report);
  reportLabels(source, body.turns, body.forced, declared, report);
  return {
    source,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    sections: sectionsOf(source, body.headings),
    turns: body.turns,
    paragraphs: body.paragraphs,
    comments: body.comments,
    problems: problems.told,
  };
}
