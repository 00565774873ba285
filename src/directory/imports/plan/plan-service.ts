import type { Provider, ServiceDetails } from '#providers'
import { stableId } from '../../../platform/db/new-id.ts'
import type { PlanNote, SaidService } from '../record.ts'
import type { Staged } from '../stage.ts'
import { emptyService, fitting } from './fitting.ts'
import type { Known } from './known.ts'
import { ownId, type Imported } from './listed-under.ts'
import { isAsTaken, merge, type Fields } from './merge.ts'
import { mostServices } from './one-provider.ts'
import type { PlannedRecord, Said } from './plan-provider.ts'
import { byService } from './same-service.ts'

export interface PlannedService {
  details: ServiceDetails
}

type Kept = ServiceDetails & { serviceId: string }

export interface PlannedServices {
  /** All her services as they would be. */
  kept: Kept[]
  isChanged: boolean
  said: Said[]
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
  /** What was last taken over of the provider herself. */
  before: Imported | undefined
}

/** Compares the services that a source says of one provider with those that are here. */
export function planServices(of: Of, staged: Staged[]): PlannedServices {
  const plan = new Planning(of)
  const records = staged.map((one) => {
    const { outcome, notes = [], ...rest } = plan.add(one)
    return { ...rest, position: one.position, outcome, notes: [...one.notes, ...notes] }
  })
  const { said, stopped, assuredOn } = plan
  const kept = [...plan.kept.values()]
  const hasStopped = of.now !== undefined && kept.length === 0 && stopped.length > 0
  return {
    ...{ kept, assuredOn, records, hasStopped },
    // What closes keeps its services, for the day on which it opens again; that its source said
    // this is news only once.
    said: hasStopped ? stopped.map((one) => ({ ...one, said: { stopped: true } })) : said,
    forgotten: hasStopped ? [] : stopped.map(({ key }) => key),
    isChanged: records.some(({ outcome }) => outcome === 'added' || outcome === 'changed'),
  }
}

type Planned = Pick<PlannedRecord, 'outcome' | 'duplicateOf'> & { notes?: PlanNote[] }

/** One provider's services, while what is said of them is put in, one after the other. */
class Planning {
  readonly kept: Map<string, Kept>
  readonly said: Said[] = []
  readonly stopped: Omit<Said, 'said'>[] = []
  assuredOn?: string
  readonly #of: Of
  /** Those that are here, and those that were said before. */
  readonly #here = byService<Kept>()
  readonly #earlier = byService<{ place: string }>()
  readonly #placeOf = new Map<string, string>()

  constructor(of: Of) {
    this.#of = of
    this.kept = new Map((of.now?.services ?? []).map((one) => [one.serviceId, one]))
    for (const one of this.kept.values()) this.#here.add(one, one)
  }

  add({ service, serviceKey, place, provider }: Staged): Planned {
    const { known, providerId } = this.#of
    if (!service || !serviceKey) return { outcome: this.#of.now ? 'same' : 'added' }
    const again = this.#placeOf.get(serviceKey)
    if (again) return { outcome: 'duplicate', duplicateOf: again }
    const before = known.imported.get(serviceKey)
    if (before && before.providerId !== providerId)
      return leftOut('organization', 'is listed here under another provider')
    const serviceId = before?.serviceId ?? idFor(this.#of, serviceKey)
    const here = this.kept.get(serviceId)
    // What is here already is told from what is like it by its id.
    const twin = here ? undefined : this.#earlier.sameAs(service)
    if (twin) return { outcome: 'duplicate', duplicateOf: twin.place }
    this.#placeOf.set(serviceKey, place)
    if (service.stopped) return this.#stop(service, { serviceKey, here, before })
    this.#earlier.add(service, { place })
    if (before && !here) return leftOut('service', 'was taken off the listing here since')
    const own = here ? undefined : this.#here.sameAs(service)
    if (own && this.kept.has(own.serviceId))
      return { outcome: 'duplicate', duplicateOf: `${own.name}, which is on the listing` }
    if (!here && this.kept.size >= mostServices)
      return leftOut('services', `are ${mostServices} here already, as many as there may be`)
    if (service.assuredOn && service.assuredOn > (this.assuredOn ?? ''))
      this.assuredOn = service.assuredOn
    const isUntouched = untouchedSince(this.#of.now, provider?.changedAt)
    return this.#take(service, { serviceKey, serviceId, here, before, isUntouched })
  }

  #stop({ assuredOn }: SaidService, { serviceKey, here, before }: Found): Planned {
    const notes: PlanNote[] = [{ kind: 'kept', field: 'status', reason: stays }]
    // It said so before, and was opened again here.
    if (here && before?.said.stopped) return { outcome: 'same', notes }
    if (!here || !before?.added || !this.#of.before?.added)
      return leftOut('status', 'has stopped, its source says')
    if (!isAsTaken({ ...here }, before.said) || this.#isHersSince(assuredOn ?? ''))
      return { outcome: 'same', notes }
    this.kept.delete(here.serviceId)
    this.stopped.push({ key: serviceKey, serviceId: here.serviceId, added: true })
    const reason = 'has stopped, its source says, so it goes'
    return { outcome: 'changed', notes: [{ kind: 'changed', field: 'status', reason }] }
  }

  /** Whether she has confirmed the listing since a day, or looks after it as it would close. */
  #isHersSince(day: string): boolean {
    const { known, providerId, now, before } = this.#of
    const confirmedAt = known.confirmedAt.get(providerId)?.toISOString() ?? ''
    if (confirmedAt && confirmedAt.slice(0, 10) >= day) return true
    if (this.kept.size > 1 || !now || !before) return false
    return now.changedAt > before.importedAt || (now.availability?.asOf ?? '') > day
  }

  #take(
    service: SaidService,
    {
      serviceKey,
      serviceId,
      here,
      before,
      isUntouched,
    }: Found & { serviceId: string; isUntouched: boolean },
  ): Planned {
    const fit = fitting.service(fieldsOf(service), this.#of.known)
    const merged = merge(here && { ...here }, before?.said ?? {}, fit.fields, { isUntouched })
    if (!merged.fields.name) return { outcome: 'left_out', notes: [...fit.notes, ...merged.notes] }
    this.kept.set(serviceId, {
      ...emptyService,
      ...defined(merged.fields),
      serviceId,
    } as object as Kept)
    const said = { ...merged.taken, stopped: null }
    this.said.push({ key: serviceKey, serviceId, said, added: !here })
    const outcome = here ? (merged.isChanged ? 'changed' : 'same') : 'added'
    return { outcome, notes: [...merged.notes, ...fit.notes] }
  }
}

const stays = 'has stopped, its source says, but somebody looks after it here, so it stays'

interface Found {
  serviceKey: string
  here: Kept | undefined
  before: Imported | undefined
}

/** Whether nobody has changed the listing since the source had it from here. */
export function untouchedSince(now: Provider | undefined, changedAt: string | undefined): boolean {
  return now !== undefined && changedAt !== undefined && now.changedAt <= new Date(changedAt)
}

/** Without what is known to be empty. */
export function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
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
