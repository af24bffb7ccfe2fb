import { applyTextEdits, type TextEdit } from '../../text/textEdits';
import type { Introduction } from '../../transcript/introductions';
import { editAppend, openYaml } from '../../yaml/editYaml';
import { renderFlowMap, type Field } from '../../yaml/renderYaml';
import { lineEndOf } from '../../yaml/yamlPlaces';
import { inFrontMatter, withLines } from './frontMatterEdits';

/** The edits that declare a label: see `declareParticipants`. */
export const declareLabel = (text: string, label: string): readonly TextEdit[] | undefined =>
  declareParticipants(text, [[['id', label]]]);

/** The edits that declare who says in brackets how they are called from then on, with both labels. */
export const declareIntroduced = (text: string, all: readonly Introduction[]): readonly TextEdit[] | undefined =>
  declareParticipants(
    text,
    all.map(({ label, name, short }) => [
      ['id', short],
      ['name', name],
      ['aliases', [label]],
    ]),
  );

/**
 * The edits that add participants at the end of those of the front matter, which is made where there is none.
 * @param text the transcript with its own line ends, in which the edits count
 * @returns undefined where the front matter is not closed, or cannot be changed such that nothing else in it changes
 */
function declareParticipants(
  text: string,
  participants: readonly (readonly Field[])[],
): readonly TextEdit[] | undefined {
  const lineEnd = lineEndOf(text);
  const items = participants.map((fields) => `  - ${renderFlowMap(fields, { flow: true, column: 4, lineEnd })}`);
  const list = ['participants:', ...items].join(lineEnd);
  return inFrontMatter(text, list, (yaml) => {
    const root = openYaml(yaml);
    if (root === undefined) return undefined;
    if (!root.keys().includes('participants') && root.node.flow !== true) return withLines(yaml, list, lineEnd);
    let edited = yaml;
    for (const fields of participants) {
      const edits = editAppend(edited, (map) => map, 'participants', fields, 2);
      if (edits === undefined) return undefined;
      edited = applyTextEdits(edited, edits);
    }
    return edited;
  });
}
