import type { Report, YamlMap } from '../yaml/yamlMap';
import { readYaml } from '../yaml/readYaml';
import { unknownKeysReporter } from '../yaml/unknownKeys';
import { rangeOf } from '../problem';
import { span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { readParticipants } from './participants';
import { frontMatterKeys, participantKeys, textKeys } from './frontMatterKeys';
import { findFences, opensFrontMatter } from './frontMatterFences';
import type { FrontMatter } from './transcript';

/** The front matter, if any, and where the line after it begins (UTF-16): past the text's end where there is none. */
export interface ReadFrontMatter {
  readonly frontMatter?: FrontMatter;
  readonly bodyStart: number;
}

/**
 * Reads the YAML between the fences at the very start. Without a closing fence there is no front matter, and all is
 * text. What is not readable in it is reported and left out.
 */
export function readFrontMatter(source: SourceText, report: Report): ReadFrontMatter {
  const fences = findFences(source.text);
  if (fences === undefined) {
    if (opensFrontMatter(source.text)) {
      const range = rangeOf(source, span(0, '---'.length));
      report({ code: 'transcript.frontMatterNotClosed', severity: 'warning', data: {}, range });
    }
    return { bodyStart: 0 };
  }
  const { start, end, closed } = fences;
  const map = readYaml(source, report, span(start, end));
  const frontMatter = map === undefined ? { strict: false, participants: [] } : readFields(map, report);
  const whole = span(0, source.text.slice(0, closed).trimEnd().length);
  return { frontMatter: { ...frontMatter, span: whole }, bodyStart: closed + 1 };
}

function readFields(map: YamlMap, report: Report): Omit<FrontMatter, 'span'> {
  const texts: Partial<Record<(typeof textKeys)[number], string>> = {};
  for (const key of textKeys) {
    const value = map.string(key);
    if (value !== undefined) texts[key] = value;
  }
  const noteUnknownKeys = unknownKeysReporter();
  noteUnknownKeys(map, frontMatterKeys);
  const participants = map.maps('participants');
  for (const participant of participants) noteUnknownKeys(participant, participantKeys);
  const anonymised = map.boolean('anonymised');
  return {
    ...texts,
    ...(anonymised === undefined ? {} : { anonymised }),
    strict: map.boolean('strict') ?? false,
    participants: readParticipants(participants, report),
  };
}
