import type { Provider, ServiceDetails } from '#providers'
import { stableId } from '../../../platform/db/new-id.ts'
import type { PlanNote, SaidService } from '../record.ts'
import type { Staged } from '../stage.ts'
import { fitting } from './fitting.ts'
import { ownId, type Known } from './known.ts'
import { merge, type Fields } from './merge.ts'
import type { PlannedRecord } from './plan-provider.ts'
import { isSameService } from './same-service.ts'

export interface PlannedService {
  details: ServiceDetails
}

type Kept = ServiceDetails & { serviceId: string }

export interface PlannedServices {
  /** All her services as they would be. */
  kept: Kept[]
  isChanged: boolean
  said: { key: string; serviceId: string; said: Fields }[]
  /** Keys of services that have stopped: should they begin again, they are new. */
  forgotten: string[]
  assuredOn?: string
  hasStopped: boolean
  records: PlannedRecord[]
}

interface Of {
  known: Known
  providerId: string
  now: Provider | undefined
}

/** Compares the services that a source says of one provider with those that are here. */
export function planServices(of: Of, staged: Staged[]): PlannedServices {
  const plan: PlannedServices = {
    kept: [...(of.now?.services ?? [])],
    isChanged: false,
    said: [],
    forgotten: [],
    hasStopped: false,
    records: [],
  }
  const earlier: Staged[] = []
  for (const one of staged) {
    const { outcome, notes = [], ...rest } = planOne(of, plan, one, earlier)
    plan.isChanged ||= outcome === 'added' || outcome === 'changed'
    plan.records.push({
      ...rest,
      position: one.position,
      outcome,
      notes: [...one.notes, ...notes],
    })
    if (outcome !== 'duplicate') earlier.push(one)
  }
  plan.hasStopped = of.now !== undefined && plan.kept.length === 0 && plan.forgotten.length > 0
  return plan
}

type Planned = Pick<PlannedRecord, 'outcome' | 'duplicateOf' | 'serviceId'> & { notes?: PlanNote[] }

function planOne(of: Of, plan: PlannedServices, one: Staged, earlier: Staged[]): Planned {
  const { service, serviceKey } = one
  if (!service || !serviceKey) return { outcome: 'same' }
  const twin = earlier.find(
    (other) =>
      other.serviceKey === serviceKey ||
      (other.service && !other.service.stopped && isSameService(other.service, service)),
  )
  if (twin) return { outcome: 'duplicate', duplicateOf: twin.place }
  const before = of.known.imported.get(serviceKey)
  if (before && before.providerId !== of.providerId)
    return leftOut('organization', 'is listed here under another provider')
  const serviceId = before?.serviceId ?? idFor(of, serviceKey)
  const here = plan.kept.find((kept) => kept.serviceId === serviceId)
  if (service.stopped) return planStopped(plan, serviceKey, here, before !== undefined)
  if (before && !here) return leftOut('service', 'was taken off the listing here since')
  const own = here ? undefined : plan.kept.find((kept) => isSameService(kept, service))
  if (own) return { outcome: 'duplicate', duplicateOf: `${own.name}, which is on the listing` }
  if (service.assuredOn && service.assuredOn > (plan.assuredOn ?? ''))
    plan.assuredOn = service.assuredOn
  return planSaid(of, plan, one, { serviceId, here, base: before?.said ?? {} })
}

function planStopped(
  plan: PlannedServices,
  key: string,
  here: Kept | undefined,
  cameFromThere: boolean,
): Planned {
  if (!here || !cameFromThere) return leftOut('status', 'has stopped, its source says')
  plan.kept = plan.kept.filter((kept) => kept !== here)
  plan.forgotten.push(key)
  const note = { field: 'status', reason: 'has stopped, its source says, so it goes' }
  return { outcome: 'changed', serviceId: here.serviceId, notes: [{ kind: 'changed', ...note }] }
}

function planSaid(
  { known, now }: Of,
  plan: PlannedServices,
  { service, serviceKey, provider }: Staged,
  { serviceId, here, base }: { serviceId: string; here: Kept | undefined; base: Fields },
): Planned {
  const merged = merge(here && { ...here }, base, fieldsOf(service!), {
    keepsOwn: keepsOwn(now, provider?.changedAt),
  })
  const fit = fitting.service(merged.fields, here, known)
  const details = { ...fit.fields, serviceId } as Kept
  plan.kept = here
    ? plan.kept.map((kept) => (kept === here ? details : kept))
    : [...plan.kept, details]
  plan.said.push({ key: serviceKey!, serviceId, said: merged.taken })
  const outcome = here ? (merged.isChanged ? 'changed' : 'same') : 'added'
  return { outcome, serviceId, notes: [...merged.notes, ...fit.notes] }
}

/**
 * What was never taken over from there stays as it is here, unless the source has it from us and
 * nobody has changed it here since.
 */
export function keepsOwn(now: Provider | undefined, changedAt: string | undefined): boolean {
  return !now || !changedAt || now.changedAt.getTime() > Date.parse(changedAt)
}

function leftOut(field: string, reason: string): Planned {
  return { outcome: 'left_out', notes: [{ kind: 'left out', field, reason }] }
}

/** What is compared and kept of what was said. */
function fieldsOf(service: SaidService): Fields {
  const { key: _key, assuredOn: _assuredOn, stopped: _stopped, ...fields } = service
  return fields
}

/** Its own id where that is free here; else one that is made from its key, the same each time. */
function idFor({ known, providerId }: Of, key: string): string {
  const own = ownId(key)
  const owner = own && known.serviceOwners.get(own)
  return own && (owner === undefined || owner === providerId) ? own : stableId(known.areaId, key)
}
