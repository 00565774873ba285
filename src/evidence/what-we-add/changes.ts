import { newcombe } from '#stats'
import type { Figure } from '../figures/figure.ts'
import { isCellular, type Cellular } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { hoursWords, percent } from './figures-in-words.ts'
import type { Year } from './year.ts'

/** What is otherwise than in as long before, in sentences: only what can be compared. */
export function changesOf({ figures, before }: Pick<Year, 'figures' | 'before'>): string[] {
  if (!before) return []
  return indicators.filter(isCellular).flatMap((one) => {
    const now = figures.get(one.name)
    const then = before.get(one.name)
    if (now?.value === undefined || then?.value === undefined) return []
    return [`${one.title}: ${changeWords(one, now, then)}.`]
  })
}

function changeWords(one: Cellular, now: Figure, then: Figure): string {
  const words = (figure: Figure) => valueWords(one, figure)
  if (words(now) === words(then)) return `as before, ${words(now)}`
  const both = `${words(now)}, after ${words(then)} before`
  if (one.combined === 'share_of_people' && now.of && then.of) {
    const apart = newcombe(
      { successes: now.of.some, people: now.of.all },
      { successes: then.of.some, people: then.of.all },
    )
    if (!apart || (apart.lower <= 0 && apart.upper >= 0))
      return `${both}. The figures can’t tell these apart, from so few`
  }
  // Of a mean or a share of a handful, a difference says little.
  if (['mean', 'ratio'].includes(one.combined) && Math.min(now.n, then.n) < 5)
    return `${both}. The figures can’t tell whether that is chance, from so few`
  return both
}

function valueWords({ unit, combined }: Cellular, { value }: Figure): string {
  if (unit === 'hours') return hoursWords(value!)
  if (combined === 'ratio' || unit === 'share') return percent(value!)
  if (unit === 'index') return value!.toFixed(2)
  if (unit === 'pence') return `£${(value! / 100).toFixed(2)}`
  return String(Math.round(value!))
}
