import type { AreaRequest } from '#areas'
import { uuid } from '../../platform/db/new-id.ts'
import { ownWork } from '../own-work.ts'
import { askedOf, type Whose } from './asked.ts'
import type { Asked } from './visit-form-page.tsx'
import { visitNow, type Visit } from './visits.ts'

export interface OpenVisit {
  /** What counts of it: several, where it was written apart. */
  visits: Visit[]
  asked: Asked & Whose
}

/** The visit of the address, for the enterprise or the worker that wrote it. */
export async function openVisit(c: AreaRequest): Promise<OpenVisit | undefined> {
  const { area, db, account } = c.var
  const visitId = uuid(c.req.param('visitId'))
  const mine = new Set(ownWork(account).map(({ providerId }) => providerId))
  const visits = visitId ? await visitNow(db, area.areaId, visitId) : []
  const own = visits.filter(({ providerId }) => mine.has(providerId))
  const [first] = own
  const asked = first && (await askedOf(c, of(first)))
  return asked && { visits: own, asked }
}

/** The same to correct one of its versions. */
export async function openToCorrect(
  c: AreaRequest,
  versionId: string | undefined,
): Promise<(Asked & Whose & { corrects: Visit }) | undefined> {
  const found = await openVisit(c)
  const corrects = found?.visits.find((one) => one.versionId === versionId) ?? found?.visits[0]
  const asked = corrects && (await askedOf(c, { ...of(corrects), corrects }))
  return asked && { ...asked, corrects }
}

function of({ planId, plannedOn, personId, providerId }: Visit) {
  return { planId: planId ?? undefined, plannedOn: plannedOn ?? undefined, personId, providerId }
}
