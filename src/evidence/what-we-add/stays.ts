import { kaplanMeier, medianSurvival } from '#stats'
import { daysBetween } from '../../platform/i18n/words.ts'
import { median } from '../median.ts'
import type { PersonSeen } from './records.ts'

/** Who had no visit for so many days counts as having left with the last one. */
export const gone = 56

/** How long people stay, in days. */
export interface Stays {
  /** Of those supported in the period, from the first visit until now or until they left. */
  medianSoFar?: number
  people: number
  /** Of everybody ever: half stay so long or longer; none: too few have left to say. */
  half?: number
  ever: number
  left: number
}

/** @param asOf the last day that is looked at. */
export function staysOf(all: readonly PersonSeen[], asOf: string): Stays {
  const watched = all.map((one) => {
    const isGone = daysBetween(one.last, asOf) > gone
    const time = daysBetween(one.since ?? one.first, isGone ? one.last : asOf)
    // Who went along to the enterprise that goes on has left nobody.
    return { time, ended: isGone && !one.wentAlong, visits: one.visits }
  })
  const now = watched.filter(({ visits }) => visits > 0).map(({ time }) => time)
  const left = watched.filter(({ ended }) => ended).length
  return {
    medianSoFar: median(now),
    people: now.length,
    half: left > 0 ? medianSurvival(kaplanMeier(watched)) : undefined,
    ever: all.length,
    left,
  }
}

/** 10 → `10 days`, 40 → `6 weeks`, 200 → `7 months`, 900 → `2½ years`. */
export function lengthWords(days: number): string {
  if (days < 14) return Math.round(days) === 1 ? '1 day' : `${Math.round(days)} days`
  if (days < 61) return `${Math.round(days / 7)} weeks`
  if (days < 700) return `${Math.round(days / 30.44)} months`
  const halves = Math.round(days / 182.6)
  return `${Math.floor(halves / 2)}${halves % 2 ? '½' : ''} years`
}
