import { twoSidedZ } from '../distributions/normal.ts'
import { refuse } from '../refused.ts'

/** Somebody or something that was watched: how long, and whether it ended then or was only seen so far. */
export interface Watched {
  /** In any one unit, 0 or more. */
  time: number
  ended: boolean
  /**
   * From when it was watched: who ended before that would never have been seen, so it is at risk only after it.
   * None: from the beginning.
   */
  from?: number
}

export type Interval = readonly [lower: number, upper: number]

/** The curve at one time, and from then on until the next. */
export interface SurvivalStep {
  time: number
  /** Those still watched just before this time. */
  atRisk: number
  ended: number
  /** Last seen at this time, not ended. */
  censored: number
  /** The estimated share that goes on beyond this time. */
  survival: number
  /** Greenwood's; `undefined` where nobody is left, when it has no meaning. */
  standardError: number | undefined
  /** survival ± z·standardError, kept within 0 and 1. */
  plain: Interval | undefined
  /** survival^exp(±z·√(Σ d/(n(n−d))) / ln survival): never leaves 0 and 1; `undefined` at 0 and 1. */
  logLog: Interval | undefined
}

/**
 * The Kaplan–Meier estimate, S(t) = Π (1 − d/n) over times up to t, d of n at risk ending at each,
 * with Greenwood's variance S² Σ d/(n(n − d)). Who is last seen at a time counts as at risk then.
 * Who was watched `from` later is at risk after that only. As R's survfit with conf.type "plain" and "log-log", and
 * Surv(from, time, ended).
 * @source Kaplan and Meier, JASA 53 (1958) 457–481; Greenwood, 1926.
 * @param confidence of the intervals, between 0 and 1.
 * @returns a step for each time at which somebody ended or was last seen; none where none was watched.
 * @throws Refused for times that are negative or not finite, and a confidence that isn't between 0 and 1.
 */
export function kaplanMeier(watched: readonly Watched[], confidence = 0.95): SurvivalStep[] {
  const z = twoSidedZ(confidence)
  const inOrder = checked(watched).toSorted((a, b) => a.time - b.time)
  const entries = inOrder.map(({ from = -1 }) => from).toSorted((a, b) => a - b)
  let entered = 0
  const steps: SurvivalStep[] = []
  let survival = 1
  let sum = 0
  for (let start = 0; start < inOrder.length;) {
    const { time } = inOrder[start]!
    let end = start
    let ended = 0
    for (; end < inOrder.length && inOrder[end]!.time === time; end++)
      if (inOrder[end]!.ended) ended++
    while (entered < entries.length && entries[entered]! < time) entered++
    const atRisk = entered - start
    survival *= (atRisk - ended) / atRisk
    sum += ended === 0 ? 0 : ended / (atRisk * (atRisk - ended))
    const censored = end - start - ended
    steps.push({ time, atRisk, ended, censored, survival, ...spread(survival, sum, z) })
    start = end
  }
  return steps
}

/**
 * The step that holds at a time.
 * @returns `undefined` after the last time watched (unless all had ended: then 0 holds), where
 * nobody knows; before the first step, survival 1.
 * @throws Refused for a time that is negative or not finite.
 */
export function survivalAt(curve: readonly SurvivalStep[], time: number): SurvivalStep | undefined {
  requireTime(time, 'The time')
  const last = curve.at(-1)
  if (!last || (time > last.time && last.survival > 0)) return undefined
  const before = { time: 0, atRisk: curve[0]!.atRisk, ended: 0, censored: 0, survival: 1 }
  return (
    curve.findLast((step) => step.time <= time) ?? {
      ...before,
      standardError: 0,
      plain: [1, 1],
      logLog: undefined,
    }
  )
}

/**
 * The time by which half have ended: the first at which survival is under .5. Where it is exactly
 * .5 for a while, the middle of that while, as R has it.
 * @returns `undefined` where survival never comes down to .5.
 */
export function medianSurvival(curve: readonly SurvivalStep[]): number | undefined {
  const reached = curve.findIndex(({ survival }) => survival <= 0.5 + tolerance)
  const step = curve[reached]
  if (!step || step.survival < 0.5 - tolerance) return step?.time
  const next = curve.find(({ survival }) => survival < 0.5 - tolerance) ?? curve.at(-1)!
  return (step.time + next.time) / 2
}

/** What R's quantile of survfit allows for rounding. */
const tolerance = Math.sqrt(Number.EPSILON)

function spread(survival: number, sum: number, z: number) {
  if (survival === 0) return { standardError: undefined, plain: undefined, logLog: undefined }
  const standardError = survival * Math.sqrt(sum)
  const plain: Interval = [
    Math.max(0, survival - z * standardError),
    Math.min(1, survival + z * standardError),
  ]
  if (survival === 1) return { standardError, plain, logLog: undefined }
  const width = (z * Math.sqrt(sum)) / Math.log(survival)
  const logLog: Interval = [survival ** Math.exp(-width), survival ** Math.exp(width)]
  return { standardError, plain, logLog }
}

function checked(watched: readonly Watched[]): readonly Watched[] {
  if (!Array.isArray(watched)) refuse('Give those watched as a list of { time, ended }.')
  for (const [index, one] of watched.entries()) {
    if (typeof one?.ended !== 'boolean')
      refuse(`Observation ${index + 1} doesn't say whether it ended: true or false.`)
    requireTime(one.time, `The time of observation ${index + 1}`)
    if (one.from === undefined) continue
    requireTime(one.from, `The beginning of observation ${index + 1}`)
    if (one.from >= one.time)
      refuse(`Observation ${index + 1} was watched from ${one.from}, and only to ${one.time}.`)
  }
  return watched
}

function requireTime(time: number, name: string): void {
  if (typeof time !== 'number' || !Number.isFinite(time) || time < 0)
    refuse(`${name} is ${time}: give a number of 0 or more.`)
}
