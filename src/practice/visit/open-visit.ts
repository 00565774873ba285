import type { AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { ownWork } from '../own-work.ts'
import { askedOf, type Whose } from './asked.ts'
import type { Asked } from './visit-form-page.tsx'
import { versionsOf, visitNow, type Visit } from './visits.ts'

export interface OpenVisit {
  /** What counts of it: several, where it was written apart. */
  visits: Visit[]
  asked: Asked & Whose
  /** It is hers to correct: she runs the enterprise, or came herself. */
  mayChange: boolean
}

/** The visit of the address, for the enterprise that wrote it, and a worker whom it concerns. */
export async function openVisit(c: AreaRequest): Promise<OpenVisit | undefined> {
  const { area, db, account } = c.var
  const visitId = uuid(c.req.param('visitId'))
  const work = ownWork(account)
  const mine = new Set(work.map(({ providerId }) => providerId))
  const visits = visitId ? await visitNow(db, area.areaId, visitId) : []
  const own = visits.filter(({ providerId }) => mine.has(providerId))
  const [first] = own
  const asked = first && (await askedOf(c, { ...of(first), isWritten: true }))
  if (!asked) return undefined
  const isHers = (visit: Visit) =>
    work.some(
      ({ providerId, workerId, runs }) =>
        providerId === visit.providerId && (runs || workerId === visit.workerId),
    )
  return { visits: own, asked, mayChange: own.every(isHers) }
}

/** The same, where whoever asks may correct it, take it back, or add to it. */
export async function openToChange(c: AreaRequest): Promise<OpenVisit | undefined> {
  const open = await openVisit(c)
  return open?.mayChange ? open : undefined
}

/**
 * One of its versions, to correct it: also one that was replaced meanwhile, for then both are kept and
 * shown. Where none is named, what counts.
 */
export async function openToCorrect(
  c: AreaRequest,
  versionId: string | undefined,
): Promise<(Asked & Whose & { corrects: Visit }) | undefined> {
  const { area, db } = c.var
  const open = await openToChange(c)
  if (!open) return undefined
  const { providerId, visitId } = open.visits[0]!
  const all = versionId ? await versionsOf(db, area.areaId, visitId) : open.visits
  const own = all.filter((one) => one.providerId === providerId)
  const corrects = versionId ? own.find((one) => one.versionId === versionId) : own[0]
  const asked = corrects && (await askedOf(c, { ...of(corrects), isWritten: true, corrects }))
  return asked && { ...asked, corrects }
}

function of({ planId, plannedOn, personId, providerId }: Visit) {
  return { planId: planId ?? undefined, plannedOn: plannedOn ?? undefined, personId, providerId }
}
