import type { TranscriptRow } from '../../../core/commands/listTranscripts';
import type { Language } from '../../../core/messages/render';
import type { Translate } from '../../l10n';
import { locales } from '../../locales';

/** Document types the study's language has a word for; others are shown as they are written. */
const types = ['interview', 'focus-group', 'diary', 'oral-history', 'meeting', 'observation', 'other'] as const;

/** How a person would tell of a transcript, in their language. */
export class RowWords {
  private readonly numbers: Intl.NumberFormat;
  private readonly dates: Intl.DateTimeFormat;

  constructor(
    private readonly t: Translate,
    language: Language,
  ) {
    this.numbers = new Intl.NumberFormat(locales[language]);
    this.dates = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' });
  }

  /** "41 % coded · focus group · 14 Mar 2023 · 155 turns · 2,660 words", as parts: a narrow view still shows how far one is. */
  parts(row: TranscriptRow): readonly string[] {
    const { type, date, turns, words, coded, complete } = row;
    const { t } = this;
    if (!row.isReadable) return [t('transcripts.unreadable')];
    return [
      ...(coded === undefined || coded === 0 ? [] : [t('transcripts.coded', { percent: percent(coded) })]),
      ...(complete.kind === 'stale'
        ? [t(complete.isTextNew ? 'transcripts.textSince' : 'transcripts.codesSince')]
        : []),
      ...(type === undefined ? [] : [this.type(type)]),
      ...(date === undefined ? [] : [this.date(date)]),
      ...(turns === 0 ? [] : [t('transcripts.turns', { turns, shown: this.numbers.format(turns) })]),
      t('transcripts.words', { words, shown: this.numbers.format(words) }),
    ];
  }

  /** What `coder` has done in it, a sentence each. */
  progress(row: TranscriptRow, coder: string): readonly string[] {
    const { coded, passages, complete } = row;
    const { t } = this;
    const counted = t('codes.passages', { count: passages });
    return [
      t('transcripts.codedBy', { coder, percent: percent(coded ?? 0), passages: counted }),
      ...(complete.kind === 'none' ? [] : [t('transcripts.completeBy', { coder, date: this.date(complete.at) })]),
      ...this.whyStale(row),
    ];
  }

  private whyStale({ complete }: TranscriptRow): readonly string[] {
    if (complete.kind !== 'stale') return [];
    const { isTextNew, newCodes } = complete;
    const codes = newCodes.map(({ name }) => name).join(', ');
    return [
      ...(isTextNew ? [this.t('transcripts.staleText')] : []),
      ...(codes === '' ? [] : [this.t('transcripts.staleCodes', { count: newCodes.length, codes })]),
    ];
  }

  private type(written: string): string {
    const known = types.find((type) => type === written);
    return known === undefined ? written : this.t(`transcripts.type.${known}`);
  }

  /** A day, or a moment by its day; what is no date stays as it is written. */
  private date(written: string): string {
    const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(written)?.[0];
    const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? written : this.dates.format(time);
  }
}

/** A whole number that says 0 and 100 only where that is so. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return '< 1';
  return String(share < 1 ? Math.min(99, Math.round(share * 100)) : 100);
}
