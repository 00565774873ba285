import { priceUnits, type ServiceDetails } from '#providers'
import { asPart, plainPart, split } from './lists.ts'
import type { Kind, Reading } from './kinds.ts'

type Price = ServiceDetails['prices'][number]

const most = { prices: 12, pence: 10_000_000, appliesTo: 120, includes: 300 }

/** `18.50 an hour | Weekdays | travel within 3 miles; 20 a visit`. */
export const priceList: Kind<Price[]> = {
  read: ({ text }) => {
    const read = split(text, ';').filter(Boolean).map(priceOf)
    const prices = read.flatMap(({ value }) => value ?? [])
    const notes = read.flatMap((one) => one.notes ?? [])
    for (const one of prices.slice(most.prices))
      notes.push({ value: written(one), reason: 'is one price too many, so it is left out' })
    return { value: prices.slice(0, most.prices), notes }
  },
  write: (prices) => prices.map(written).join('; '),
}

function written({ pence, unit, appliesTo, includes }: Price): string {
  const amount = pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
  const parts = [`${amount} ${priceUnits[unit]}`, asPart(appliesTo ?? ''), asPart(includes ?? '')]
  return (includes ? parts : parts.slice(0, appliesTo ? 2 : 1)).join(' | ')
}

function priceOf(item: string): Reading<Price> {
  const [first = '', second = '', ...others] = split(item, '|').map(plainPart)
  const left = (reason: string) => ({
    notes: [{ value: item, reason: `${reason}, so it is left out` }],
  })
  const [, amount, isPence, rest = ''] =
    /^£?\s*(free|\d[\d.,]*)\s*(p(?![/a-z])|pence\b)?\s*(.*)$/is.exec(first) ?? []
  const pence = amount && penceOf(amount, Boolean(isPence))
  if (pence === undefined || pence === '') return left('is no price like “18.50 an hour”')
  if (pence > most.pence) return left('is too much')
  const [unit, words] = unitOf(rest)
  if (!unit) return left('doesn’t say for what, like “an hour” or “a visit”')
  const appliesTo = [words, second].filter(Boolean).join(', ')
  const includes = others.filter(Boolean).join(', ')
  const isLong = appliesTo.length > most.appliesTo || includes.length > most.includes
  return {
    value: {
      pence,
      unit,
      ...(appliesTo && { appliesTo: appliesTo.slice(0, most.appliesTo).trim() }),
      ...(includes && { includes: includes.slice(0, most.includes).trim() }),
    },
    notes: isLong ? [{ value: item, reason: 'is too long, so its end is left out' }] : [],
  }
}

function penceOf(amount: string, isPence: boolean): number | undefined {
  if (/^free$/i.test(amount)) return 0
  const number = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(amount)
    ? amount.replaceAll(',', '')
    : amount.replace(/,(\d{1,2})$/, '.$1')
  if (!/^\d+(?:\.\d+)?$/.test(number)) return undefined
  return Math.round(Number(number) * (isPence ? 1 : 100))
}

/** The shorter ones stand after those that begin with them. */
const units: [Price['unit'], RegExp][] = [
  ['half_hour', /^(?:half an hour|half[ -]?hour|30 ?min(?:ute)?s?)\b/i],
  ['half_day', /^(?:half a day|half[ -]?day)\b/i],
  ['hour', /^(?:hour(?:ly)?|hr|h)\b/i],
  ['visit', /^(?:visit|call)\b/i],
  ['session', /^(?:session|class|lesson|group)\b/i],
  ['day', /^(?:day|daily)\b/i],
  ['night', /^(?:night(?:ly)?|overnight)\b/i],
  ['week', /^(?:week(?:ly)?|wk|w)\b/i],
  ['month', /^(?:month(?:ly)?|calendar month|cm)\b/i],
  ['mile', /^(?:mile)\b/i],
]

/** The unit that words begin with, and what stands after it. */
function unitOf(words: string): [Price['unit'] | undefined, string] {
  const bare = words.replace(/^(?:\/|per\b|p(?=[/hwc])|for\b|an?\b|each\b|every\b)?\s*\/?\s*/i, '')
  for (const [unit, pattern] of units) {
    const found = pattern.exec(bare)
    if (found) return [unit, bare.slice(found[0].length).replace(/^[\s,:()-]+|\)$/g, '')]
  }
  return [undefined, words]
}
