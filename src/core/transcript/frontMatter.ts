import type { Report, YamlMap } from '../yaml/yamlMap';
import { readYaml } from '../yaml/readYaml';
import { rangeOf } from '../problem';
import { span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';
import { readParticipants } from './participants';
import type { FrontMatter } from './transcript';

/** The front matter, if any, and where the line after it begins (UTF-16): past the text's end where there is none. */
export interface ReadFrontMatter {
  readonly frontMatter?: FrontMatter;
  readonly bodyStart: number;
}

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g;

/**
 * Reads the YAML between the fences at the very start. Without a closing fence there is no front matter, and all is
 * text. What is not readable in it is reported and left out.
 */
export function readFrontMatter(source: SourceText, report: Report): ReadFrontMatter {
  const open = opening.exec(source.text)?.[0];
  if (open === undefined) return { bodyStart: 0 };
  closing.lastIndex = open.trimEnd().length;
  const close = closing.exec(source.text);
  if (close === null) {
    const range = rangeOf(source, span(0, open.trimEnd().length));
    report({ code: 'transcript.frontMatterNotClosed', severity: 'warning', data: {}, range });
    return { bodyStart: 0 };
  }
  const fence = close.index + 1;
  const end = close.index + close[0].length;
  const map = readYaml(source, report, span(Math.min(open.length, fence), fence));
  const frontMatter = map === undefined ? { strict: false, participants: [] } : readFields(map, report);
  const whole = span(0, close.index + close[0].trimEnd().length);
  return { frontMatter: { ...frontMatter, span: whole }, bodyStart: end + 1 };
}

const textKeys = ['title', 'id', 'type', 'date', 'language', 'media', 'transcriber', 'convention'] as const;

function readFields(map: YamlMap, report: Report): Omit<FrontMatter, 'span'> {
  const texts: Partial<Record<(typeof textKeys)[number], string>> = {};
  for (const key of textKeys) {
    const value = map.string(key);
    if (value !== undefined) texts[key] = value;
  }
  const anonymised = map.boolean('anonymised');
  return {
    ...texts,
    ...(anonymised === undefined ? {} : { anonymised }),
    strict: map.boolean('strict') ?? false,
    participants: readParticipants(map.maps('participants'), report),
  };
}
