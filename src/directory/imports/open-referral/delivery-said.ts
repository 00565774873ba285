import { deliveries, type ServiceDetails } from '#providers'
import { plainWords } from './audience-words.ts'
import { tell, type Draft } from './reading.ts'
import { objectsIn, textIn } from './said.ts'

type Delivery = NonNullable<ServiceDetails['delivery']>

/**
 * Whether she comes to you or you go there, by what the source says, or because there is a place.
 * By phone and online are neither, and go into the description.
 */
export function deliverySaid(draft: Draft, hasPlace: boolean): Delivery | undefined {
  const { service, isOurs } = draft
  const ours = textIn(service, 'delivery')
  if (Object.hasOwn(deliveries, ours)) return ours as Delivery
  if (isOurs) return undefined
  const ways = new Set<Way>()
  for (const { field, label, words } of saidWays(draft)) {
    const known = waysIn(words)
    for (const way of known) if (way) ways.add(way)
    const isSaid = known.every((way) => way === 'comes' || way === 'goes')
    if (!isSaid) tell(draft, field, label, words)
  }
  if (ways.has('comes')) return ways.has('goes') ? 'both' : 'comes_to_you'
  if (ways.has('goes')) return 'you_go_there'
  return hasPlace && !ways.has('remote') ? 'you_go_there' : undefined
}

/** Whether it is said to be by phone or online. */
export function saysRemote(draft: Draft): boolean {
  return saidWays(draft).some(({ words }) => waysIn(words).includes('remote'))
}

function saidWays({ service }: Draft) {
  return [
    { field: 'attending_type', label: 'How', words: textIn(service, 'attending_type') },
    { field: 'deliverable_type', label: 'Kind', words: textIn(service, 'deliverable_type') },
    ...objectsIn(service.schedules).map((one) => ({
      field: 'schedules.attending_type',
      label: 'How',
      words: textIn(one, 'attending_type'),
    })),
  ]
}

type Way = 'comes' | 'goes' | 'remote'

/** Of a few words; a sentence is told as it is. */
function waysIn(words: string): (Way | undefined)[] {
  const parts = words.slice(0, 500).split(/[,;|/\n]| and /)
  return parts.map((part) => wayByWords.get(plainWords(part.trim())))
}

const wayByWords = new Map<string, Way>(
  Object.entries({
    comes: 'home visit, home visits, home, at home, in your home, outreach, domiciliary',
    goes: 'venue, at venue, in person, drop in, face to face, on site, building based, centre based, group venue',
    remote:
      'online, phone, telephone, by phone, by telephone, over the phone, video, video call, virtual, virtually, webinar, email, text, web chat, webchat, remote, remotely, zoom',
  } satisfies Record<Way, string>).flatMap(([way, list]) =>
    list.split(', ').map((words) => [words, way as Way] as const),
  ),
)
