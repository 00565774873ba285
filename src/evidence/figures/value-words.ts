import type { Unit } from '../indicators/indicator.ts'

/** A value in words: "240 hours", "63%", "0.71". */
export function bare({ value, unit }: { value: number | null; unit: Unit }): string {
  if (value === null) return ''
  if (unit === 'hours')
    return `${(value / 60).toLocaleString('en-GB', { maximumFractionDigits: 0 })} hours`
  if (unit === 'share') return `${Math.round(value * 100)}%`
  if (unit === 'pence') return `£${(value / 100).toFixed(2)}`
  if (unit === 'miles') return `${value} miles`
  if (unit === 'people') return value === 1 ? '1 person' : `${value.toLocaleString('en-GB')} people`
  if (unit === 'index') return value.toFixed(2)
  return value.toLocaleString('en-GB')
}
