/** A file's content, or why it cannot be read. */
export type Content = string | Uint8Array | { readonly unreadable: string } | { readonly size: number };
