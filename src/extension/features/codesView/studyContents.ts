import { assignColors } from '../../../core/codebook/colors';
import { childrenOf, roots } from '../../../core/codebook/tree';
import type { Code } from '../../../core/codebook/codebook';
import type { CodeCount } from '../../../core/study/codeCounts';
import type { Passage } from '../../../core/study/passage';
import type { StudySnapshot } from '../../../core/study/snapshot';
import type { StudyIndex } from '../../../core/study/studyIndex';
import { groupBy } from '../../../core/text/groupBy';
import type { Study } from '../../study';
import type { CodeNode, CodesNode, PassageNode, SetAside, SetAsideNode, TranscriptNode } from './nodes';

/** One study as the codes view shows it at one moment: what lies below what. */
export class StudyContents {
  readonly counts: ReadonlyMap<string, CodeCount>;
  readonly colors: ReadonlyMap<string, string>;
  private allPassages: readonly Passage[] | undefined;
  private passagesByCode: ReadonlyMap<string, readonly Passage[]> | undefined;

  /** @param coder whose codings: an id, or `all` */
  constructor(
    private readonly study: Study,
    readonly snapshot: StudySnapshot,
    private readonly index: StudyIndex,
    private readonly coder: string | undefined,
  ) {
    this.counts = index.counts(this.filter);
    this.colors = assignColors(snapshot.codebook);
  }

  /** The codes at the top, and after them what needs attention. */
  top(): readonly CodesNode[] {
    return [...roots(this.snapshot.codebook).map((code) => this.codeNode(code)), ...this.setAside(), ...this.broken()];
  }

  /** Codes below a code, then its passages by transcript. */
  below({ code: id }: CodeNode): readonly CodesNode[] {
    const code = this.snapshot.codebook.byId(id);
    if (code === undefined) return [];
    return [...childrenOf(this.snapshot.codebook, code).map((child) => this.codeNode(child)), ...this.transcripts(id)];
  }

  codeOf({ code }: CodeNode): Code | undefined {
    return this.snapshot.codebook.byId(code);
  }

  /** Whether there is something to unfold. */
  hasBelow(code: Code): boolean {
    return code.children.length > 0 || (this.counts.get(code.id)?.count ?? 0) > 0;
  }

  passages({ passages }: TranscriptNode | SetAsideNode): readonly PassageNode[] {
    return passages.map((passage) => ({ kind: 'passage', study: this.study, passage }));
  }

  private get filter(): { readonly coder?: string } {
    return this.coder === undefined ? {} : { coder: this.coder };
  }

  private codeNode({ id }: Code): CodeNode {
    return { kind: 'code', study: this.study, code: id };
  }

  private transcripts(code: string): readonly TranscriptNode[] {
    const byTranscript = groupBy(this.found.get(code) ?? [], ({ transcript }) => transcript);
    return [...byTranscript].map(([transcript, passages]) => ({
      kind: 'transcript',
      study: this.study,
      code,
      transcript,
      passages,
    }));
  }

  /** Passages that are at their place and whose code is clear, by code. */
  private get found(): ReadonlyMap<string, readonly Passage[]> {
    return (this.passagesByCode ??= groupBy(
      this.listed.filter((passage) => whySetAside(passage) === undefined),
      ({ code }) => code,
    ));
  }

  private setAside(): readonly SetAsideNode[] {
    const groups = groupBy(this.listed, whySetAside);
    return reasons.flatMap((why) => {
      const passages = groups.get(why);
      return passages ? [{ kind: 'setAside', study: this.study, why, passages }] : [];
    });
  }

  private get listed(): readonly Passage[] {
    return (this.allPassages ??= this.index.passages(this.filter));
  }

  private broken(): readonly CodesNode[] {
    const { study } = this;
    const { problems, sidecars, transcripts } = this.snapshot;
    const wrong = problems.filter(({ severity }) => severity === 'error');
    const seen = this.index.withoutText({ coder: 'all' });
    const stray = [...sidecars.values()].flatMap(({ path, transcript, coder, sidecar }) => {
      if (transcripts.has(transcript)) return [];
      const codings = seen.find((one) => one.transcript === transcript && one.coder === coder)?.codings ?? 0;
      // While a round is open, of how many there are nothing is said to those to whom they are not shown.
      return codings > 0 || sidecar.codings.length === 0 ? [{ path, transcript, codings }] : [];
    });
    return [
      ...wrong.map((problem) => ({ kind: 'problem', study, problem }) as const),
      ...stray.map(
        ({ path, transcript, codings }) => ({ kind: 'stray', study, sidecar: path, transcript, codings }) as const,
      ),
    ];
  }
}

const reasons: readonly SetAside[] = ['notFound', 'unclear', 'unknown'];

/** Why a passage counts nowhere for now; undefined where it counts. */
export function whySetAside({ span, codeIs }: Passage): SetAside | undefined {
  if (span === undefined) return 'notFound';
  return codeIs === 'known' ? undefined : codeIs;
}
