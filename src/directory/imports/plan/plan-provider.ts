import type { Provider, ProviderDetails } from '#providers'
import { stableId } from '../../../platform/db/new-id.ts'
import type { PlanNote, SaidProvider } from '../record.ts'
import type { Staged } from '../stage.ts'
import { emptyProvider, fitting } from './fitting.ts'
import type { Known } from './known.ts'
import { ownId } from './listed-under.ts'
import { merge, type Fields } from './merge.ts'
import { defined, planServices, untouchedSince, type PlannedService } from './plan-service.ts'
import { differs } from './same-provider.ts'

export type Outcome = 'added' | 'changed' | 'same' | 'left_out' | 'duplicate'

/** What would become of one staged record. */
export interface PlannedRecord {
  position: number
  outcome: Outcome
  notes: PlanNote[]
  duplicateOf?: string
}

/** What is taken over under one key, for the next time. */
export interface Said {
  key: string
  serviceId: string | null
  said: Fields
  /** It wasn't here before. */
  added: boolean
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
  said: Said[]
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
  const { now, twin } = whoIs(known, staged, before?.providerId)
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
  if (now && known.strangers.has(key))
    return all('left_out', leftOut('id', `stands for ${now.name} here, which this is not`))
  if (twin && !staged.some((one) => one.broughtIn))
    return all('duplicate', undefined, known.slugs.get(twin.providerId) ?? twin.providerId)

  const saidNow = now && provider.isStandIn ? {} : fieldsOf(known, key, provider)
  const fit = fitting.provider(saidNow, known)
  const own = merge(now && { ...now }, before?.said ?? {}, fit.fields, {
    isUntouched: untouchedSince(now, provider.changedAt),
  })
  const services = planServices({ known, providerId, now, before }, staged)
  if (!own.fields.name || (!now && services.kept.length === 0))
    return {
      ...all('left_out', undefined),
      records: services.records.map((record) => withNote(record, noService(record))),
    }
  const notes = [...unknownPlace(known, provider), ...own.notes, ...fit.notes]
  if (services.hasStopped) notes.push(closes)
  const records = now
    ? withProvider(services.records, own.isChanged, notes)
    : withNotes(services.records, notes)
  return {
    ...plan,
    isChanged: own.isChanged || services.isChanged,
    details: {
      ...emptyProvider,
      ...defined(own.fields),
      services: services.kept,
    } as object as PlannedProvider['details'],
    said: [{ key, serviceId: null, said: own.taken, added: !now }, ...services.said],
    // What closes keeps its services, for the day on which it opens again.
    forgotten: services.hasStopped ? [] : services.forgotten,
    assuredOn: services.assuredOn,
    hasStopped: services.hasStopped,
    records: before?.waits ? records.map(asAdded) : records,
  }
}

/**
 * Who is here under a provider's key; or else her twin, who goes by that name: she is the same
 * where she has services that came from there.
 */
function whoIs(known: Known, staged: Staged[], importedAs: string | undefined) {
  const key = staged[0]!.providerKey
  const now = known.providers.get(importedAs ?? ownId(key) ?? '')
  if (now) return { now, twin: undefined }
  const twin = twinOf(known, staged[0]!)
  const came = staged.map(({ serviceKey }) => known.imported.get(serviceKey ?? '')?.providerId)
  return twin && came.includes(twin.providerId)
    ? { now: known.providers.get(twin.providerId), twin: undefined }
    : { now, twin }
}

const closes: PlanNote = {
  kind: 'changed',
  field: 'provider',
  reason: 'offers nothing any more, so the listing is closed; it can be opened again',
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

/** What changes of the provider herself is told, and counted, with one of her records. */
function withProvider(
  records: PlannedRecord[],
  isChanged: boolean,
  notes: PlanNote[],
): PlannedRecord[] {
  const told =
    records.find(({ outcome }) => outcome === 'same') ??
    records.find(({ outcome }) => outcome === 'changed') ??
    records.find(({ outcome }) => outcome !== 'added') ??
    records[0]
  if (!told || !isChanged) return withNotes(records, notes, told)
  const isNew: PlanNote = { kind: 'changed', field: 'services', reason: 'has a new one, this' }
  const all = told.outcome === 'added' ? [...notes, isNew] : notes
  return withNotes(records, all, told).map((one) =>
    one.position === told.position ? { ...one, outcome: 'changed' } : one,
  )
}

function withNotes(
  records: PlannedRecord[],
  notes: PlanNote[],
  told = records[0],
): PlannedRecord[] {
  return records.map((one) => (one === told ? { ...one, notes: [...one.notes, ...notes] } : one))
}

/** It was added by an import that was cut off before it was shown. */
function asAdded(record: PlannedRecord): PlannedRecord {
  return record.outcome === 'same' ? { ...record, outcome: 'added' } : record
}
