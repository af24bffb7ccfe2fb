import { rangeOf, type Problem } from '../../problem';
import { decodeText } from '../../text/decode';
import { span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { SidecarRecord } from '../records';

/** Where codings stand in a sidecar's own text, for messages that name a line. Reads the text only when asked. */
export class SidecarPlaces {
  private source: SourceText | undefined;

  constructor(private readonly record: SidecarRecord) {}

  get file(): StudyPath {
    return this.record.path;
  }

  /** The range of the first mention of a coding's id; nothing where the file is gone. */
  of(id: string): Pick<Problem, 'range'> {
    const { bytes } = this.record;
    if (bytes === undefined) return {};
    this.source ??= decodeText(bytes).source;
    const at = this.source?.text.indexOf(JSON.stringify(id)) ?? -1;
    return this.source && at !== -1 ? { range: rangeOf(this.source, span(at + 1, at + 1 + id.length)) } : {};
  }
}
