import { rangeOf, type Problem } from '../../problem';
import { decodeText } from '../../text/decode';
import { stringEnd } from '../../text/jsonString';
import { span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { SidecarRecord } from '../records';

/** Where codings stand in a sidecar's own text, for messages that name a line. Reads the text only when asked. */
export class SidecarPlaces {
  private read: { readonly source: SourceText; readonly places: ReadonlyMap<string, number> } | undefined;

  constructor(private readonly record: SidecarRecord) {}

  get file(): StudyPath {
    return this.record.path;
  }

  /** The range of the first mention of a coding's id; nothing where the file is gone. */
  of(id: string): Pick<Problem, 'range'> {
    const { bytes, sidecar } = this.record;
    const source = bytes && (this.read?.source ?? decodeText(bytes).source);
    if (source === undefined) return {};
    this.read ??= { source, places: firstMentions(source.text, new Set(sidecar.codings.map((coding) => coding.id))) };
    const at = this.read.places.get(id);
    return at === undefined ? {} : { range: rangeOf(source, span(at, at + id.length)) };
  }
}

/** Where each of these ids is first mentioned: all in one pass, since there may be as many questions as there are codings. */
function firstMentions(text: string, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const written = new Map([...ids].map((id) => [JSON.stringify(id), id]));
  const places = new Map<string, number>();
  for (let at = text.indexOf('"'), end = 0; at !== -1; at = text.indexOf('"', end)) {
    end = stringEnd(text, at);
    const id = written.get(text.slice(at, end));
    if (id !== undefined && !places.has(id)) places.set(id, at + 1);
  }
  return places;
}
