/**
 * Gives each new coding of a file a time that no other of the file has. Of two codings in a row with the same code and
 * the same time git cannot tell where the one ends: where it is taken away on one branch and given another code on the
 * other, git would merge that cleanly, lose it, and give the code to its neighbour.
 *
 * @param taken the times that codings of the file have
 * @returns for a time (ISO 8601, UTC) that time, or the next fraction of its second that nobody has; what is no such time
 *   stays as it is
 */
export function ownMoments(taken: readonly string[]): (now: string) => string {
  const given: string[] = [];
  // Of thousands, as a file may have, a set takes longer than to look through them for the one coding of a step.
  let all: Set<string> | undefined;
  const isTaken = (moment: string): boolean => {
    if (given.length === 0) return taken.includes(moment);
    all ??= new Set([...taken, ...given]);
    return all.has(moment);
  };
  const parts = new Map<string, number>();
  return (now) => {
    const second = /^(.*?)(?:\.\d+)?Z$/.exec(now)?.[1];
    let moment = now;
    while (second !== undefined && isTaken(moment)) {
      const part = (parts.get(second) ?? 0) + 1;
      parts.set(second, part);
      moment = `${second}.${String(part).padStart(6, '0')}Z`;
    }
    given.push(moment);
    all?.add(moment);
    return moment;
  };
}
