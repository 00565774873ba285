import { leaveOut, type Kind, type Reading } from './kinds.ts'
import { serialOf } from './excel.ts'

/** Numbers in a cell, with or without their unit, as spreadsheet programs leave them. */

/** `18`, `18+`, `18 years`. */
export const age = whole({ least: 0, most: 120, unit: /^(?:years?(?: old)?|yrs?|\+|and over)$/ })

/** `10`, `10 miles`. */
export const miles = whole({ least: 1, most: 60, unit: /^miles?$/ })

/** `30`, `30 minutes`, `1 hour`. */
export const minutes: ReturnType<typeof whole> = {
  read: (cell, names) => {
    const hours = /^(\d+(?:\.\d+)?)\s*(?:hours?|hrs?)$/i.exec(cell.text)?.[1]
    const written = hours ? String(Number(hours) * 60) : cell.text
    return minutesAlone.read({ ...cell, text: written }, names)
  },
  write: String,
}
const minutesAlone = whole({ least: 15, most: 1440, unit: /^(?:minutes?|mins?)$/ })

/** Staff counted as full time, to a tenth: `2.5`. */
export const staff: Kind<number> = {
  read: ({ text }) => {
    const said = numberIn(text, /^(?:fte|wte|staff|people)$/)
    if (said === undefined) return leaveOut('is no number of staff')
    const value = Math.round(said * 10) / 10
    return value >= 0.1 && value <= 100_000
      ? { value }
      : leaveOut('is less than a tenth of a person, or too many')
  },
  write: String,
}

function whole({ least, most, unit }: { least: number; most: number; unit: RegExp }): Kind<number> {
  const range = (value: number, notes?: Reading<number>['notes']) =>
    value >= least && value <= most
      ? { value, notes }
      : leaveOut<number>(`isn’t from ${least} to ${most}`)
  return {
    read: ({ text }) => {
      // A number that was shown as a date: 10 is then 10 January 1900.
      const serial = text.startsWith('1900-') ? serialOf(text) : undefined
      if (serial !== undefined)
        return range(serial, [{ reason: `was a number shown as a date; it is read as ${serial}` }])
      const said = numberIn(text, unit)
      if (said === undefined) return leaveOut('is no number')
      const value = Math.round(said)
      const notes = value === said ? [] : [{ reason: `isn’t whole; it is read as ${value}` }]
      return range(value, notes)
    },
    write: String,
  }
}

function numberIn(text: string, unit: RegExp): number | undefined {
  const [, number, rest = ''] = /^(\d+(?:\.\d+)?)\s*(.*)$/.exec(text) ?? []
  const isUnit = rest === '' || unit.test(rest.trim().toLowerCase())
  return number !== undefined && isUnit ? Number(number) : undefined
}
