import type { Draft } from './reading.ts'
import { numberIn, objectsIn, type Fields } from './said.ts'

/** For which ages it is: whole years; 0, -1 and 120 are how feeds say "any". */
export function agesSaid(draft: Draft): { minimumAge?: number; maximumAge?: number } {
  const { service } = draft
  const among: Fields[] = [service, ...objectsIn(service.eligibilitys)]
  const minimumAge = ageIn(draft, among, 'minimum_age', 'min_age')
  const maximumAge = ageIn(draft, among, 'maximum_age', 'max_age')
  if (minimumAge !== undefined && maximumAge !== undefined && maximumAge < minimumAge) {
    const said = `${minimumAge} to ${maximumAge}`
    draft.notes.add('maximum_age', 'is below the lowest age, so both are left out', said)
    return {}
  }
  return { minimumAge, maximumAge }
}

function ageIn(draft: Draft, among: Fields[], ...names: string[]): number | undefined {
  const said = among.map((fields) => numberIn(fields, ...names)).find((one) => one !== undefined)
  if (said === undefined) return undefined
  const age = Math.floor(said)
  if (draft.isOurs && age >= 0 && age <= 120) return age
  if (age <= 0 || age === 120 || age === 999) return undefined
  if (age < 120) return age
  draft.notes.add(names[0]!, 'is no age, so it is left out', String(said))
  return undefined
}
