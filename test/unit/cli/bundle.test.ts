import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run, runJson } from '../../support/cli';
import { example, isSentence, report } from '../../support/exampleReport';

describe('intercoder agreement --bundle', () => {
  after(removeFolders);

  /** Every number of the one that the other gives otherwise. */
  function* differences(one: unknown, other: unknown, at = ''): Iterable<string> {
    if (typeof one === 'number') {
      if (typeof other !== 'number' || Math.abs(one - other) > 1e-12) yield at;
    } else if (typeof one === 'object' && one !== null) {
      for (const [key, value] of Object.entries(one)) {
        yield* differences(value, (other as Readonly<Record<string, unknown>> | undefined)?.[key], `${at}.${key}`);
      }
    }
  }

  it('gives statistics all it needs to come to every figure and interval, and says nothing of anybody', async () => {
    const study = example();
    const { units } = await report(study, '--bundle', 'bundle');
    for (const [unit, block] of Object.entries(units ?? {})) {
      const again = (await runJson(study, ['statistics', `bundle/${unit}.json`])) as typeof block;
      assert.deepEqual([...differences(block, again)], ['.units', '.n'], unit);
      assert.equal(again.percentIdentical.n, block.n);
    }
    for (const file of readdirSync(path.join(study, 'bundle'))) {
      assert.doesNotMatch(readFileSync(path.join(study, 'bundle', file), 'utf8'), /anna|bert|cato|transcripts\/|quote/);
    }
    isSentence(await run(study, ['agreement', 'round-1', '--bundle', 'bundle']), /already/);
  });

  it('holds what the report counts, and nothing to be computed, where differences are talked through', async () => {
    const study = example();
    const file = path.join(study, 'rounds/round-1/round.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"mode": "agreement"', '"mode": "dialogue"'));
    const { messages } = await run(study, ['agreement', 'round-1', '--bundle', 'bundle']);
    assert.match(messages, /there is no table for statistics in it/);
    assert.deepEqual(readdirSync(path.join(study, 'bundle')).toSorted(), ['judgements.csv', 'round.json']);
    const read = (name: string): string => readFileSync(path.join(study, 'bundle', name), 'utf8');
    assert.doesNotMatch(read('round.json'), /krippendorff|minimum|replicates/);
    const { counts } = (await report(study)) as unknown as {
      counts: Readonly<Record<string, { all: number; some: number; none: number }>>;
    };
    const [, ...rows] = read('judgements.csv').trim().split('\r\n');
    const givenBy = new Map<string, number>();
    for (const row of rows) {
      const [type = '', unit = '', , , , , , code = '', present] = row.split(',');
      const key = `${type} ${unit} ${code}`;
      givenBy.set(key, (givenBy.get(key) ?? 0) + Number(present));
    }
    const counted = (code: string, isIn: (coders: number) => boolean): number =>
      [...givenBy].filter(([key, coders]) => key.startsWith('turn ') && key.endsWith(` ${code}`) && isIn(coders))
        .length;
    for (const [code, { all, some, none }] of Object.entries(counts)) {
      assert.deepEqual(
        [counted(code, (n) => n === 3), counted(code, (n) => n === 1 || n === 2), counted(code, (n) => n === 0)],
        [all, some, none],
        code,
      );
    }
  });

  it('gives statistics where passages were marked, of all coders and of each pair', async () => {
    const study = example();
    interface Figures {
      readonly segments: object;
      readonly [name: string]: unknown;
    }
    type Spans = Figures & {
      readonly perCode: Readonly<Record<string, { readonly uAlpha: object; readonly boundaries: object }>>;
      readonly perPair: readonly Figures[];
    };
    const { spans } = (await report(study, '--bundle', 'bundle')) as unknown as { spans: Spans };
    const of = (name: string): Promise<Spans> =>
      runJson(study, ['statistics', `bundle/${name}.json`]) as Promise<Spans>;
    const files = ['', '-C1-C2', '-C1-C3', '-C2-C3'];
    for (const [index, figures] of [spans, ...spans.perPair].entries()) {
      const [characters, words] = await Promise.all([of(`spans${files[index]}`), of(`spans-words${files[index]}`)]);
      const { uAlpha, uAlphaBinary, cuAlpha, segments } = characters;
      assert.deepEqual(
        { uAlpha, uAlphaBinary, cuAlpha, segments, boundaries: words.boundaries },
        Object.fromEntries(
          ['uAlpha', 'uAlphaBinary', 'cuAlpha', 'segments', 'boundaries'].map((name) => [name, figures[name]]),
        ),
      );
      if (index > 0) continue;
      for (const [code, own] of Object.entries(spans.perCode)) {
        assert.deepEqual(characters.perCode[code]?.uAlpha, own.uAlpha);
        assert.deepEqual(words.perCode[code]?.boundaries, own.boundaries);
      }
    }
  });

  it('holds what parts of the sample are told by: transcripts, roles, pairs and orders', async () => {
    const study = example();
    interface Part {
      readonly alphaMasi: object;
      readonly pooledKappa: object;
      readonly percentIdentical: object;
    }
    const found = (await report(study, '--bundle', 'bundle')) as unknown as {
      perTranscript: Readonly<Record<string, Part>>;
      perRole: Readonly<Record<string, Part>>;
      perPair: readonly Part[];
      drift: readonly { coder: string; thirds: readonly Part[] }[];
      tested: { codes: readonly { code: string; codings: number }[] };
    };
    const read = (file: string): unknown => JSON.parse(readFileSync(path.join(study, 'bundle', file), 'utf8'));
    const turns = read('turn.json') as {
      matrix: (readonly string[] | null)[][];
      clusters: string[];
      roles: (string | null)[];
    };
    const round = read('round.json') as {
      units: { id: string; transcript: string }[];
      orders: { coder: string; passages: string[] }[];
      codes: { id: string; codings: number }[];
    };
    const recomputed = async (isIn: (unit: number) => boolean, coders = [0, 1, 2]): Promise<Part> => {
      const units = [...turns.matrix.keys()].filter(isIn);
      const part = {
        ...turns,
        matrix: units.map((unit) => coders.map((coder) => turns.matrix[unit]?.[coder] ?? null)),
        clusters: units.map((unit) => turns.clusters[unit]),
        bootstrap: undefined,
      };
      writeFileSync(path.join(study, 'part.json'), JSON.stringify(part));
      return (await runJson(study, ['statistics', 'part.json'])) as Part;
    };
    const isPart = async (part: Part | undefined, own: Promise<Part>): Promise<void> => {
      const { alphaMasi, pooledKappa, percentIdentical } = await own;
      assert.deepEqual(
        [...differences(part, { alphaMasi, pooledKappa, percentIdentical })].filter((at) =>
          /alphaMasi|pooledKappa|percentIdentical/.test(at),
        ),
        [],
      );
    };
    const transcripts = [...new Set(round.units.map(({ transcript }) => transcript))];
    const transcriptOf = (unit: number) => round.units.find(({ id }) => id === turns.clusters[unit])?.transcript;
    for (const [index, part] of Object.values(found.perTranscript).entries())
      await isPart(
        part,
        recomputed((unit) => transcriptOf(unit) === transcripts[index]),
      );
    for (const [role, part] of Object.entries(found.perRole))
      await isPart(
        part,
        recomputed((unit) => (turns.roles[unit] ?? '') === role),
      );
    for (const [index, coders] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ].entries())
      await isPart(
        found.perPair[index],
        recomputed(() => true, coders),
      );
    const [{ thirds } = { thirds: [] }] = found.drift;
    const order = round.orders[0]?.passages ?? [];
    const last = new Set(order.slice(Math.round((2 * order.length) / 3)));
    await isPart(
      thirds[2],
      recomputed((unit) => last.has(turns.clusters[unit] ?? ''), [0, 1]),
    );
    assert.deepEqual(
      round.codes.map(({ id, codings }) => [id, codings]),
      found.tested.codes.map(({ code, codings }) => [code, codings]),
    );
  });

  it('says whose role each unit is, what stands above each code, and in which order each coder judged', async () => {
    const study = example();
    const { perRole, groups } = (await report(study, '--bundle', 'bundle')) as unknown as {
      perRole: Readonly<Record<string, { units: number }>>;
      groups: readonly { id: string }[];
    };
    const read = (file: string): unknown => JSON.parse(readFileSync(path.join(study, 'bundle', file), 'utf8'));
    const { roles } = read('turn.json') as { roles: readonly (string | null)[] };
    for (const [role, { units }] of Object.entries(perRole)) {
      assert.equal(roles.filter((own) => (own ?? '') === role).length, units, role);
    }
    const { codes, orders, units } = read('round.json') as {
      codes: readonly { id: string; parent?: string }[];
      orders: readonly { coder: string; passages: readonly string[] }[];
      units: readonly { id: string }[];
    };
    assert.ok(codes.some(({ parent }) => groups.some(({ id }) => id === parent)));
    assert.ok(orders.length > 0);
    for (const { coder, passages } of orders) {
      assert.match(coder, /^C\d$/);
      assert.deepEqual([...passages].sort(), units.map(({ id }) => id).sort());
    }
  });
});
