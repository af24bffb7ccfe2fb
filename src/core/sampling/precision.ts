import { leastPassages } from '../agreement/round/tested';

/** One row of what a sample can decide: how far estimates of κ spread for codes of one prevalence. */
export interface ExpectedInterval {
  /** Share of units that have the code. */
  readonly prevalence: number;
  /** How alike the turns of one passage are (intraclass correlation). */
  readonly rho: number;
  /** Independent units that the sample is worth: units over the design effect 1 + (k − 1)ρ. */
  readonly effectiveUnits: number;
  /** 95 % of estimates fall between these. Undefined where too few samples have the code at all. */
  readonly interval: { readonly low: number; readonly high: number } | undefined;
}

export interface PrecisionQuestion {
  /** Units that are judged, and how many of them stand in one drawn passage on average. */
  readonly units: number;
  readonly unitsPerPassage: number;
  readonly prevalence: number;
  readonly rho: number;
}

/** The agreement for which precision is told. */
export const trueKappa = 0.8;

export const designEffect = (unitsPerPassage: number, rho: number): number =>
  1 + Math.max(unitsPerPassage - 1, 0) * rho;

/** Up to this the estimate is too far from normal for its standard error to tell. */
const largestExact = 600;

/**
 * Where 95 % of the estimates of Cohen's κ fall for two coders with equal margins and a true κ of .80: exactly for small
 * samples, from the large-sample standard error of Fleiss, Cohen & Everitt (1969) beyond.
 */
export function expectedInterval({ units, unitsPerPassage, prevalence, rho }: PrecisionQuestion): ExpectedInterval {
  const effectiveUnits = Math.max(Math.round(units / designEffect(unitsPerPassage, rho)), 0);
  const interval =
    effectiveUnits <= largestExact
      ? exact(effectiveUnits, prevalence)
      : normal(kappaError(prevalence) / Math.sqrt(effectiveUnits));
  return { prevalence, rho, effectiveUnits, interval };
}

/** The share of a frame whose sample would have intervals of this width; above 1 where none is large enough. */
export function shareForWidth(
  width: number,
  frameUnits: number,
  { unitsPerPassage, prevalence, rho }: Omit<PrecisionQuestion, 'units'>,
): number {
  const needed = ((2 * z * kappaError(prevalence)) / width) ** 2 * designEffect(unitsPerPassage, rho);
  return frameUnits === 0 ? Infinity : needed / frameUnits;
}

/**
 * The chance that at least `leastPassages` of the units drawn hold a code: hypergeometric.
 * @param holding units of the frame that hold it
 */
export function chanceTestable(frame: number, drawn: number, holding: number): number {
  if (Math.min(holding, drawn) < leastPassages) return 0;
  let below = 0;
  for (let hits = Math.max(0, drawn - (frame - holding)); hits < leastPassages; hits++) {
    below += Math.exp(logChoose(holding, hits) + logChoose(frame - holding, drawn - hits) - logChoose(frame, drawn));
  }
  return Math.min(Math.max(1 - below, 0), 1);
}

const z = 1.959963984540054;

const normal = (error: number): { low: number; high: number } => ({
  low: Math.max(trueKappa - z * error, -1),
  high: Math.min(trueKappa + z * error, 1),
});

/** The shares of units that both, one and neither give a code. */
function cells(prevalence: number): { both: number; one: number; neither: number } {
  const spread = prevalence * (1 - prevalence);
  return {
    both: prevalence ** 2 + trueKappa * spread,
    one: spread * (1 - trueKappa),
    neither: (1 - prevalence) ** 2 + trueKappa * spread,
  };
}

/** The standard error of κ times the square root of the number of units. */
function kappaError(prevalence: number): number {
  const { both, one, neither } = cells(prevalence);
  const chance = prevalence ** 2 + (1 - prevalence) ** 2;
  const off = 1 - trueKappa;
  const agreeing = both * (1 - 2 * prevalence * off) ** 2 + neither * (1 - 2 * (1 - prevalence) * off) ** 2;
  const variance = agreeing + off ** 2 * 2 * one - (trueKappa - chance * off) ** 2;
  return Math.sqrt(variance) / (1 - chance);
}

/** Outcomes further from what is expected are left out, in standard deviations: 1 in 10,000. */
const reach = 4;

/** From all that so many units can come to, each with its chance. Nothing is drawn: a sample gave rare codes a lucky bound. */
function exact(units: number, prevalence: number): { low: number; high: number } | undefined {
  const { both, one } = cells(prevalence);
  const [values, chances]: [number[], number[]] = [[], []];
  let defined = 0;
  const halves: ReturnType<typeof binomial>[] = [];
  for (const [a, ofBoth] of binomial(units, both)) {
    for (const [off, ofOff] of binomial(units - a, (2 * one) / (1 - both))) {
      for (const [b, ofOne] of (halves[off] ??= binomial(off, 0.5))) {
        const kappa = kappaOf(a, b, off - b, units);
        if (kappa === undefined) continue;
        const chance = ofBoth * ofOff * ofOne;
        values.push(kappa);
        chances.push(chance);
        defined += chance;
      }
    }
  }
  if (defined < 0.5) return undefined;
  const quantile = (share: number): number => {
    let [low, high] = [-1, 1];
    while (high - low > 1e-6) {
      const middle = (low + high) / 2;
      let below = 0;
      for (let each = 0; each < values.length; each++) {
        if ((values[each] ?? 0) <= middle) below += chances[each] ?? 0;
      }
      if (below < share * defined) low = middle;
      else high = middle;
    }
    return high;
  };
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** How many of `n` with a chance of `p` each, and how probable that is; what is hardly possible is left out. */
function binomial(n: number, p: number): readonly (readonly [count: number, chance: number])[] {
  const spread = Math.sqrt(n * p * (1 - p)) * reach + 1;
  const least = Math.max(0, Math.ceil(n * p - spread));
  const most = Math.min(n, Math.floor(n * p + spread));
  return Array.from({ length: most - least + 1 }, (_, each) => {
    const count = least + each;
    return [count, Math.exp(logChoose(n, count) + count * Math.log(p) + (n - count) * Math.log(1 - p))] as const;
  });
}

function kappaOf(both: number, first: number, second: number, units: number): number | undefined {
  const [p, q] = [(both + first) / units, (both + second) / units];
  const chance = p * q + (1 - p) * (1 - q);
  const observed = (units - first - second) / units;
  return units === 0 || chance >= 1 ? undefined : (observed - chance) / (1 - chance);
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += Math.log((n - i + 1) / i);
  return sum;
}
