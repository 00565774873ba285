import type { Calendar } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Rows } from './rows.ts'
import type { teller } from './told.ts'

/** For whom lives are made, and of which days. */
export interface County {
  areaId: string
  timeZone: string
  seed: string
  /** The first day, and the day after the last. */
  from: string
  until: string
  localityIds: string[]
  /** How often something goes otherwise than it should: 1 as in life, more to try it. */
  trouble: number
}

/** An enterprise as lives see it. */
export interface Enterprise {
  providerId: string
  name: string
  contactName: string
  fullTimeEquivalent: number
  localityId: string | null
  /** Terms of what it offers, and of the languages that are spoken there. */
  support: string[]
  languages: string[]
  pence: number
  unit: 'hour' | 'visit' | 'night'
  minimumMinutes: number | null
  /** When it was listed first. */
  listedOn: number
  /** Who runs it, where somebody does already. */
  owner?: { workerId: string; accountId: string }
  /** When she is planned to come somewhere already. */
  busy: Slot[]
  /** `goes-on`: it closes, and merges into another or moves away. */
  turn: 'steady' | 'grows' | 'fails' | 'goes-on'
  /** Where it is known: how many people it supports at once, and who else works there. */
  places?: number
  colleagues?: ('paid' | 'unpaid' | 'relative')[]
  /** The first day on which it said when it is free. */
  freeSaidOn?: number
}

/** Times of a week: minutes of the clock from `at` on. */
export interface Slot {
  weekdays: number[]
  at: number
  minutes: number
}

/** Somebody whom the next enterprise knows too. */
export interface Known {
  personId: string
  name: string
  accountId?: string
  fate?: 'erased' | 'restricted'
  /** The language that she has said she likes best. */
  language?: string
}

/** Who goes along when an enterprise goes on as the next. */
export interface Along {
  /** The day after its last. */
  on: number
  person?: Known
  worker: { accountId: string; name: string }
}

/** What the making of one enterprise's lives shares. */
export interface World {
  county: County
  enterprise: Enterprise
  chance: Chance
  calendar: Calendar
  rows: Rows
  tell: ReturnType<typeof teller>
  workers: Worker[]
  /** The first day, the day after the last, and the moment at which that begins. */
  from: number
  until: number
  end: number
  /** The day on which it stops; Infinity: it doesn't. */
  closes: number
  /** `account:<id>` of whoever runs it. */
  by: string
  names: Set<string>
}

export interface Worker {
  workerId: string
  name: string
  /** Days on which she works there: the first, and the one after the last. */
  from: number
  until: number
  busy: Slot[]
  away: Away[]
  /** Where she works there is no signal: what she writes comes days later. */
  isOffline: boolean
}

/** Days, both included. */
export interface Away {
  from: number
  until: number
  reason: string
}

/** The columns by which rows of an enterprise are known. */
export function ofEnterprise({ county, enterprise }: World) {
  return { area_id: county.areaId, provider_id: enterprise.providerId }
}
