import { applyTextEdits, type TextEdit } from '../../text/textEdits';
import { editAppend, openYaml } from '../../yaml/editYaml';
import { renderFlowMap } from '../../yaml/renderYaml';
import { lineEndOf } from '../../yaml/yamlPlaces';
import { inFrontMatter, withLines } from './frontMatterEdits';

/**
 * The edits that declare a label as the last participant of the front matter, which is made where there is none.
 * @param text the transcript with its own line ends, in which the edits count
 * @returns undefined where the front matter is not closed, or cannot be changed such that nothing else in it changes
 */
export function declareLabel(text: string, label: string): readonly TextEdit[] | undefined {
  const lineEnd = lineEndOf(text);
  const list = `participants:${lineEnd}  - ${renderFlowMap([['id', label]], { flow: true, column: 4, lineEnd })}`;
  return inFrontMatter(text, list, (yaml) => {
    const root = openYaml(yaml);
    if (root === undefined) return undefined;
    if (!root.keys().includes('participants') && root.node.flow !== true) return withLines(yaml, list, lineEnd);
    const edits = editAppend(yaml, (map) => map, 'participants', [['id', label]], 2);
    return edits && applyTextEdits(yaml, edits);
  });
}
