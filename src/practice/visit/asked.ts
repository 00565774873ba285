import type { AreaRequest } from '#areas'
import { goals, peopleNamed, standingOf } from '#people'
import { workerNames, workers } from '#providers'
import { uuid } from '../../platform/db/new-id.ts'
import { findOccurrence } from '../plan/find-occurrence.ts'
import { ownWork, type OwnWork } from '../own-work.ts'
import { somebody } from '../names.ts'
import { supported, type Supported } from '../supported.ts'
import { knownActivities } from './known-activities.ts'
import type { Asked } from './visit-form-page.tsx'
import type { Visit } from './visits.ts'

interface Of {
  planId?: string
  plannedOn?: string
  personId?: string
  providerId?: string
  /** It is written down already, and whoever asks may see it. */
  isWritten?: boolean
  corrects?: Visit
}

/** Whose visit is written down: all that saving one needs to know. */
export interface Whose extends Pick<Asked, 'person' | 'occurrence' | 'corrects'> {
  work: OwnWork
}

/**
 * Whose visit is written down: undefined where whoever asks neither supports that person nor is to
 * visit her. The person's name is looked up for who is shown it, by `offered`.
 */
export async function whoseVisit(c: AreaRequest, of: Of): Promise<Whose | undefined> {
  const { area, db } = c.var
  const occurrence = await findOccurrence(db, area, of)
  const from = occurrence?.plan ?? of
  const work = ownWork(c.var.account).find(({ providerId }) => providerId === from.providerId)
  const personId = uuid(from.personId)
  if (!work || !personId) return undefined
  const who = { personId, providerId: work.providerId }
  // The plan or the visit is hers, even if what she saw of the person has ended meanwhile: what
  // happened is told. Whether there is an agreement is known to who runs it.
  const isHers = occurrence !== undefined || of.isWritten
  const known = isHers ? { ...who, name: '', isCurrent: !work.runs } : undefined
  const person = known ?? (await supportedAs(c, who))
  return person && { person, occurrence, corrects: of.corrects, work }
}

/** The same, with what the form offers for it. */
export async function askedOf(c: AreaRequest, of: Of): Promise<(Asked & Whose) | undefined> {
  const whose = await whoseVisit(c, of)
  return whose && offered(c, whose)
}

/** What the form offers for a visit. */
export async function offered(c: AreaRequest, whose: Whose): Promise<Asked & Whose> {
  const { area, db } = c.var
  const { occurrence, corrects, work } = whose
  const known = whose.person.name === '' ? await supportedAs(c, whose.person) : undefined
  const { personId } = whose.person
  // Her name and no more: what matters to her is no part of the form, and reading it is a look.
  const name = (await peopleNamed(db, area.areaId, [personId])).get(personId)
  const person = { ...(known ?? whose.person), name: name ?? (known?.name || somebody) }
  const mayPlan = c.var.account?.lists.scope_plan?.includes(personId)
  const all = mayPlan ? await goals(db, area.areaId, personId) : []
  const named = work.runs ? await whoMayHaveCome(c, whose) : []
  const came = corrects?.workerId ?? occurrence?.workerId
  // What was said of a goal stays, though it was reached since or isn't hers to see any more.
  const said = new Set(corrects?.progress.map(({ goalId }) => goalId))
  const unseen = [...said].filter((id) => !all.some(({ goalId }) => goalId === id))
  return {
    ...whose,
    person,
    goals: [
      ...all.filter((goal) => standingOf(goal) === 'open' || said.has(goal.goalId)),
      ...unseen.map((goalId) => ({ goalId, words: 'A goal' })),
    ],
    activities: await knownActivities(db, area.areaId, person),
    workers: named,
    workerId: came && named.some(({ workerId }) => workerId === came) ? came : work.workerId,
  }
}

/** Who works there, and who came to what is corrected, though she has left since. */
async function whoMayHaveCome(
  { var: { area, db } }: AreaRequest,
  { work, corrects }: Whose,
): Promise<Asked['workers']> {
  const there = await workers(db, area.areaId, work.providerId)
  const named = there.map(({ workerId, name }) => ({ workerId, name }))
  const came = corrects?.workerId
  if (!came || named.some(({ workerId }) => workerId === came)) return named
  const left = (await workerNames(db, area.areaId, [came])).get(came)
  return [...named, { workerId: came, name: left ?? 'Somebody who has left' }]
}

/** Who came: whom the form says, or else the plan, where that is somebody who works there. */
export async function whoCame(
  { var: { area, db } }: AreaRequest,
  { work, occurrence, corrects }: Whose,
  said: string | undefined,
): Promise<string> {
  const wanted = [said, corrects?.workerId ?? occurrence?.workerId].filter((one) => one)
  // She herself always may: nobody has to be looked up.
  if (!work.runs || (wanted[0] ?? work.workerId) === work.workerId) return work.workerId
  const there = await workers(db, area.areaId, work.providerId)
  const ids = new Set([...there.map(({ workerId }) => workerId), corrects?.workerId])
  return wanted.find((one) => one && ids.has(one)) ?? work.workerId
}

/** A person whom an enterprise supports or has supported, or whom a worker visits. */
async function supportedAs(
  c: AreaRequest,
  { personId, providerId }: Pick<Supported, 'personId' | 'providerId'>,
): Promise<Supported | undefined> {
  const all = await supported(c)
  return all.find((one) => one.personId === personId && one.providerId === providerId)
}
