import { runSplitHistory } from '../../support/histories/splitHistory';
it('one', async () => { (globalThis as any).DBG = process.env.ID; const o = await runSplitHistory(Number(process.env.SEED)); console.log(o); });
