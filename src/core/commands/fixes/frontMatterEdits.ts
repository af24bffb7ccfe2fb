import { applyTextEdits, changedLines, type TextEdit } from '../../text/textEdits';
import { findFences, opensFrontMatter } from '../../transcript/frontMatterFences';
import { editField, openYaml } from '../../yaml/editYaml';
import { renderBlockMap, type Field } from '../../yaml/renderYaml';
import { lineEndOf } from '../../yaml/yamlPlaces';

/** Keys that people expect before those that are not named. */
const order = ['title', 'id', 'type', 'date', 'time', 'duration', 'location', 'language', 'media', 'interviewer'];

/**
 * The edits that add fields to a transcript's front matter, which is made where there is none. All offsets count in the
 * text with its own line ends.
 * @returns undefined where the front matter is not closed, or cannot be changed such that nothing else in it changes
 */
export function addFields(text: string, fields: readonly Field[]): readonly TextEdit[] | undefined {
  return inFrontMatter(text, renderBlockMap(fields, { flow: false, column: 0, lineEnd: lineEndOf(text) }), (yaml) => {
    let edited = yaml;
    for (const [key, value] of fields) {
      const edits = editField(edited, (root) => root, key, value, order);
      if (edits === undefined) return undefined;
      edited = applyTextEdits(edited, edits);
    }
    return edited;
  });
}

/**
 * The edits that change the front matter, or make it. All offsets count in the text with its own line ends.
 * @param lines what front matter holds that is new, or said nothing
 * @param edit from the YAML between the fences to what it becomes
 * @returns undefined where the front matter is not closed, cannot be read, or `edit` gives nothing
 */
export function inFrontMatter(
  text: string,
  lines: string,
  edit: (yaml: string) => string | undefined,
): readonly TextEdit[] | undefined {
  const lineEnd = lineEndOf(text);
  const fences = findFences(text);
  if (fences === undefined) {
    if (opensFrontMatter(text)) return undefined;
    return [{ start: 0, end: 0, text: ['---', lines, '---', ''].join(lineEnd) }];
  }
  const yaml = text.slice(fences.start, fences.end);
  const root = openYaml(yaml);
  if (root === undefined) return undefined;
  const edited = root.keys().length === 0 && root.node.flow !== true ? withLines(yaml, lines, lineEnd) : edit(yaml);
  if (edited === undefined) return undefined;
  const change = changedLines(yaml, edited);
  return [{ ...change, start: fences.start + change.start, end: fences.start + change.end }];
}

/** YAML with lines added at its end. */
export function withLines(yaml: string, lines: string, lineEnd: string): string {
  const separator = yaml === '' || yaml.endsWith('\n') ? '' : lineEnd;
  return `${yaml}${separator}${lines}${lineEnd}`;
}
