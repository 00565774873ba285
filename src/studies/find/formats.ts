import type { Json } from '#stats'
import { dateWords, money } from '../../platform/i18n/words.ts'

/** How a figure is written. */
export type Format = keyof typeof formats

/** Each knows one kind of figure; what isn’t there is written by `written`. */
const formats = {
  text: (value: Json) => String(value),
  whole: (value: Json) => Math.round(value as number).toLocaleString('en-GB'),
  percent: (value: Json) => `${Math.round((value as number) * 100)}%`,
  points: (value: Json) => signed(Math.round((value as number) * 100)),
  size: (value: Json) => String(Math.round(Math.abs(value as number) * 100)),
  p: (value: Json) => pValue(value as number),
  decimal: (value: Json) => signed(value as number, 2),
  three: (value: Json) => signed(value as number, 3),
  times: (value: Json) => String(Math.round((value as number) * 100)),
  money: (value: Json) => money(value as number),
  minutes: (value: Json) => `${Math.round(value as number)} minutes`,
  range: (value: Json) => between(value, (one) => `${Math.round(one * 100)}%`),
  decimalRange: (value: Json) => between(value, (one) => signed(one, 2)),
  pointRange: (value: Json) => between(value, (one) => signed(Math.round(one * 100))),
  day: (value: Json) => dateWords(String(value).slice(0, 10), '2000-01-01'),
  moment: (value: Json) => {
    const text = String(value)
    return `${dateWords(text.slice(0, 10), '2000-01-01')}, ${text.slice(11, 16)} UTC`
  },
  hash: (value: Json) => String(value).slice(0, 12),
} as const

/** A figure as it stands in a sentence; one that the data leave without a meaning says so. */
export function written(value: Json | undefined, as: Format): string {
  return value === null || value === undefined ? 'not defined' : formats[as](value)
}

function signed(value: number, digits = 0): string {
  return (Object.is(value, -0) ? 0 : value).toFixed(digits).replace('-', '−')
}

/** What only rounds to 0.050 is said to be below or above it. */
function pValue(p: number): string {
  if (p < 0.001) return 'under 0.001'
  const said = p.toFixed(3)
  return said === '0.050' && p !== 0.05 ? (p < 0.05 ? 'under 0.05' : 'over 0.05') : said
}

function between(value: Json, say: (one: number) => string): string {
  const [lower, upper] = value as [number | null, number | null]
  return `${lower === null ? 'no limit' : say(lower)} to ${upper === null ? 'no limit' : say(upper)}`
}
