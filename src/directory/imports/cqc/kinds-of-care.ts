import type { ServiceDetails } from '#providers'

/** What one of the Commission's kinds of service is in our words. */
export interface KindOfCare {
  /** As a listing's first sentence says it. */
  words: string
  /** Terms of the vocabulary `support`. */
  support: string[]
  /** Left out where the register doesn't tell. */
  delivery?: ServiceDetails['delivery']
}

const livedIn = { support: ['accommodation', 'personal-care'] }
const careHome = { ...livedIn, delivery: 'you_go_there' as const }

/** Adult social care, by the Commission's names in small letters. */
const care: Readonly<Record<string, KindOfCare>> = {
  'homecare agencies': {
    words: 'homecare agency',
    support: ['help-at-home', 'personal-care'],
    delivery: 'comes_to_you',
  },
  'residential homes': { words: 'care home', ...careHome },
  'nursing homes': { words: 'care home with nursing', ...careHome },
  'supported living': { words: 'supported living', ...livedIn },
  'supported housing': { words: 'extra care housing', ...livedIn },
  'shared lives': { words: 'shared lives', ...livedIn },
}

/** Health care where it stands alone; beside care it is worth saying. */
const besideCare: Readonly<Record<string, KindOfCare>> = {
  'rehabilitation (illness/injury)': { words: 'rehabilitation', support: ['wellbeing'] },
}

/** The kinds of care among some of the Commission's service types; none: it is health care. */
export function careAmong(types: string[]): KindOfCare[] {
  const among = (known: Readonly<Record<string, KindOfCare>>) =>
    Object.keys(known).filter((name) => types.some((type) => type.toLowerCase() === name))
  const found = among(care).map((name) => care[name]!)
  return found.length ? [...found, ...among(besideCare).map((name) => besideCare[name]!)] : []
}

/** Whether people live there as in a home whose address is public. */
export function isCareHome(types: string[]): boolean {
  return types.some((type) => /^(?:residential|nursing) homes$/i.test(type))
}

/** Where all of it happens; undefined where that isn't known. */
export function deliveryOf(kinds: KindOfCare[]): ServiceDetails['delivery'] {
  const [first, ...others] = new Set(kinds.flatMap(({ delivery }) => delivery ?? []))
  return others.length ? 'both' : first
}

/** What a provider is registered for when it is more than health care. */
export function isCareActivity(activity: string): boolean {
  return /^(?:personal care|accommodation for persons who require nursing or personal care)$/i.test(
    activity,
  )
}
