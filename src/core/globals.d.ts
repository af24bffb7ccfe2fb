// The few globals every host offers (WHATWG Encoding and DOM abort signals). Core has neither DOM nor Node types on
// purpose, so what it may use of the world is listed here by name.
interface TextDecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}
declare class TextDecoder {
  constructor(label?: string, options?: TextDecoderOptions);
  decode(input?: Uint8Array): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
