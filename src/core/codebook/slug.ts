/** What a code's id may look like: it stands in files, on command lines and in other programs. */
export const isCodeId = (id: string): boolean => /^[a-z0-9-]{1,64}$/.test(id);

const maxLength = 64;

/**
 * An id for a code of this name: lower-case, accents folded, everything else a hyphen. Where the name leaves nothing
 * (it is in another script) the id is `code`. An id that is taken gets `-2`, `-3`, …
 */
export function slugOf(name: string, isTaken: (id: string) => boolean = () => false): string {
  const slug =
    name
      .normalize('NFD')
      .replace(/\p{Mn}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .slice(0, maxLength)
      .replace(/-$/, '') || 'code';
  let id = slug;
  for (let next = 2; isTaken(id); next++) {
    const suffix = `-${next}`;
    id = slug.slice(0, maxLength - suffix.length) + suffix;
  }
  return id;
}
