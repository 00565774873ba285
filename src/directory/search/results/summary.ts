import type { Area } from '#areas'
import { plural } from '../../../platform/i18n/words.ts'
import type { Answer } from '../find.ts'

/** How many were found, for where, in a sentence. @param order of the list, where it is one. */
export function summary(
  area: Area,
  { asked, need, found, place, widened, sure }: Answer,
  order = ', with what suits best first',
): string {
  const people = plural(found.matches.length, 'provider', 'providers')
  const everywhere = `everywhere in ${area.name}`
  if (place.kind === 'locality' && widened)
    return `Nobody offers that for ${place.locality.name}, so this is ${everywhere}: ${people}.`
  const where = place.kind === 'locality' ? `for ${place.locality.name}` : `in ${area.name}`
  if (need && !sure) return `Nobody says just that. The nearest ${where}: ${people}.`
  const narrowed = asked.chosen.size ? ', narrowed' : ''
  return `${people} ${where}${narrowed}${order}.`
}
