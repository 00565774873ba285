import { listWords } from '../../../platform/i18n/words.ts'
import type { KindOfCare } from './kinds-of-care.ts'
import type { Registration } from './registration.ts'

/** A listing's description in plain sentences: what it is, for whom, and where to read more. */
export function describe(
  { locationId, beds }: Registration,
  kinds: KindOfCare[],
  forWhom: string[],
): string {
  const kind = listWords(kinds.map(({ words }) => words))
  const places = beds && beds > 1 ? ` with ${beds} places` : ''
  const what = `${sentence(kind)}${placesFit(kinds) ? places : ''}`
  return [
    `${what}, registered with the Care Quality Commission.`,
    forWhom.length ? `For: ${forWhom.join(', ')}.` : '',
    `What it found there: ${addressOf(locationId!)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** With a capital letter. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The page of the Commission about a place. */
export function addressOf(locationId: string): string {
  return `https://www.cqc.org.uk/location/${locationId}`
}

function placesFit(kinds: KindOfCare[]): boolean {
  return kinds.length === 1 && kinds[0]!.delivery === 'you_go_there'
}
