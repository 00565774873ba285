import { normalLower, twoSidedZ } from '../distributions/normal.ts'
import { rootBetween } from '../numeric/roots.ts'
import { refuse, requirePositive, requireProbability, requireShare } from '../refused.ts'

/** Who is to be asked, and how sure one wants to be. */
export interface Design {
  /** How many people in each group. */
  people: readonly [number, number]
  /** 1 − the two-sided level: 0.95 unless given. */
  confidence?: number
  /** 1 + (m − 1)·ICC where people sit inside providers, 1 unless given: so many times fewer count. */
  designEffect?: number
}

/**
 * How likely a difference of two shares is seen (two-sided, normal approximation; Fleiss 1981, R's
 * power.prop.test where both groups are as large): Φ((|p₁ − p₂| − z√(p̄(1 − p̄)(1/n₁ + 1/n₂))) / √(p₁(1 −
 * p₁)/n₁ + p₂(1 − p₂)/n₂)), p̄ the share of both groups together.
 * @param shares the true shares in each group, from 0 to 1
 * @returns a probability; undefined where the shares are both 0 or both 1, which nothing can tell apart
 * @throws Refused when a group is of nobody or a share isn't from 0 to 1
 */
export function twoProportionPower(
  shares: readonly [number, number],
  design: Design,
): number | undefined {
  const [p1, p2] = shares
  requireProbability(p1, 'The first share')
  requireProbability(p2, 'The second share')
  return powerOf(p1, p2, sizesOf(design))
}

export interface SmallestDetectable {
  /** The smallest difference of shares that is seen with the power asked for. */
  difference: number
  shares: [number, number]
}

/**
 * The smallest difference that a study would see. Without a baseline the shares lie evenly about
 * one half, where differences are hardest to see; with one, the second group has it, and the first
 * lies above it (`towards: 1`) or below it (−1).
 * @param power between 0 and 1, 0.8 unless given
 * @returns undefined where not even the greatest difference would be seen
 * @throws Refused when a group is of nobody, or a share isn't from 0 to 1
 */
export function smallestDetectable(
  design: Design & { power?: number; baseline?: number; towards?: 1 | -1 },
): SmallestDetectable | undefined {
  const { power = 0.8, baseline, towards = 1 } = design
  requireShare(power, 'The power')
  const sizes = sizesOf(design)
  if (baseline !== undefined) requireProbability(baseline, 'The baseline')
  if (towards !== 1 && towards !== -1) refuse('Differences lie towards 1 or −1: give one of them.')
  const sharesAt = (difference: number): [number, number] =>
    baseline === undefined
      ? [0.5 + (towards * difference) / 2, 0.5 - (towards * difference) / 2]
      : [baseline + towards * difference, baseline]
  const most = baseline === undefined ? 1 : towards === 1 ? 1 - baseline : baseline
  const lacking = (difference: number) => {
    const [p1, p2] = sharesAt(difference)
    return (powerOf(within(p1), within(p2), sizes) ?? 0) - power
  }
  if (most === 0 || lacking(most) < 0 || lacking(0) > 0) return undefined
  const difference = rootBetween(lacking, 0, most)
  return { difference, shares: sharesAt(difference) }
}

interface Sizes {
  n1: number
  n2: number
  z: number
}

function sizesOf({ people, confidence = 0.95, designEffect = 1 }: Design): Sizes {
  requirePositive(people[0], 'The number of people in the first group')
  requirePositive(people[1], 'The number of people in the second group')
  requirePositive(designEffect, 'The design effect')
  return { n1: people[0] / designEffect, n2: people[1] / designEffect, z: twoSidedZ(confidence) }
}

function powerOf(p1: number, p2: number, { n1, n2, z }: Sizes): number | undefined {
  const pooled = (n1 * p1 + n2 * p2) / (n1 + n2)
  const underNull = z * Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  const spread = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2)
  const excess = Math.abs(p1 - p2) - underNull
  // 0 against 1 has no spread: it is seen for sure, or never.
  if (spread === 0) return p1 === p2 ? undefined : excess > 0 ? 1 : 0
  return normalLower(excess / spread)
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}
