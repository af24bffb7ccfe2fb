import * as vscode from 'vscode';
import { inFile, type FileProblem } from '../../../core/problem';
import type { StudyPath } from '../../../core/text/studyPath';
import { Debounced } from '../../debounce';
import { Disposables } from '../../disposables';
import { groupBy } from '../../../core/text/groupBy';
import { nextTurn } from '../../nextTurn';
import type { Study } from '../../study';
import type { FeatureContext } from '../feature';
import { ProblemDiagnostic } from './problemDiagnostic';

/** After a change of the study: several often come together. */
const quietMilliseconds = 300;

/** After a key: long enough that nobody is told of half a word. */
const typingMilliseconds = 800;

/** How long the check works before it lets everything else go first. */
const sliceMilliseconds = 8;

/** Keeps the problems of one study in the Problems panel: of every file, open or not. */
export class StudyProblems extends Disposables {
  private readonly shown = this.register(vscode.languages.createDiagnosticCollection('intercoder'));
  private readonly changed = this.register(new Debounced(quietMilliseconds, () => this.inBackground(this.check())));
  private readonly typed = this.register(new Debounced(typingMilliseconds, () => this.inBackground(this.showTyped())));
  private readonly waiting = new Set<vscode.TextDocument>();
  private found: ReadonlyMap<StudyPath, readonly FileProblem[]> = new Map();
  private checks = 0;
  private isDisposed = false;

  constructor(
    private readonly study: Study,
    private readonly context: FeatureContext,
  ) {
    super();
    this.studyChanged();
  }

  /** The study, who codes in it, or the language may be another: everything is looked at again, in a while. */
  studyChanged(): void {
    this.changed.trigger();
  }

  /** A document of the study was changed, saved or closed. */
  documentChanged(document: vscode.TextDocument): void {
    this.waiting.add(document);
    this.typed.trigger();
  }

  override dispose(): void {
    this.isDisposed = true;
    this.checks++;
    super.dispose();
  }

  private async check(): Promise<void> {
    const run = ++this.checks;
    const { session } = this.study;
    if (session === undefined) return;
    const { checkInPieces } = await import('../../../core/study/checks/checkStudy');
    const problems: FileProblem[] = [];
    let began = Date.now();
    for (const piece of checkInPieces(session, this.context.identity.viewerOf(this.study))) {
      problems.push(...piece);
      if (Date.now() - began < sliceMilliseconds) continue;
      await nextTurn();
      // Whatever changed meanwhile has asked for a check of its own.
      if (run !== this.checks) return;
      began = Date.now();
    }
    const before = this.found;
    this.found = groupBy(problems, ({ file }) => file);
    for (const path of new Set([...before.keys(), ...this.found.keys()])) await this.show(path);
  }

  private async showTyped(): Promise<void> {
    const documents = [...this.waiting];
    this.waiting.clear();
    for (const document of documents) {
      const path = this.study.pathOf(document.uri);
      if (path !== undefined) await this.show(path);
    }
  }

  private async show(path: StudyPath): Promise<void> {
    const uri = this.study.uriOf(path);
    const problems = await this.problemsOf(path, uri);
    // The study may have gone while its text was read.
    if (this.isDisposed) return;
    const { t } = this.context;
    this.shown.set(
      uri,
      problems.map((problem) => new ProblemDiagnostic(this.study, problem, t)),
    );
  }

  /** Of a transcript with unsaved changes: what is wrong with the text on the screen, so that places fit. */
  private async problemsOf(path: StudyPath, uri: vscode.Uri): Promise<readonly FileProblem[]> {
    const record = this.study.current?.transcripts.get(path);
    const document = record?.source && dirtyDocument(uri);
    if (record === undefined || document === undefined) return this.found.get(path) ?? [];
    const { checkTranscript } = await import('../../../core/study/checks/checkTranscript');
    return [...record.problems, ...inFile(path, checkTranscript(await this.context.parsed.of(document)))];
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.context.errors.record(error));
  }
}

const dirtyDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => document.isDirty && !document.isClosed && document.uri.toString() === uri.toString(),
  );
