import { leastPassages } from '../agreement/round/tested';
import { Xoshiro128 } from '../random/xoshiro128';

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

/** Below this the estimate is too far from normal for its standard error to tell. */
const largestSimulated = 600;
const replicates = 2000;
/** A constant: what is expected of a sample must not change from one look to the next. */
const seed = 20260101;

/**
 * Where 95 % of the estimates of Cohen's κ fall for two coders with equal margins and a true κ of .80: simulated for small
 * samples, from the large-sample standard error of Fleiss, Cohen & Everitt (1969) beyond.
 */
export function expectedInterval({ units, unitsPerPassage, prevalence, rho }: PrecisionQuestion): ExpectedInterval {
  const effectiveUnits = Math.max(Math.round(units / designEffect(unitsPerPassage, rho)), 0);
  const interval =
    effectiveUnits <= largestSimulated
      ? simulated(effectiveUnits, prevalence)
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

function simulated(units: number, prevalence: number): { low: number; high: number } | undefined {
  const { both, one } = cells(prevalence);
  const random = Xoshiro128.seeded(seed);
  const limits = [both, both + one, both + 2 * one].map((share) => share * 2 ** 32);
  const [onlyBoth = 0, firstToo = 0, secondToo = 0] = limits;
  const values: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    let [a, b, c] = [0, 0, 0];
    for (let unit = 0; unit < units; unit++) {
      const at = random.next();
      if (at < onlyBoth) a++;
      else if (at < firstToo) b++;
      else if (at < secondToo) c++;
    }
    const kappa = kappaOf(a, b, c, units);
    if (kappa !== undefined) values.push(kappa);
  }
  if (values.length < replicates / 2) return undefined;
  values.sort((x, y) => x - y);
  const quantile = (share: number): number => values[Math.round(share * (values.length - 1))] ?? 0;
  return { low: quantile(0.025), high: quantile(0.975) };
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
