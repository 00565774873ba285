/** What spreadsheet programs make of what people type. */

const day = 86_400_000
/** Day 0 of a spreadsheet, counting the 29 February 1900 that they believe in. */
const dayZero = Date.UTC(1899, 11, 30)

/** A day by its number in a spreadsheet, 45623 → `2024-11-27`; undefined when it's hardly a day. */
export function dateOfSerial(text: string): string | undefined {
  const serial = Number(/^(\d{5})(?:\.\d+)?$/.exec(text)?.[1])
  return serial >= 25_569 && serial <= 73_050
    ? new Date(dayZero + serial * day).toISOString().slice(0, 10)
    : undefined
}

/** The number that a day of early 1900 stands for, `1900-01-10` → 10. */
export function serialOf(date: string): number | undefined {
  const at = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(at)) return undefined
  const serial = Math.round((at - dayZero) / day)
  // Before the day that never was, the count is one less.
  return serial <= 60 ? serial - 1 : serial
}

/** A part of a day as a time, 0.375 → `09:00`. */
export function timeOfFraction(fraction: number): string {
  const minutes = Math.round(fraction * 1440) % 1440
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** A long number that was written short: `1.63296E+09`; undefined when it isn't one. */
export function writtenShort(text: string): { number: string; isWhole: boolean } | undefined {
  const [, digits, power] = /^(\d(?:\.\d+)?)E\+?(\d{1,2})$/i.exec(text) ?? []
  if (digits === undefined) return undefined
  const number = BigInt(Math.round(Number(text)))
  return { number: String(number), isWhole: digits.length - 2 >= Math.min(Number(power), 9) }
}
