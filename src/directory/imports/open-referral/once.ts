import type { Draft } from './reading.ts'
import { takeNotes, type Fields } from './said.ts'

interface Done {
  value: unknown
  notes: Draft['notes']['list']
}

const done = new WeakMap<Fields, Map<(draft: Draft) => unknown, Done>>()

/**
 * What is read of the organisation alone: once, however many services it has, and noted with each
 * of them.
 */
export function once<T>(draft: Draft, ofOrganization: (draft: Draft) => T): T {
  const { organization } = draft
  if (!organization) return ofOrganization(draft)
  const known = done.get(organization) ?? new Map<(draft: Draft) => unknown, Done>()
  done.set(organization, known)
  const before = known.get(ofOrganization)
  const notes = takeNotes()
  const one = before ?? { value: ofOrganization({ ...draft, notes }), notes: notes.list }
  known.set(ofOrganization, one)
  draft.notes.list.push(...one.notes)
  return one.value as T
}
