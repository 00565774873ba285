import type { CellFormat } from './cell-formats.ts'

/** What cells refer to. */
export interface CellContext {
  texts: string[]
  formats: CellFormat[]
  from1904: boolean
}

/**
 * The text of a cell.
 * @param type `s` shared text, `b` yes or no, `n` or nothing a number, the rest as it stands.
 * @param style the number of its format.
 */
export function cellText(value: string, type: string, style: number, context: CellContext): string {
  if (value === '') return ''
  if (type === 's') return context.texts[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return cleanText(value)
  const number = Number(value)
  if (!Number.isFinite(number)) return cleanText(value)
  const format = context.formats[style] ?? 'number'
  const timed = format === 'number' ? undefined : timeText(number, format, context.from1904)
  // Excel shows 15 digits; what its file has behind them is noise.
  return timed ?? String(Number(number.toPrecision(15)))
}

/** Drops what no text in PostgreSQL may have; Excel writes such letters as `_x0000_`. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\0', '')
    .toWellFormed()
}

const day = 86_400_000

/** @returns nothing for what is no day of a calendar: below zero or behind the year 9999. */
function timeText(days: number, format: CellFormat, from1904: boolean): string | undefined {
  if (format === 'hours') return hours(days)
  // Excel believes that 1900 was a leap year, so days before its 29 February are one off.
  const since1900 = from1904 ? days + 1462 : days < 60 ? days + 1 : days
  if (days < 0 || since1900 >= 2_958_466) return undefined
  const milliseconds = Math.round((since1900 * day) / 1000) * 1000
  const iso = new Date(Date.UTC(1899, 11, 30) + milliseconds).toISOString()
  const time = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19)
  if (format === 'time') return time
  return format === 'date' || time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`
}

/** 1.5 days → `36:00`. */
function hours(days: number): string | undefined {
  if (days < 0 || days > 1e6) return undefined
  const minutes = Math.round(days * 24 * 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
