import type { ServiceDetails } from '#providers'

/** A kind of service, of which listings are invented. */
export interface Kind {
  support: string[]
  whoFor: string[]
  delivery: ServiceDetails['delivery']
  /** What one usually costs. */
  pence: number
  unit: ServiceDetails['prices'][number]['unit']
  names: string[]
  sentences: string[]
}

const ways = { comes: 'comes_to_you', go: 'you_go_there', both: 'both' } as const

/**
 * A kind in few words.
 * @param terms `house-and-garden for older-people carers`
 * @param price `comes 18 hour`: the way, pounds, and for what.
 * @param names parted by bars
 */
export function kind(terms: string, price: string, names: string, sentences: string[]): Kind {
  const [support = '', whoFor = ''] = terms.split(' for ')
  const [way, pounds, unit] = price.split(' ')
  return {
    support: support.split(' '),
    whoFor: whoFor.split(' '),
    delivery: ways[way as keyof typeof ways],
    pence: Number(pounds) * 100,
    unit: unit as Kind['unit'],
    names: names.split(' | '),
    sentences,
  }
}
