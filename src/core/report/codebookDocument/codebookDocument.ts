import { childrenOf, namePath, roots } from '../../codebook/tree';
import type { Code, Codebook } from '../../codebook/codebook';
import { render, type Language } from '../../messages/render';

/** How often a code was given: itself, with the codes below it, and in how many transcripts. */
export interface Counted {
  readonly count: number;
  readonly total: number;
  readonly transcripts: number;
}

export interface CodebookDocumentArguments {
  /** Of the study. */
  readonly title: string;
  readonly codebook: Codebook;
  /** By code id. */
  readonly counts: ReadonlyMap<string, Counted>;
  /** Whose codings are counted; undefined: those of all coders. */
  readonly coder: string | undefined;
  /** Of the document's own words. */
  readonly language: Language;
}

/** A labelled piece of what the book says of a code. */
export interface Entry {
  readonly label: string;
  readonly text: string;
}

/** One code as the document shows it. */
export interface CodeSection {
  readonly id: string;
  readonly name: string;
  /** The names above it and its own, `Trust › Joining in`. */
  readonly path: string;
  /** 0 for top-level codes. */
  readonly level: number;
  /** "12 passages, 40 with subcodes, in 4 transcripts" */
  readonly counts: string;
  /** "12 · 40" */
  readonly shortCounts: string;
  /** What it is besides a code to give: retired, for grouping only, a scale. */
  readonly notes: readonly string[];
  readonly definition: string | undefined;
  readonly entries: readonly Entry[];
  readonly examplesLabel: string;
  readonly examples: readonly string[];
  /** What is good to know, after what decides. */
  readonly details: readonly Entry[];
  readonly below: readonly CodeSection[];
}

/** A codebook to read and print, in words; Markdown and HTML are made from it. */
export interface CodebookDocument {
  readonly language: Language;
  readonly title: string;
  /** What is counted. */
  readonly introduction: string;
  readonly contentsTitle: string;
  readonly codes: readonly CodeSection[];
}

/** The same codebook and counts make the same document: no date, no machine, no locale. */
export function codebookDocument(wanted: CodebookDocumentArguments): CodebookDocument {
  const { title, codebook, coder, language } = wanted;
  const count = codebook.codes.length;
  const whose = coder === undefined ? render(language, 'book.ofAll') : render(language, 'book.of', { coder });
  const hasTwoCounts = codebook.codes.some(({ id }) => wanted.counts.get(id)?.total !== wanted.counts.get(id)?.count);
  const twoCounts = hasTwoCounts ? [render(language, 'book.twoCounts')] : [];
  return {
    language,
    title: render(language, 'book.title', { study: title }),
    introduction: [render(language, 'book.codes', { count }), whose, ...twoCounts].join(' '),
    contentsTitle: render(language, 'book.contents'),
    codes: roots(codebook).map((code) => sectionOf(code, wanted)),
  };
}

function sectionOf(code: Code, wanted: CodebookDocumentArguments): CodeSection {
  const { codebook, language } = wanted;
  const counted = wanted.counts.get(code.id) ?? { count: 0, total: 0, transcripts: 0 };
  return {
    id: code.id,
    name: code.name,
    path: namePath(codebook, code.id).join(' › '),
    level: code.level,
    counts: countsInWords(counted, language),
    shortCounts: counted.total === counted.count ? String(counted.count) : `${counted.count} · ${counted.total}`,
    notes: notesOf(code, wanted),
    definition: code.definition,
    entries: labelled([
      [render(language, 'codes.include'), code.include],
      [render(language, 'codes.exclude'), code.exclude],
    ]),
    examplesLabel: render(language, 'codes.example'),
    examples: code.examples,
    details: labelled([
      [render(language, 'codes.aliases'), code.aliases.join(', ')],
      [render(language, 'book.formerIds'), code.formerIds.join(', ')],
      [render(language, 'book.created'), code.created],
    ]),
    below: childrenOf(codebook, code).map((child) => sectionOf(child, wanted)),
  };
}

function countsInWords({ count, total, transcripts }: Counted, language: Language): string {
  return [
    render(language, 'codes.passages', { count }),
    ...(total === count ? [] : [render(language, 'codes.withSubcodes', { count: total })]),
    ...(count === 0 ? [] : [render(language, 'codes.inTranscripts', { count: transcripts })]),
  ].join(', ');
}

function notesOf(
  { status, replacedBy, codable, ordered }: Code,
  { codebook, language }: CodebookDocumentArguments,
): readonly string[] {
  const replacement = replacedBy === undefined ? '–' : (codebook.byId(replacedBy)?.name ?? replacedBy);
  return [
    ...(status === 'retired' ? [render(language, 'codes.retiredFor', { code: replacement })] : []),
    ...(codable ? [] : [render(language, 'codes.groupOnly')]),
    ...(ordered ? [render(language, 'book.ordered')] : []),
  ];
}

/** What the book says nothing of is left out. */
const labelled = (found: readonly (readonly [label: string, text: string | undefined])[]): readonly Entry[] =>
  found.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text }]));
