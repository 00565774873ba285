import type { Indicator } from '../indicators/indicator.ts'
import type { OfEight } from '../releases/eight.ts'
import type { Release, ReleasedFigure } from '../releases/release.ts'
import { coverageWords } from './figure-table.tsx'

/** What each of the eight numbers is counted of, and the figure of the pack that it says again. */
const ofEight: Record<string, { kinds: string; as?: string }> = {
  enterprises: { kinds: 'the list of enterprises: when each was listed, and when it closed' },
  'new-enterprises': {
    kinds: 'the list of enterprises, and when each began, where its owner said so once',
  },
  'established-enterprises': {
    kinds: 'the list of enterprises, and when each began, where its owner said so once',
  },
  'programme-jobs': { kinds: 'who works at each enterprise, as its owner says it' },
  'hours-a-week': { kinds: 'visits: when each began and ended', as: 'hours' },
  'programme-people': { kinds: 'visits: whom they were to', as: 'people-supported' },
  'direct-payment-people': {
    kinds: 'agreements: how the person pays; and visits',
    as: 'direct-payments',
  },
  'self-funders': { kinds: 'agreements: how the person pays; and visits', as: 'direct-payments' },
}

/** Which kinds of record a figure is counted of, and from how many enterprises and hours, where that may be said. */
export function restsOn(
  figure: ReleasedFigure,
  explained: Indicator | OfEight,
  { figures }: Pick<Release, 'figures'>,
): { kinds: string; coverage: string } {
  if ('inputs' in explained)
    return {
      kinds: explained.inputs
        .map(({ record, screen, what }) => `${record} (“${screen}”: ${what})`)
        .join('; '),
      coverage: coverageWords(figure.coverage),
    }
  const { kinds, as } = ofEight[explained.name] ?? { kinds: 'the list of enterprises' }
  const same = figures.find(({ indicator, group }) => indicator === as && group.by === 'area')
  return {
    kinds,
    coverage: same && figure.value !== null ? coverageWords(same.coverage) : '',
  }
}
