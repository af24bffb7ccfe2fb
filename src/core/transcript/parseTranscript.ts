import { fewOfEachKind } from '../text/fewProblems';
import type { Problem } from '../problem';
import type { SourceText } from '../text/sourceText';
import { BodyReader } from './bodyReader';
import { readFrontMatter } from './frontMatter';
import { labelProblems } from './labelProblems';
import { DeclaredLabels } from './line/declaredLabels';
import { sectionsOf } from './sections';
import type { Transcript } from './transcript';

/**
 * Reads a transcript whatever it holds: a text without labels has paragraphs, an empty one nothing. Time and memory are
 * linear in the text.
 */
export function parseTranscript(source: SourceText): Transcript {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const { frontMatter, bodyStart } = readFrontMatter(source, report);
  const declared = new DeclaredLabels(frontMatter?.participants);
  const body = new BodyReader(source, declared, frontMatter?.strict ?? false).read(bodyStart, report);
  labelProblems(source, body.turns, body.forced, declared).forEach(report);
  return {
    source,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    sections: sectionsOf(source, body.headings),
    turns: body.turns,
    paragraphs: body.paragraphs,
    comments: body.comments,
    problems: fewOfEachKind(problems),
  };
}
