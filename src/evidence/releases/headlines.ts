import { listWords } from '../../platform/i18n/words.ts'
import { bare, valueWords } from './value-words.ts'
import { quarterWords } from './quarter.ts'
import type { Headline, Release, ReleasedFigure } from './release.ts'

/** What a survey in the area found, beside what people of its groups say elsewhere. */
export interface CaseMix {
  question: string
  year: string
  asked: number
  observed: number
  /** None: nothing stands beside it. */
  beside: { expected: number; ratio: number; p: number; year: string; source: string } | null
  /** The groups of which there is no number. */
  missing: string[]
}

/**
 * Sentences by rule, each about a figure of the whole area that is shown: the largest change since the quarter
 * before that its interval doesn't explain, or that nothing can be told apart; then what most is recorded of.
 * Numbers come from figures only, and nothing is said of why.
 */
export function headlines(
  { figures, eight }: Pick<Release, 'figures' | 'eight'>,
  before: Pick<Release, 'figures' | 'quarter'> | undefined,
): Headline[] {
  const shown = figures.filter((one) => one.group.by === 'area' && one.value !== null)
  const said: Headline[] = []
  const people = eight.find((one) => one.indicator === 'programme-people')
  const hours = eight.find((one) => one.indicator === 'hours-a-week')
  if (people?.value)
    said.push(
      about(
        people,
        `About ${people.value} people were supported${hours?.value ? `, with ${valueWords(hours)} a week` : ''}.`,
      ),
    )
  said.push(...changed(shown, before))
  const widest = shown
    .filter(({ coverage }) => coverage.hours !== null)
    .toSorted((a, b) => b.coverage.hours! - a.coverage.hours! || Number(b.n) - Number(a.n))
    .find(({ interval, spread, unit }) => interval || spread || unit === 'share')
  if (widest && !said.some(({ indicator }) => indicator === widest.indicator))
    said.push(
      about(
        widest,
        `${widest.title}: ${valueWords(widest)}, from enterprises with ${Math.round(widest.coverage.hours! * 100)}% of all hours.`,
      ),
    )
  return said
}

function changed(
  shown: readonly ReleasedFigure[],
  before: Pick<Release, 'figures' | 'quarter'> | undefined,
): Headline[] {
  if (!before) return []
  const pairs = shown.flatMap((now) => {
    const was = before.figures.find(
      (one) => one.indicator === now.indicator && one.group.by === 'area',
    )
    return now.interval && was?.interval && was.value !== null ? [{ now, was }] : []
  })
  const since = quarterWords(before.quarter)
  const apart = pairs
    .filter(
      ({ now, was }) =>
        now.interval!.lower > was.interval!.upper || now.interval!.upper < was.interval!.lower,
    )
    .toSorted(
      (a, b) => Math.abs(b.now.value! - b.was.value!) - Math.abs(a.now.value! - a.was.value!),
    )
  const [most] = apart
  if (most) {
    const { now, was } = most
    return [
      about(
        now,
        `${now.title}: ${valueWords(now)}, ${now.value! > was.value! ? 'up from' : 'down from'} ${bare(was)} in ${since}.`,
      ),
    ]
  }
  const [first] = pairs
  return first
    ? [
        about(
          first.now,
          `${first.now.title}: ${valueWords(first.now)}, and ${bare(first.was)} in ${since}. The figures can’t tell these apart.`,
        ),
      ]
    : []
}

/** What a survey in the area shows beside people like those who answered it. */
export function caseMixWords({
  question,
  year,
  asked,
  observed,
  beside,
  missing,
}: CaseMix): string {
  const said = `${question}, ${year}: ${observed} of ${asked} gave the top answer`
  if (!beside)
    return missing.length > 0
      ? `${said}. It stands alone: there is no number from elsewhere of ${listWords(missing.map((one) => one || 'everybody'))}.`
      : `${said}. It stands alone: there are no numbers of one year of all who were asked.`
  const { expected, ratio, p } = beside
  const when = beside.year === year ? beside.year : `another year, ${beside.year}`
  const much = `of people like them elsewhere ${expected.toFixed(1)} would, by numbers of ${when} (${beside.source}): that is ${ratio.toFixed(2)} times as many`
  return p < 0.05 ? `${said}; ${much}.` : `${said}; ${much}. The figures can’t tell these apart.`
}

function about({ indicator, group }: ReleasedFigure, words: string): Headline {
  return { words, indicator, group: group.by }
}
