import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What `complete` and rounds keep of a text: `sha256:` and the hash of its UTF-8 bytes, 64 hexadecimal digits. */
export const textHash = (text: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
