import type { Scope } from '#people'
import { dateWords, duration, listWords, money, plural } from '../../platform/i18n/words.ts'
import type { Content, PriceLine } from '../agreement.ts'
import { estimate } from '../estimate.ts'

/** An agreement's version in words, in the order in which people ask. */

export const units: Record<PriceLine['unit'], string> = {
  hour: 'an hour',
  visit: 'a visit',
  night: 'a night',
  week: 'a week',
  mile: 'a mile',
}

export const days: Record<PriceLine['days'], string> = {
  any: 'Any day',
  weekdays: 'Monday to Friday',
  saturdays: 'Saturdays',
  sundays: 'Sundays',
  weekends: 'Saturdays and Sundays',
  bank_holidays: 'Bank holidays',
}

/** What the provider may be given to see; her own visits and this agreement she always sees. */
export function askedWords(personName: string): [scope: Scope, words: string][] {
  return [
    ['about_me', `About Me: what matters to ${personName}, and what they want from support`],
    ['plan', `${personName}’s goals and plan`],
    ['all_visits', `All of ${personName}’s visits, whoever makes them`],
  ]
}

export interface Names {
  personName: string
  providerName: string
  /** The names of the funding routes. */
  routes: Map<string, string>
  today: string
}

export interface Row {
  key: string
  lines: string[]
}

/** The rows of a version; what it costs a week stands apart, for it is no part of what is agreed. */
export function versionRows(content: Content, names: Names): Row[] {
  const { beginsOn, endsOn, minimumVisitMinutes: least, hoursAWeek: hours } = content
  const { personName, providerName, today } = names
  const asked = askedWords(personName).filter(([scope]) => content.scopes.includes(scope))
  return [
    { key: 'What the support is', lines: [content.words] },
    { key: 'Hours a week', lines: [hours === undefined ? 'It varies' : hoursWords(hours)] },
    { key: 'Prices', lines: content.lines.map(priceWords) },
    { key: 'Shortest visit', lines: [least === undefined ? 'None agreed' : duration(least)] },
    {
      key: 'Who pays',
      lines: [names.routes.get(content.fundingRoute) ?? content.fundingRoute],
    },
    { key: `When ${providerName} can’t come`, lines: coverWords(content, personName) },
    { key: 'Notice', lines: [noticeWords(content.noticeDays)] },
    {
      key: `What ${providerName} may see`,
      lines: [...asked.map(([, words]) => words), 'This agreement, and their own visits'],
    },
    {
      key: 'From when',
      lines: [`From ${dateWords(beginsOn, today)}`, ...(endsOn ? [untilWords(endsOn, today)] : [])],
    },
  ]
}

export function hoursWords(hours: number): string {
  return duration(Math.round(hours * 60))
}

/** `Weekday visit: £18.50 an hour, Monday to Friday` */
export function priceWords({ words, pence, unit, days: on }: PriceLine): string {
  const when = on === 'any' ? '' : `, ${days[on]}`
  return `${words}: ${pence === 0 ? 'free' : `${money(pence)} ${units[unit]}`}${when}`
}

export function noticeWords(noticeDays: number): string {
  return noticeDays === 0
    ? 'None: either of you can end it on the day'
    : `${plural(noticeDays, 'day', 'days')}, from either of you`
}

function untilWords(day: string, today: string): string {
  return `Until ${dateWords(day, today)}, the last day`
}

function coverWords({ cover, coverWords: said }: Content, personName: string): string[] {
  const first = {
    nobody: 'Nobody comes in their place',
    named: `Somebody whom ${personName} has chosen`,
    asked: `${personName} is asked each time who may come`,
  }[cover]
  return [first, ...(said ? [said] : [])]
}

/** What it costs a week, said as the estimate it is. */
export function estimateWords(content: Content): string[] {
  const found = estimate(content)
  const hours = content.hoursAWeek
  if (!found) {
    const why = hours === undefined ? 'the hours vary' : 'the prices are not for an hour or a week'
    return [`We can’t say what it costs a week, because ${why}.`]
  }
  const { low, high, leftOut } = found
  const cost =
    low === high
      ? `About ${money(low)} a week`
      : `Between ${money(low)} and ${money(high)} a week, by the days`
  const of = hours === undefined ? '' : `, for ${hoursWords(hours)} a week`
  const without = leftOut.length
    ? [`Not counted in it: ${listWords(leftOut.map(({ words }) => words))}.`]
    : []
  return [`${cost}${of}. This is an estimate, not a bill.`, ...without]
}
