/**
 * Gives each new coding of a file a time that no other of the file has. Of two codings in a row with the same code and
 * the same time git cannot tell where the one ends: where it is taken away on one branch and given another code on the
 * other, git would merge that cleanly, lose it, and give the code to its neighbour.
 *
 * @param taken the times that codings of the file have
 * @returns for a time of the clock (ISO 8601, UTC) that time, or the next fraction of its second that nobody has
 */
export function ownMoments(taken: Iterable<string>): (now: string) => string {
  const known = new Set(taken);
  return (now) => {
    let moment = now;
    for (let part = 1; known.has(moment); part++)
      moment = now.replace(/(?:\.\d+)?Z$/, `.${String(part).padStart(6, '0')}Z`);
    known.add(moment);
    return moment;
  };
}
