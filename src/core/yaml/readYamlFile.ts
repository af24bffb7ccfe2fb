import { conflictMarker } from '../text/conflictMarkers';
import { knownFormat } from '../text/json';
import type { SourceText } from '../text/sourceText';
import { readYaml } from './readYaml';
import type { Report, YamlMap } from './yamlMap';

/**
 * Reads a whole YAML file of a study. Undefined, with the reason reported, where nothing in it can be relied on and it
 * must stay as it is: not YAML, in the middle of a merge, or of a newer `format`. People write these files by hand, so
 * a missing `format` counts as the known one.
 */
export function readYamlFile(source: SourceText, report: Report): YamlMap | undefined {
  const marker = conflictMarker(source);
  if (marker !== undefined) {
    report({ code: 'file.conflictMarkers', severity: 'error', data: {}, range: marker });
    return undefined;
  }
  const root = readYaml(source, report);
  if (root?.has('format') !== true) return root;
  const format = root.string('format');
  if (format === undefined || !/^[1-9]\d*$/.test(format)) {
    root.report('file.badFormat', 'error', {}, 'format');
    return undefined;
  }
  if (Number(format) > knownFormat) {
    root.report('file.newerFormat', 'error', { found: format, known: knownFormat }, 'format');
    return undefined;
  }
  return root;
}
