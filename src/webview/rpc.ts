import type { Answer, AnswerOf, ArgumentsOf, Call, MethodOf, PageName, ToPage } from './protocol';

interface EditorApi {
  postMessage(message: Call): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): EditorApi;

/** The extension said that it could not do what was asked; the message is meant to be shown. */
export class Refused extends Error {}

/** What a page has of the extension: it asks, is told of changes, and keeps what it must not lose while it is hidden. */
export class Host<P extends PageName> {
  private readonly api = acquireVsCodeApi();
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private calls = 0;

  /** @param onChanged called whenever what the page shows may be out of date */
  constructor(onChanged: () => void) {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      if (data.kind === 'changed') onChanged();
      else this.settle(data);
    });
  }

  /** Rejects with `Refused` where the extension could not do it. */
  call<M extends MethodOf<P>>(method: M, ...args: ArgumentsOf<P, M>): Promise<AnswerOf<P, M>> {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (answer) => {
        if (answer.ok) resolve(answer.value);
        else reject(new Refused(answer.message));
      });
      this.api.postMessage({ kind: 'call', id, method, args });
    });
  }

  /** What was kept last; undefined the first time. */
  kept(): unknown {
    return this.api.getState();
  }

  /** A page that is hidden is thrown away, and made anew with what it kept. */
  keep(state: unknown): void {
    this.api.setState(state);
  }

  private settle(answer: Answer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }
}
