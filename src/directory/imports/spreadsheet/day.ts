import { z } from 'zod'
import { isoDate } from '../../../platform/i18n/words.ts'
import { isoDateOf } from '../mending/iso-date.ts'
import { dateOfSerial } from './excel.ts'
import { leaveOut, mended, type Kind } from './kinds.ts'

/** A day up to today: `27/11/2024`, `2024-11-27`, or the number by which a spreadsheet counts it. */
export const dayCell: Kind<string> = {
  read: ({ text }) => {
    const day = dateOfSerial(text)
    const read = mended(day ? { value: day } : isoDateOf(text))
    return read.value && read.value > isoDate(new Date()) ? leaveOut('is still to come') : read
  },
  write: (value) => value,
}

/** The moment at which Goldcrest wrote that something had changed. */
export const momentCell: Kind<string> = {
  read: ({ text }) =>
    moment.safeParse(text).success
      ? { value: text }
      : leaveOut('is no moment as Goldcrest writes it, like “2026-03-03T09:30:00.000Z”'),
  write: (value) => value,
}
const moment = z.iso.datetime()
