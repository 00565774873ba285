import type { Terms } from '#providers'
import { weekdays } from '../../../platform/i18n/words.ts'
import type { Chosen } from './chosen.ts'

/** Something that a search can be narrowed by: choices within it widen, further groups narrow. */
export interface Group {
  /** As in the address of a search and in facets: `support` of `support:lifts`. */
  name: string
  legend: string
  /** Value and words of each choice. */
  choices: [value: string, words: string][]
}

export const dayParts = [
  ['morning', 'Morning'],
  ['afternoon', 'Afternoon'],
  ['evening', 'Evening'],
  ['night', 'Night'],
] as const

/** Every group, in the order of the page. */
export function groups(names: Terms): Group[] {
  return [
    {
      name: 'way',
      legend: 'Where it happens',
      choices: [
        ['comes', 'Comes to you'],
        ['go', 'You go there'],
      ],
    },
    { name: 'space', legend: 'Space', choices: [['now', 'Has space now']] },
    { name: 'support', legend: 'Kind of support', choices: [...names.support] },
    { name: 'who', legend: 'Who it is for', choices: [...names.who_for] },
    {
      name: 'when',
      legend: 'Days and times',
      choices: weekdays.flatMap((day, index) =>
        dayParts.map(([part, words]): [string, string] => [
          `${index + 1}-${part}`,
          `${day} ${words.toLowerCase()}`,
        ]),
      ),
    },
    {
      name: 'price',
      legend: 'Price',
      choices: [
        ['free', 'Free'],
        ['under-15', 'Under £15 an hour'],
        ['15-to-20', '£15 to under £20 an hour'],
        ['20-to-25', '£20 to under £25 an hour'],
        ['over-25', '£25 an hour or more'],
        ['other', 'Priced by the visit, session, day or mile'],
      ],
    },
    { name: 'language', legend: 'Language', choices: [...names.language] },
    { name: 'community', legend: 'Community and faith', choices: [...names.community] },
    { name: 'pay', legend: 'Ways of paying', choices: [...names.funding_route] },
  ]
}

/** What is ticked of what there is; anything else in an address is left out. */
export function chosenFrom(all: Group[], given: (group: string) => string[]): Chosen {
  return new Map(
    all.flatMap(({ name, choices }) => {
      const values = new Set(given(name))
      const chosen = choices.map(([value]) => value).filter((value) => values.has(value))
      return chosen.length ? [[name, chosen] as const] : []
    }),
  )
}
