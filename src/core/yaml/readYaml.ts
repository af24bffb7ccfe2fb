import { isMap, isScalar, YAMLMap } from 'yaml';
import { offset, span } from '../text/offsets';
import type { Span } from '../text/offsets';
import { rangeOf } from '../problem';
import type { ProblemCode } from '../problem';
import type { SourceText } from '../text/sourceText';
import { checkYaml } from './checkYaml';
import { composeYaml, isUnclosed, maxDepth, maxLexemes } from './composeYaml';
import type { SyntaxProblem } from './composeYaml';
import { placeOf, YamlMap } from './yamlMap';
import type { Report, YamlContext } from './yamlMap';

/** After the first few, syntax errors are mostly echoes of those. */
const reportedSyntaxErrors = 5;

/** Nobody mends more before looking again, and a file of nothing but aliases has hundreds of thousands. */
const reportedFindings = 100;

/**
 * Reads the YAML at `at` (by default the whole text): a map, or undefined where it is not readable as one, which is
 * then reported as an error. Nothing at all reads as an empty map. Never throws.
 * @param report hears of problems now, and later whenever a value turns out to be of the wrong kind
 */
export function readYaml(source: SourceText, report: Report, at: Span = span(0, source.length)): YamlMap | undefined {
  const context: YamlContext = { source, start: at.start, report };
  const composed = composeYaml(source.slice(at));
  const reportAt = (code: ProblemCode, place: number): void => {
    const here = offset(Math.min(at.start + place, at.end));
    report({
      code,
      severity: 'error',
      data: { depth: maxDepth, limit: maxLexemes },
      range: rangeOf(source, { start: here, end: here }),
    });
  };
  switch (composed.kind) {
    case 'tooDeep':
      reportAt('file.yamlTooDeep', composed.at);
      return undefined;
    case 'tooLong':
      reportAt('file.yamlTooLong', composed.at);
      return undefined;
    case 'several':
      reportAt('file.yamlSeveral', composed.at);
      return undefined;
    case 'broken':
      for (const error of withoutEchoes(composed.errors)) reportSyntax(error, context, at);
      return undefined;
    case 'document': {
      const { root } = composed;
      for (const { code, node, key } of checkYaml(root).slice(0, reportedFindings)) {
        report({ code, severity: 'error', data: { key }, range: placeOf(context, node) });
      }
      if (isMap(root)) return new YamlMap(root, context);
      if (root === null || (isScalar(root) && root.value === null)) return new YamlMap(new YAMLMap(), context);
      report({ code: 'file.yamlNotAMap', severity: 'error', data: {}, range: placeOf(context, root) });
      return undefined;
    }
  }
}

/** A tab makes what follows unreadable, and one mistake is often found in several ways. */
function withoutEchoes(errors: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const firstTab = errors.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  const own = errors.filter(({ code }, index) => firstTab === -1 || index < firstTab || code === 'TAB_AS_INDENT');
  return own
    .filter(({ pos }, index) => index === 0 || own[index - 1]?.pos[0] !== pos[0])
    .slice(0, reportedSyntaxErrors);
}

function reportSyntax(error: SyntaxProblem, { source, report }: YamlContext, at: Span): void {
  const start = offset(Math.min(at.start + error.pos[0], at.end));
  const end = offset(Math.min(Math.max(at.start + error.pos[1], start), at.end));
  const { start: from, end: to } = rangeOf(source, { start, end });
  const range = { start: from, end: from.line === to.line ? to : from };
  report({ code: syntaxProblem(error), severity: 'error', data: { detail: error.message }, range });
}

/** The mistakes that people who never heard of YAML make most have messages of their own. */
function syntaxProblem(error: SyntaxProblem): ProblemCode {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return 'file.yamlColon';
  if (isUnclosed(error)) return 'file.yamlUnclosed';
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.message.startsWith('Implicit map keys need'))
    return 'file.yamlNoColon';
  return error.code === 'TAB_AS_INDENT' ? 'file.yamlTab' : 'file.yamlSyntax';
}
