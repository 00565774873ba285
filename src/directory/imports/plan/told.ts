import type { PlanNote } from '../record.ts'
import type { PlannedRecord } from './plan-provider.ts'

/** What is told of a provider with one of her records, for it is records that are counted. */

export function leftOut(field: string, reason: string): PlanNote {
  return { kind: 'left out', field, reason }
}

/** Of somebody new, a record that would be taken over, but of nothing that can be shown. */
export function noService(record: PlannedRecord): PlanNote | undefined {
  return record.outcome === 'left_out' || record.outcome === 'duplicate'
    ? undefined
    : leftOut('services', 'offers no service that could be shown')
}

export function withNote(record: PlannedRecord, note: PlanNote | undefined): PlannedRecord {
  return { ...record, outcome: 'left_out', notes: note ? [...record.notes, note] : record.notes }
}

/** What changes of the provider herself is told, and counted, with one of her records. */
export function withProvider(
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

export function withNotes(
  records: PlannedRecord[],
  notes: PlanNote[],
  told = records[0],
): PlannedRecord[] {
  return records.map((one) => (one === told ? { ...one, notes: [...one.notes, ...notes] } : one))
}

/** It was added by an import that was cut off before it was shown. */
export function asAdded(record: PlannedRecord): PlannedRecord {
  return record.outcome === 'same' ? { ...record, outcome: 'added' } : record
}
