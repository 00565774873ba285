import type { Terms } from '#providers'
import { duration, listWords, money, plural } from '../../platform/i18n/words.ts'
import { hoursWords } from './figures-in-words.ts'
import type { Told } from './told.ts'
import type { Year } from './year.ts'

type Maybe = Told | undefined

/** @param whose of whom the sentences speak: hers, or for others. */
export function price(
  { provider, rate, visitMinutes }: Year,
  whose: 'your' | 'its' = 'your',
): Maybe {
  const list = provider.services.flatMap(({ name, prices, minimumVisitMinutes = 0 }) => {
    const hourly = prices.filter(({ unit }) => unit === 'hour').map(({ pence }) => pence)
    if (hourly.length === 0) return []
    const pence = Math.min(...hourly)
    const charged = Math.max(minimumVisitMinutes, visitMinutes)
    const why =
      charged > visitMinutes
        ? `${money(pence)} an hour, and ${whose} shortest visit is ${duration(charged)}`
        : `${money(pence)} an hour`
    return [`${name}: ${money(Math.round((pence * charged) / 60))} (${why})`]
  })
  if (list.length === 0) return undefined
  const long = duration(visitMinutes)
  return {
    title: 'The price of the visit that people want',
    sentence: `A visit of ${long} costs:`,
    list,
    of: rate
      ? `At the council’s own rate it is ${money(Math.round((rate.pence * visitMinutes) / 60))}: ${money(rate.pence)} an hour, ${rate.year} (${rate.source})`
      : 'The council’s own rate is not brought in here yet, so these prices stand alone',
    how: {
      definition: `Your lowest price of an hour × ${long}, or × your shortest visit where that is longer.`,
      records: 'the prices in your listing',
      screen: 'listing',
    },
  }
}

export function languages({ provider }: Year, terms: Terms, said = 'You speak '): Maybe {
  if (provider.languages.length === 0) return undefined
  const names = provider.languages.map((one) => terms.language.get(one) ?? one)
  return {
    title: 'Languages',
    sentence: `${said}${listWords(names)}.`,
    how: { definition: 'What your listing says.', records: 'your listing', screen: 'listing' },
  }
}

export function work({ workers, comers, provider }: Year): Maybe {
  if (workers.length === 0) return undefined
  const kinds = { owner: 'who runs it', paid: 'paid', unpaid: 'unpaid', relative: 'relatives' }
  const by = Map.groupBy(workers, ({ kind }) => kind)
  const minutes = comers.reduce((sum, one) => sum + one.minutes, 0)
  return {
    title: 'Local work',
    sentence: `${plural(workers.length, 'person works', 'people work')} here${provider.locality ? `, from ${provider.locality}` : ''}: ${listWords([...by].map(([kind, some]) => `${some.length} ${kinds[kind]}`))}.`,
    of: `${hoursWords(minutes)} of visits in this time`,
    how: {
      definition: 'Who works with you today, as you say it; hours are those of visits.',
      records: plural(workers.length, 'person', 'people'),
      screen: 'workers',
    },
  }
}
