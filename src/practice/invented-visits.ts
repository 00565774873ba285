import { z } from 'zod'
import { actAs } from '#people'
import { workers } from '#providers'
import type { Area } from '#areas'
import type { WholeTransaction } from '../platform/db/db.ts'
import { newId } from '../platform/db/new-id.ts'
import { isoDate } from '../platform/i18n/words.ts'
import { asOwner } from '../platform/db/context.ts'
import { addDays, occurrences } from './plan/occurrences.ts'
import { makePlan } from './plan/make-plan.ts'
import { recordVisit } from './visit/record-visit.ts'

/** Visits that were invented with a demonstration: a plan, and what was written in the weeks before. */
export const inventedVisitsSchema = z.object({
  /** 1 is Monday. */
  weekdays: z.array(z.int().min(1).max(7)),
  at: z.string(),
  minutes: z.int(),
  where: z.string(),
  words: z.string(),
  /** In turn. */
  notes: z.array(
    z.object({
      words: z.string(),
      activities: z.array(z.string()),
      place: z.enum(['home', 'out', 'both']),
      familyWords: z.string().default(''),
      breakMinutes: z.int().optional(),
    }),
  ),
})

const weeks = 4

interface Parties {
  area: Pick<Area, 'areaId' | 'timeZone'>
  personId: string
  providerId: string
  /** `account:<id>` of the provider. */
  provider: string
}

/**
 * Plans and writes them down for the weeks until yesterday, by the commands that people use; the last is left
 * to write. @returns the visits, the first first.
 */
export async function makeInventedVisits(
  db: WholeTransaction,
  { area, personId, providerId, provider }: Parties,
  invented: z.infer<typeof inventedVisitsSchema>,
): Promise<string[]> {
  const { areaId, timeZone } = area
  await actAs(db, provider)
  const [owner] = await asOwner(db, (all) => workers(all, areaId, providerId))
  if (!owner) return []
  const today = isoDate(new Date(), timeZone)
  const of = { areaId, providerId, personId, workerId: owner.workerId, by: provider }
  const plan = {
    ...of,
    planId: newId(),
    beginsOn: addDays(today, -7 * weeks),
    endsOn: null,
    everyWeeks: 1,
    weekdays: invented.weekdays,
    beginsAt: invented.at,
    part: 'clock' as const,
    minutes: invented.minutes,
    place: invented.where,
    words: invented.words,
  }
  await makePlan(db, plan)
  const range = { from: plan.beginsOn, until: addDays(today, -1), timeZone }
  const past = occurrences([plan], [], range).slice(0, -1)
  const visitIds: string[] = []
  for (const [index, { plannedOn, beginsAt }] of past.entries()) {
    const note = invented.notes[index % invented.notes.length]!
    // People come a little early and a little late.
    const beganAt = new Date(beginsAt!.getTime() + ((index * 7) % 11) * 60_000)
    const endedAt = new Date(beganAt.getTime() + (invented.minutes + ((index * 5) % 9)) * 60_000)
    const visitId = newId()
    visitIds.push(visitId)
    await recordVisit(db, {
      ...of,
      ...note,
      versionId: newId(),
      visitId,
      planned: { planId: plan.planId, plannedOn },
      beganAt,
      endedAt,
      progress: [],
      writtenAt: endedAt,
    })
  }
  return visitIds
}
