import { runSplitHistory } from '../../support/histories/splitHistory';
it('many', async function () {
  this.timeout(600_000);
  const from = Number(process.env.FROM ?? 1), count = Number(process.env.COUNT ?? 200);
  const kinds = new Map<string, string[]>();
  const sums = { merges: 0, doubled: 0, asked: 0, codings: 0, found: 0 };
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runSplitHistory(seed).catch((e: unknown) => { console.log("SEED", seed, e); throw e; });
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += outcome[key];
    for (const one of outcome.wrong) {
      const kind = one.replace(/\(after.*/, '').replace(/[0-9a-f-]{36}/, 'ID').replace(/"[^"]*"/,'Q').replace(/in transcripts.*/,'');
      kinds.set(kind, [...(kinds.get(kind) ?? []), `${seed}: ${one}`]);
    }
  }
  console.log(sums);
  for (const [kind, all] of kinds) console.log(kind, all.length, all.slice(0, 3));
});
