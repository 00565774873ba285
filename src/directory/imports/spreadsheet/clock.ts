import { timeOfFraction } from './excel.ts'

/** One time as people write it, before it is known which half of the day is meant. */
export interface Clock {
  hour: number
  minute: string
  half?: 'am' | 'pm'
  /** `09:00`, `14.30`, `noon`: there is only one way to read it. */
  isCertain: boolean
}

const halves: Partial<Record<string, 'am' | 'pm'>> = { a: 'am', p: 'pm' }

/** `9`, `9am`, `9:30`, `0930`, `noon`, `0.375`; undefined when there is no such time. */
export function clockOf(text: string): Clock | undefined {
  if (/^(?:12 ?)?(?:noon|midday)$/.test(text)) return certain('12:00')
  if (/^(?:12 ?)?midnight$/.test(text)) return certain('00:00')
  if (/^0?\.\d+$/.test(text)) return certain(timeOfFraction(Number(text)))
  const [, hours = '', minute = '00', half] =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/.exec(text) ?? []
  const hour = Number(hours)
  if (hours === '' || hour > (half ? 12 : 24) || Number(minute) > 59) return undefined
  if (hour === 24) return minute === '00' ? certain('00:00') : undefined
  const isCertain = !half && (hour > 12 || (hours.length === 2 && text.length > 2) || hour === 0)
  return { hour, minute, half: halves[half ?? ''], isCertain }
}

/**
 * Two times as `09:00` and `17:00`. In `9-5pm` and `9:30-5:30` the later half of the day is worked
 * out; `isGuess` where nothing said which.
 * @param after the end of the time before: in `9-12, 1-5` the second is in the afternoon.
 */
export function spanOf(from: Clock, until: Clock, after?: string) {
  const begins = beginning(from, until) ?? later(from, after)
  const ends = begins && ending(until, begins, from)
  const isGuess = !from.half && !until.half && !from.isCertain && !until.isCertain
  return begins && ends ? { from: begins, until: ends, isGuess } : undefined
}

function beginning(from: Clock, until: Clock): string | undefined {
  if (from.isCertain) return time(from)
  if (from.half) return time(from, from.half)
  if (until.half) {
    const same = time(from, until.half)
    return same < time(until, until.half) ? same : time(from, until.half === 'am' ? 'pm' : 'am')
  }
  // `9-5` is in the morning; `2-4` may be either.
  return until.isCertain || from.hour >= 7 ? time(from) : undefined
}

function later(from: Clock, after: string | undefined): string | undefined {
  return after && time(from, 'pm') >= after ? time(from, 'pm') : undefined
}

function ending(until: Clock, begins: string, from: Clock): string {
  if (until.isCertain) return time(until)
  if (until.half) return time(until, until.half)
  const asItStands = from.half ? time(until, from.half) : time(until)
  return asItStands > begins || until.hour > 12 ? asItStands : time(until, 'pm')
}

function certain(at: string): Clock {
  return { hour: Number(at.slice(0, 2)), minute: at.slice(3), isCertain: true }
}

function time({ hour, minute }: Clock, half?: 'am' | 'pm'): string {
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return `${String(hours).padStart(2, '0')}:${minute}`
}
