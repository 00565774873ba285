/** Who may read a story, each with those before it. */
export const audiences = {
  tender: 'People to whom the provider shows what they add, such as in a tender',
  council: 'The council, too: on its pages and in its packs',
  everybody: 'Everybody: on the provider’s page, too',
} as const

export type Audience = keyof typeof audiences

/** The same after “Told to”. */
export const toldTo: Record<Audience, string> = {
  tender: 'people to whom the provider shows what they add',
  council: 'these people and the council',
  everybody: 'everybody',
}

const order = Object.keys(audiences) as [Audience, ...Audience[]]

/** For forms. */
export const audienceKeys = order

/** The audiences of a yes that lets a reader read: whoever reads for the council reads what is for everybody. */
export function readableBy(reader: Audience): Audience[] {
  return order.slice(order.indexOf(reader))
}
