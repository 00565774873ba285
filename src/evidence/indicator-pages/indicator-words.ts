import type { Combined, Indicator, Unit } from '../indicators/indicator.ts'

/** What each indicator's file says, in words for everybody: a name and what it is. */
export function indicatorFacts(one: Indicator): [name: string, words: string][] {
  const counted = 'combined' in one
  return [
    ['Of what, and when', grainWords(one)],
    ...(counted ? [['Worked out as', combinedWords[one.combined]] as [string, string]] : []),
    ...(counted && one.wholeMonths
      ? [['Months', 'Only those that have ended'] as [string, string]]
      : []),
    ['Unit', unitWords[one.unit]],
    ['Better', betterWords[one.better]],
    ['Who sees it', privacyWords(one)],
    ['From', one.source],
  ]
}

const unitWords: Record<Unit, string> = {
  hours: 'Hours',
  people: 'People',
  things: 'How many',
  share: 'A share, in per cent',
  index: 'A number by itself',
  pence: 'Pounds and pence',
  miles: 'Miles',
}

const betterWords = {
  more: 'More of it is better',
  less: 'Less of it is better',
  none: 'Neither more nor less: it describes',
}

function grainWords(one: Indicator): string {
  if (one.grain === 'not-yet') return 'Not yet'
  if (one.grain === 'owner') return 'Of one enterprise, while its owner looks. It is kept nowhere'
  if (one.grain === 'area')
    return 'Of a whole area in a quarter or a year, worked out when it is published'
  if (one.grain === 'provider-month') return 'Of each enterprise in each calendar month'
  return one.span === 'month'
    ? 'Of each person with each enterprise, in each calendar month'
    : 'Of each person with each enterprise, in four weeks that begin on a Monday. They belong to the quarter in which they end'
}

/** The formula in words: what the SQL’s numerators and denominators become. */
const combinedWords: Record<Combined, string> = {
  minutes: 'Minutes, added up',
  sum: 'Counts, added up',
  ratio: 'All numerators, added up, by all denominators',
  share_of_people:
    'People who have it in a span by people in that span, over all spans. How sure it is follows from how many different people there are (Wilson, 95%)',
  mean: 'Of each person and span the numerator by the denominator, and the mean of those',
  people: 'How many different people. Somebody known to two enterprises counts once for each',
  spread: 'How much there is in each group, and its share of all',
  kinds: 'How many different ones there are',
  effective:
    'exp(−Σ p ln p), where p is the share of each kind: as many kinds of equal size would be as mixed',
  independence: 'Of each enterprise 1 − Σ share²; of several, the mean of theirs',
  reach: 'People in each group by all people. Somebody may be in several groups',
  each_month: 'Of each enterprise the mean of its months, and these added up',
  share_of_enterprises: 'Enterprises that have it by all that have records (Wilson, 95%)',
}

function privacyWords({ privacy, grain, minimum: { providers, people } }: Indicator): string {
  if (privacy === 'owner') return 'Whoever runs the enterprise, and nobody else'
  const least = `at least ${providers} enterprises${people > 0 ? ` and ${people} people` : ''}`
  const others = `others see it of an area with ${least}, and no count from 1 to 4`
  return grain === 'area'
    ? `No enterprise has one of its own: ${others}`
    : `Whoever runs an enterprise sees its own exactly; ${others}`
}
