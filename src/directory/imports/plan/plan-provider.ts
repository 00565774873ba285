import type { Provider, ProviderDetails } from '#providers'
import { stableId } from '../../../platform/db/new-id.ts'
import type { PlanNote, SaidProvider } from '../record.ts'
import type { Staged } from '../stage.ts'
import { fitting } from './fitting.ts'
import { ownId, type Known } from './known.ts'
import { merge, type Fields } from './merge.ts'
import { differs } from './one-provider.ts'
import { keepsOwn, planServices, type PlannedService } from './plan-service.ts'

export type Outcome = 'added' | 'changed' | 'same' | 'left_out' | 'duplicate'

/** What would become of one staged record. */
export interface PlannedRecord {
  position: number
  outcome: Outcome
  notes: PlanNote[]
  duplicateOf?: string
  serviceId?: string
}

/** What would become of one provider of a source. */
export interface PlannedProvider {
  providerId: string
  key: string
  /** None: she is new here. */
  now?: Provider
  /** As she would be; none where nothing is to be done. */
  details?: ProviderDetails & { services: (PlannedService['details'] & { serviceId: string })[] }
  isChanged: boolean
  /** What is taken over, by key, for the next time. */
  said: { key: string; serviceId: string | null; said: Fields }[]
  /** Keys that are as good as new should they come again. */
  forgotten: string[]
  /** The last day on which the source said that she is right. */
  assuredOn?: string
  /** The source says that all of it has stopped. */
  hasStopped: boolean
  records: PlannedRecord[]
}

/** Compares what a source says of one provider with what is here. Nothing is written. */
export function planProvider(known: Known, staged: Staged[]): PlannedProvider {
  const key = staged[0]!.providerKey
  const provider = saidOf(staged)
  const before = known.imported.get(key)
  const now = known.providers.get(before?.providerId ?? ownId(key) ?? '')
  const providerId = now?.providerId ?? ownId(key) ?? stableId(known.areaId, key)
  const plan = {
    providerId,
    key,
    now,
    isChanged: false,
    said: [],
    forgotten: [],
    hasStopped: false,
  }
  const all = (outcome: Outcome, note: PlanNote | undefined, duplicateOf?: string) => ({
    ...plan,
    records: staged.map(({ position, notes }) => ({
      position,
      outcome,
      notes: note ? [...notes, note] : notes,
      duplicateOf,
    })),
  })
  if (now?.closedAt)
    return all('left_out', leftOut('provider', 'has closed here: open the listing again first'))
  const twin = now ? undefined : twinOf(known, staged[0]!)
  if (twin && !staged.some((one) => one.broughtIn))
    return all('duplicate', undefined, known.slugs.get(twin.providerId) ?? twin.providerId)

  const saidNow = now && provider.isStandIn ? {} : fieldsOf(known, key, provider)
  const own = merge(now && { ...now }, before?.said ?? {}, saidNow, {
    keepsOwn: keepsOwn(now, provider.changedAt),
  })
  const services = planServices({ known, providerId, now }, staged)
  const { fields, notes } = fitting.provider(own.fields, now, known)
  if (!now && services.kept.length === 0)
    return {
      ...all('left_out', undefined),
      records: services.records.map((record) => withNote(record, noService(record))),
    }
  const isChanged = own.isChanged || services.isChanged
  return {
    ...plan,
    isChanged,
    details: { ...fields, services: services.kept } as PlannedProvider['details'],
    said: [{ key, serviceId: null, said: own.taken }, ...services.said],
    forgotten: services.forgotten,
    assuredOn: services.assuredOn,
    hasStopped: services.hasStopped,
    records: services.records
      .map((record, index) =>
        index === 0
          ? withProvider(record, own.isChanged && now !== undefined, [
              ...unknownPlace(known, provider),
              ...own.notes,
              ...notes,
            ])
          : record,
      )
      .map((record) =>
        before?.waits && record.outcome === 'same' ? { ...record, outcome: 'added' } : record,
      ),
  }
}

/** The provider as her records say her: the first that says a field counts. */
function saidOf(staged: Staged[]): SaidProvider {
  const said: Fields = {}
  for (const { provider } of staged)
    for (const [field, value] of Object.entries(provider ?? {})) said[field] ??= value
  return said as unknown as SaidProvider
}

/** What is compared and kept of what was said. */
function fieldsOf(known: Known, providerKey: string, said: SaidProvider): Fields {
  const { key: _key, near: _near, changedAt: _at, isStandIn: _is, locality, ...fields } = said
  const named = known.localities.get(locality?.toLowerCase() ?? '')
  const nearest = (named ?? known.nearest.get(providerKey))?.name
  return nearest ? { ...fields, locality: nearest } : fields
}

/** Somebody who is here already and goes by that name, unless what they say tells them apart. */
function twinOf(known: Known, { plainName, providerKey }: Staged) {
  const said = known.forms.get(providerKey)
  return said && known.alike.get(plainName ?? '')?.find((one) => !differs(one, said))
}

/** A place that isn't known here is told of; where she works may be known another way. */
function unknownPlace(known: Known, { locality }: SaidProvider): PlanNote[] {
  if (!locality || known.localities.has(locality.toLowerCase())) return []
  return [{ ...leftOut('locality', 'is no place of this area'), value: locality.slice(0, 120) }]
}

function leftOut(field: string, reason: string): PlanNote {
  return { kind: 'left out', field, reason }
}

function noService(record: PlannedRecord): PlanNote | undefined {
  return record.outcome === 'left_out' || record.outcome === 'duplicate'
    ? undefined
    : leftOut('services', 'offers no service that could be shown')
}

function withNote(record: PlannedRecord, note: PlanNote | undefined): PlannedRecord {
  return { ...record, outcome: 'left_out', notes: note ? [...record.notes, note] : record.notes }
}

/** What changes of the provider herself is told with the first of her records. */
function withProvider(record: PlannedRecord, isChanged: boolean, notes: PlanNote[]): PlannedRecord {
  const outcome = isChanged && record.outcome === 'same' ? 'changed' : record.outcome
  return { ...record, outcome, notes: [...record.notes, ...notes] }
}
