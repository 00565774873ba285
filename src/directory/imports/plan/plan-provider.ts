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
import { asAdded, leftOut, noService, withNote, withNotes, withProvider } from './told.ts'

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
export function planProvider(known: Known, all: Staged[]): PlannedProvider {
  const isStranger = (one: Staged) => known.strangers.has(one.position)
  const staged = all.filter((one) => !isStranger(one))
  if (staged.length === 0) return leaveOut(known, all, anotherHas(known, all[0]!))
  const plan = planHer(known, staged)
  const others = leaveOut(known, all.filter(isStranger), anotherHas(known, all[0]!))
  return { ...plan, records: [...plan.records, ...others.records] }
}

/** Nothing is taken over of what some records say of one provider. */
export function leaveOut(known: Known, staged: Staged[], note: PlanNote): PlannedProvider {
  return nothing(known, staged, { outcome: 'left_out', note })
}

/** An id of a file, or a name without one, that stands for somebody else. */
function anotherHas(known: Known, { providerKey, provider }: Staged): PlanNote {
  const before = known.imported.get(providerKey)
  const name = (before && known.providers.get(before.providerId)?.name) ?? provider?.name
  return leftOut('id', `stands for ${name}, which this is not: give each an id of her own`)
}

interface OfAll {
  now?: Provider
  outcome: Outcome
  note?: PlanNote
  duplicateOf?: string
}

/** All records of one provider come to the same, and nothing is done. */
function nothing(
  known: Known,
  staged: Staged[],
  { now, outcome, note, duplicateOf }: OfAll,
): PlannedProvider {
  const key = staged[0]?.providerKey ?? ''
  return {
    ...{ providerId: now?.providerId ?? ownId(key) ?? stableId(known.areaId, key), key, now },
    ...{ isChanged: false, said: [], forgotten: [], hasStopped: false },
    records: staged.map(({ position, notes }) => ({
      position,
      outcome,
      notes: note ? [...notes, note] : notes,
      duplicateOf,
    })),
  }
}

function planHer(known: Known, staged: Staged[]): PlannedProvider {
  const key = staged[0]!.providerKey
  const provider = saidOf(staged)
  const { now, twin, before } = whoIs(known, staged)
  const providerId = now?.providerId ?? ownId(key) ?? stableId(known.areaId, key)
  const all = (of: Omit<OfAll, 'now'>) => nothing(known, staged, { now, ...of })
  if (now?.closedAt) return all({ outcome: 'left_out', note: hasClosed })
  if (twin && !staged.some((one) => one.broughtIn)) {
    const duplicateOf = known.slugs.get(twin.providerId) ?? twin.providerId
    return all({ outcome: 'duplicate', duplicateOf })
  }
  const saidNow = now && provider.isStandIn ? {} : fieldsOf(known, key, provider)
  const fit = fitting.provider(saidNow, known)
  const own = merge(now && { ...now }, before?.said ?? {}, fit.fields, {
    isUntouched: untouchedSince(now, provider.changedAt),
  })
  const services = planServices({ known, providerId, now, before }, staged)
  if (!own.fields.name || (!now && services.kept.length === 0))
    return {
      ...all({ outcome: 'left_out' }),
      records: services.records.map((record) => withNote(record, noService(record))),
    }
  const { hasStopped } = services
  const notes = hasStopped
    ? [closes]
    : [...unknownPlace(known, provider), ...own.notes, ...fit.notes]
  const records = now
    ? withProvider(services.records, own.isChanged, notes)
    : withNotes(services.records, notes)
  const said = { key, serviceId: null, said: own.taken, added: before?.added ?? !now }
  return {
    ...{ providerId, key, now, hasStopped },
    isChanged: own.isChanged || services.isChanged,
    details: {
      ...emptyProvider,
      ...defined(own.fields),
      services: services.kept,
    } as object as PlannedProvider['details'],
    // Of what closes nothing is saved.
    said: hasStopped ? services.said : [said, ...services.said],
    forgotten: services.forgotten,
    assuredOn: services.assuredOn,
    records: before?.waits ? records.map(asAdded) : records,
  }
}

const hasClosed = leftOut('provider', 'has closed here: open the listing again first')

/**
 * Who is here under a provider's key; or else her twin, who goes by that name: she is the same
 * where she has services that came from there.
 */
function whoIs(known: Known, staged: Staged[]) {
  const key = staged[0]!.providerKey
  const before = known.imported.get(key)
  const now = known.providers.get(before?.providerId ?? ownId(key) ?? '')
  if (now) return { now, before }
  const twin = twinOf(known, staged[0]!)
  const came = staged.map(({ serviceKey }) => known.imported.get(serviceKey ?? '')?.providerId)
  if (!twin || !came.includes(twin.providerId)) return { twin }
  const { providerId } = twin
  return { now: known.providers.get(providerId), before: known.importedAs.get(providerId) }
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
