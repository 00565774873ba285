import { isoOf, moment, weekdayOf } from './calendar.ts'
import { ofEnterprise, type Worker, type World } from './county.ts'
import { isUnderstood, payerOn } from './people.ts'
import type { Stay } from './stays.ts'
import { doings, forFamily } from './words.ts'

interface Coming {
  worker: Worker
  beginsAt: number
  minutes: number
  /** None: it wasn't planned. */
  plan?: { planId: string; day: number }
}

/** What a version of a visit says that counts. */
interface Facts {
  worker: Worker
  beganAt: number
  endedAt: number | null
  place: 'home' | 'out' | 'both' | null
  breakMinutes: number | null
}

/** What of it no figure counts. */
interface Said {
  words: string
  familyWords: string
  activities: string[]
  progress: { goal_id: string; words: string }[]
}

/**
 * Writes a visit down: mostly once, sometimes corrected, taken back, or written on two phones apart.
 * Told is what stands in the end.
 */
export function writeVisit(w: World, stay: Stay, coming: Coming): void {
  const { chance, county } = w
  const facts = factsOf(w, stay, coming)
  if (!facts) return
  const said = saidOf(w, stay, facts)
  const visitId = chance.id(facts.beganAt)
  const write = (of: Facts, more: Partial<Written> = {}) =>
    addVersion(w, stay, coming, { visitId, facts: of, said, ...more })
  const first = write(facts)
  const share = county.trouble / 100
  const luck = chance.weighted({
    ...{ well: 100 - 6.5 * county.trouble, corrected: 500 * share, withdrawn: 70 * share },
    ...{ apart: 40 * share, apartTaken: 20 * share, sameId: 20 * share },
  })
  const after = (days: number) => first.writtenAt + days * 86_400_000 + 600_000
  const later = after(chance.between(0, 5))
  let stands: Facts | undefined = facts
  if (luck === 'corrected') {
    stands = otherwise(w, facts)
    write(stands, { replaces: first.versionId, writtenAt: later })
  } else if (luck === 'withdrawn') {
    write(facts, { replaces: first.versionId, writtenAt: later, withdrawn: true })
    stands = undefined
  } else if (luck === 'apart' || luck === 'apartTaken') {
    // Two who correct the same know nothing of each other; what came last counts, unless it was taken back.
    const [one, other] = [otherwise(w, facts), otherwise(w, facts)]
    const earlier = write(one, { replaces: first.versionId, writtenAt: later })
    const withdrawn = luck === 'apartTaken'
    const atLeast = earlier.receivedAt + 1
    write(other, { replaces: first.versionId, writtenAt: later + 60_000, atLeast, withdrawn })
    stands = withdrawn ? one : other
  } else if (luck === 'sameId') {
    const other = otherwise(w, facts)
    const atLeast = first.receivedAt + 1
    write(other, { sentAs: first.versionId, writtenAt: first.writtenAt + 60_000, atLeast })
    stands = other
  }
  if (stands && !stay.person.fate)
    w.tell.visit({
      ...{ personId: stay.person.personId, workerId: stands.worker.workerId },
      ...{ beganAt: stands.beganAt, endedAt: stands.endedAt, place: stands.place },
      ...{ breakMinutes: stands.breakMinutes, understood: isUnderstood(w, stay.person) },
      payer: payerOn(stay.person, w.calendar.dayOf(stands.beganAt)),
    })
}

/** How it went: a little early or late, longer or shorter. Undefined: it is still to come. */
function factsOf(w: World, { place }: Stay, coming: Coming): Facts | undefined {
  const { chance, end } = w
  // Who presses "I am here" has seconds too.
  const seconds = chance.is(0.3) ? chance.between(0, 59) : 0
  const beganAt = coming.beginsAt + (chance.between(-4, 12) * 60 + seconds) * 1000
  if (beganAt >= end - 120_000) return undefined
  const most = Math.min(coming.minutes + chance.between(-8, 14), 2930)
  const endedAt = beganAt + Math.max(5, most) * 60_000 + (seconds ? 7000 : 0)
  const where = chance.weighted({
    ...{ out: place.out * 92, both: place.both * 92, unsaid: 8 },
    home: Math.max(0, 1 - place.out - place.both) * 92,
  })
  const isBreak = endedAt < end && chance.is(place.isBreak ? 0.85 : 0.01)
  const minutes = Math.floor((endedAt - beganAt) / 60_000)
  return {
    ...{ worker: coming.worker, beganAt, endedAt: endedAt < end ? endedAt : null },
    place: where === 'unsaid' ? null : where,
    breakMinutes: isBreak ? Math.min(2880, Math.max(1, minutes - chance.between(0, 30))) : null,
  }
}

/** The same, put right: another length, place, or worker; another day. */
function otherwise(w: World, facts: Facts): Facts {
  const { chance, end, workers } = w
  const { beganAt, endedAt } = facts
  const what = chance.pick(['length', 'length', 'place', 'worker', 'day', 'break'] as const)
  const other = { ...facts }
  if (what === 'length' && endedAt !== null) {
    const minutes = chance.pick([-20, -15, 15, 30, 45])
    other.endedAt = Math.min(end - 1000, Math.max(beganAt + 300_000, endedAt + minutes * 60_000))
    if (other.endedAt - beganAt > 48 * 3_600_000) other.endedAt = endedAt
  }
  if (what === 'place')
    other.place = chance.pick(
      (['home', 'out', 'both'] as const).filter((one) => one !== facts.place),
    )
  if (what === 'worker') other.worker = chance.pick(workers)
  if (what === 'break') other.breakMinutes = facts.breakMinutes === null ? 60 : null
  if (what === 'day' && endedAt !== null) {
    const days = beganAt - 86_400_000 > w.calendar.at(w.from, 0) ? -1 : 0
    other.beganAt += days * 86_400_000
    other.endedAt = endedAt + days * 86_400_000
  }
  return other
}

function saidOf(w: World, { person, place }: Stay, { place: where, endedAt }: Facts): Said {
  const { chance } = w
  const isCare = place.support === 'personal-care'
  const fitting = doings.filter(({ activity, place: there }) => {
    if (activity === 'Washing and dressing') return isCare
    if (isCare) return activity === 'A meal'
    return where === null || where === 'both' || there === where
  })
  const [doing, ...more] = chance.some(fitting, chance.between(1, 2))
  const goal = person.goals.length > 0 && chance.is(0.05) ? chance.pick(person.goals) : undefined
  return {
    words: chance.is(0.2) ? chance.pick(doing!.notes) : '',
    familyWords: endedAt !== null && chance.is(0.1) ? chance.pick(forFamily) : '',
    activities: [doing!, ...more].map(({ activity }) => activity),
    progress: goal ? [{ goal_id: goal.goalId, words: chance.pick(goal.progress) }] : [],
  }
}

interface Written {
  visitId: string
  facts: Facts
  said: Said
  replaces?: string
  sentAs?: string
  withdrawn?: boolean
  writtenAt?: number
  /** It came at that moment, or later. */
  atLeast?: number
}

/** @returns its id, and when it was written and came. */
function addVersion(w: World, { person }: Stay, { plan }: Coming, written: Written) {
  const { rows, chance } = w
  const { facts, said, withdrawn = false } = written
  const wanted =
    written.writtenAt ?? (facts.endedAt ?? facts.beganAt) + chance.between(1, 40) * 60_000
  const writtenAt = Math.min(wanted, w.end - 60_000)
  const receivedAt = Math.max(received(w, facts.worker, writtenAt), written.atLeast ?? 0)
  const versionId = chance.id(writtenAt)
  const of = {
    ...{ ...ofEnterprise(w), version_id: versionId, visit_id: written.visitId },
    ...{ person_id: person.personId, worker_id: facts.worker.workerId },
  }
  const versions = {
    ...{ replaces: written.replaces ?? null, withdrawn, began_at: moment(facts.beganAt) },
    ended_at: facts.endedAt === null ? null : moment(facts.endedAt),
  }
  rows['practice.visit'].push({
    ...{ ...of, ...versions, place: facts.place, break_minutes: facts.breakMinutes },
    ...{ plan_id: plan?.planId ?? null, planned_on: plan ? isoOf(plan.day) : null },
    ...{ words: said.words, activities: said.activities, sent_as: written.sentAs ?? null },
    ...{ written_at: moment(writtenAt), received_at: moment(receivedAt), made_by: w.by },
  })
  rows['practice.family_update'].push({ ...of, ...versions, words: said.familyWords })
  for (const one of said.progress) rows['practice.progress'].push({ ...of, ...one })
  return { versionId, writtenAt, receivedAt }
}

/** When it came: at once, or with all else that waited where there is no signal, of a Sunday or Wednesday. */
function received({ chance, calendar, end }: World, worker: Worker, writtenAt: number): number {
  const waits = worker.isOffline || chance.is(0.02)
  if (!waits) return Math.min(end - 1000, writtenAt + chance.between(1, 30) * 1000)
  let day = calendar.dayOf(writtenAt) + 1
  while (![3, 7].includes(weekdayOf(day))) day++
  return Math.min(end - 1000, calendar.at(day, 1200))
}
