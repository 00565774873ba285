import { plural } from '../../platform/i18n/words.ts'
import type { Figure } from '../figures/figure.ts'
import { isCellular, type Cellular } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import { hoursWords } from './figures-in-words.ts'
import type { How, Screen } from './told.ts'
import type { Year } from './year.ts'

/** How an indicator is counted, as its file says; none while there is no such indicator. */
export function howOf(
  name: string,
  { figures, coverage }: Pick<Year, 'figures' | 'coverage'>,
): How | undefined {
  const found = indicators.find((one) => one.name === name)
  if (!found) return undefined
  const n = figures.get(name)?.n ?? 0
  const said = found.inputs.map(
    ({ record, screen, what }) => `${record}: ${what} (written in “${screen}”)`,
  )
  const visits = found.inputs.some(({ record }) => record === 'a visit')
  const count = visits
    ? `${plural(coverage.visits, 'visit was', 'visits were')} written down in this time.`
    : ''
  return {
    definition: found.explain,
    records: [`${said.join('; ')}.`, countedOf(name, n), count].filter(Boolean).join(' '),
    screen: screenOf(found.inputs[0]?.screen ?? ''),
    indicator: name,
  }
}

/** Of how many people or records an indicator is counted; none where it is of hours. */
function countedOf(name: string, n: number): string | undefined {
  const found = indicators.find((one) => one.name === name)
  if (!found || !isCellular(found)) return undefined
  if (found.grain === 'person-window') return `Counted of ${plural(n, 'person', 'people')}.`
  return found.combined === 'spread' ? `Counted of ${n}.` : undefined
}

/** Shares of hours, and those of workers in each month: what their parts are. */
const sharesOf: Record<string, 'hours' | 'months of workers'> = {
  capacity: 'hours',
  'work-kept-local': 'hours',
  'hours-wanted': 'months of workers',
  skilled: 'months of workers',
}

/** What stands beside a figure, so that it is never alone: of how much it is a share, of how many, or when. */
export function amongWords({ name, combined }: Cellular, { n, of }: Figure): string {
  const parts = sharesOf[name]
  if (of && parts === 'hours') return `${hoursWords(of.some)} of ${hoursWords(of.all)}`
  if (of && parts) return `Each worker is counted once a month: ${of.some} times of ${of.all}`
  return (combined === 'spread' ? undefined : countedOf(name, n)) ?? 'In this time'
}

/** Pages that an owner can be led to, by the words with which a screen begins. */
const pages: Record<string, Screen> = {
  Today: 'today',
  'What we have agreed': 'agreements',
  'Who asked': 'approaches',
  'Who works with you': 'workers',
  'Your listing': 'listing',
}

function screenOf(words: string): Screen | undefined {
  return Object.entries(pages).find(([begin]) => words.startsWith(begin))?.[1]
}
