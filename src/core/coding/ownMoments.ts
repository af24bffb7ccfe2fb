/**
 * Gives each new coding of a file a time that no other of the file has. Of two codings in a row with the same code and
 * the same time git cannot tell where the one ends: where it is taken away on one branch and given another code on the
 * other, git would merge that cleanly, lose it, and give the code to its neighbour.
 *
 * @param taken the times that codings of the file have
 * @returns for a time (ISO 8601, UTC) that time, or the next fraction of its second that nobody has; what is no such time
 *   stays as it is
 */
export function ownMoments(taken: Iterable<string>): (now: string) => string {
  const known = new Set(taken);
  const parts = new Map<string, number>();
  return (now) => {
    const second = /^(.*?)(?:\.\d+)?Z$/.exec(now)?.[1];
    let moment = now;
    while (second !== undefined && known.has(moment)) {
      const part = (parts.get(second) ?? 0) + 1;
      parts.set(second, part);
      moment = `${second}.${String(part).padStart(6, '0')}Z`;
    }
    known.add(moment);
    return moment;
  };
}
