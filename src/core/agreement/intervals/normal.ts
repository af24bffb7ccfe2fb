/** Density of the standard normal distribution. */
const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Φ(z), by the series of Marsaglia (2004, Evaluating the normal distribution, J Stat Softw 11(4)). */
export function normalCdf(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let term = z;
  let total = z;
  for (let k = 3; total + term !== total; k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return 0.5 + total * density(z);
}

/** z with Φ(z) = p, by Newton's steps from the logistic approximation; ±∞ at 0 and 1. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = Math.max(-8, Math.log(p / (1 - p)) / 1.702);
  for (let step = 0; step < 100; step++) {
    const move = (normalCdf(z) - p) / density(z);
    const next = z - Math.max(-0.5, Math.min(0.5, move));
    if (Math.abs(next - z) < 1e-14) return next;
    z = next;
  }
  return z;
}

/** The 97.5 % point of the standard normal distribution. */
export const z975 = 1.959963984540054;
