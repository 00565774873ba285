import { calendar, isoOf, numberOf } from './calendar.ts'

/**
 * What lives were told to be, added up while they are made, and never read from what was written: what
 * the indicators must find. Minutes in the community are counted in halves.
 */
export interface Told {
  what:
    | 'hours'
    | 'people'
    | 'language'
    | 'community'
    | 'break'
    | 'payer'
    | 'route'
    | 'job'
    | 'same_face'
    | 'out'
  providerId: string
  /** The first day of the month, or of the four weeks. */
  from: string
  /** Empty where it is of the whole enterprise. */
  personId: string
  /** How it is paid for, how they came; else empty. */
  category: string
  numerator: number
  denominator: number
}

/** A visit as it stands after all that was said of it. */
export interface Stands {
  personId: string
  workerId: string
  beganAt: number
  /** None: whoever came is still there. */
  endedAt: number | null
  place: string | null
  breakMinutes: number | null
  /** Whether the enterprise speaks the language that she likes best; none: it isn't said, or English. */
  understood?: boolean
  /** How the person paid on that day; none: nothing was agreed. */
  payer: string | null
}

/** Adds up what is told of one enterprise. */
export function teller(providerId: string, timeZone: string) {
  const { dayOf } = calendar(timeZone)
  const cells = new Map<string, Told>()
  const faces = new Map<string, { personId: string; from: string; came: Map<string, number> }>()
  const lastPaid = new Map<string, { personId: string; from: string; at: number; payer: string }>()

  function add(of: Omit<Told, 'providerId' | 'category' | 'personId'> & Partial<Told>): void {
    const cell = { providerId, personId: '', category: '', ...of }
    const key = [cell.what, cell.from, cell.personId, cell.category].join(' ')
    const known = cells.get(key)
    if (!known) cells.set(key, cell)
    else {
      known.numerator += cell.numerator
      known.denominator += cell.denominator
    }
  }

  function visit({
    personId,
    workerId,
    beganAt,
    endedAt,
    place,
    breakMinutes,
    understood,
    payer,
  }: Stands): void {
    const day = dayOf(beganAt)
    const [month, weeks] = [monthOf(day), fourWeeksOf(day)]
    add({ what: 'people', from: month, personId, numerator: 1, denominator: 0 })
    if (understood !== undefined)
      add({
        what: 'language',
        from: month,
        personId,
        numerator: Number(understood),
        denominator: 1,
      })
    if (endedAt !== null) {
      const minutes = Math.floor((endedAt - beganAt) / 60_000)
      add({ what: 'hours', from: month, numerator: minutes, denominator: 1 })
      const halves = place === 'out' ? 2 : place === 'both' ? 1 : 0
      if (place !== null)
        add({
          ...{ what: 'community', from: month },
          ...{ numerator: halves * minutes, denominator: 2 * minutes },
        })
    }
    if (breakMinutes !== null) {
      add({ what: 'break', from: month, personId, numerator: breakMinutes, denominator: 0 })
    }
    const key = `${personId} ${weeks}`
    const face = faces.get(key) ?? { personId, from: weeks, came: new Map<string, number>() }
    face.came.set(workerId, (face.came.get(workerId) ?? 0) + 1)
    faces.set(key, face)
    if (place !== null) {
      add({
        what: 'out',
        from: weeks,
        personId,
        numerator: place === 'home' ? 0 : 1,
        denominator: 0,
      })
    }
    const paid = `${personId} ${month}`
    if (payer !== null && beganAt >= (lastPaid.get(paid)?.at ?? -Infinity))
      lastPaid.set(paid, { personId, from: month, at: beganAt, payer })
  }

  return {
    visit,
    /** Somebody asked, or was introduced. */
    approach: (day: number, route: string) =>
      add({ what: 'route', from: monthOf(day), category: route, numerator: 1, denominator: 1 }),
    /** Somebody was hired. */
    job: (day: number) => add({ what: 'job', from: monthOf(day), numerator: 1, denominator: 1 }),
    told(): Told[] {
      for (const { personId, from, payer } of lastPaid.values())
        add({ what: 'payer', from, personId, category: payer, numerator: 1, denominator: 1 })
      for (const { personId, from, came } of faces.values()) {
        const all = [...came.values()].reduce((sum, one) => sum + one, 0)
        const same = [...came.values()].reduce((sum, one) => sum + one * (one - 1), 0)
        if (all > 1)
          add({ what: 'same_face', from, personId, numerator: same, denominator: all * (all - 1) })
      }
      return [...cells.values()].map((cell) => ({ ...cell, ...once(cell) }))
    },
  }
}

/** Of what somebody did or didn't in a span, each span counts once. */
function once({ what, numerator }: Told) {
  if (what === 'out' || what === 'language')
    return { numerator: Math.min(1, numerator), denominator: 1 }
  return what === 'break' ? { denominator: 1 } : {}
}

const monthOf = (day: number) => `${isoOf(day).slice(0, 7)}-01`

const firstMonday = numberOf('2024-01-01')
const fourWeeksOf = (day: number) => isoOf(day - ((((day - firstMonday) % 28) + 28) % 28))
