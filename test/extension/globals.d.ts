// Both extension hosts, Node's and the worker's, have these. The types of neither are loaded here, so that a test that
// needs more than both have does not compile.
declare const console: { log(text: string): void };
declare function setTimeout(callback: () => void, milliseconds: number): void;

/** All test files of this folder, put together by the build. */
declare module 'intercoder:suite' {}
