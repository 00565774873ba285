import { bare, valueWords } from './value-words.ts'
import { quarterWords } from './quarter.ts'
import type { Headline, Release, ReleasedFigure } from './release.ts'

/** Expected against observed of a survey in the area, by groups of its benchmark. */
export interface CaseMix {
  question: string
  asked: number
  observed: number
  expected: number
  ratio: number
  p: number
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
        `${widest.title}: ${valueWords(widest)}, from enterprises with ${widest.coverage.hours === 1 ? 'nearly all' : `${Math.round(widest.coverage.hours! * 100)}% of all`} hours.`,
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
export function caseMixWords({ question, asked, observed, expected, ratio, p }: CaseMix): string {
  const said = `${question}: about ${observed} of ${asked} gave the top answer; of people like them elsewhere about ${expected} would (${ratio.toFixed(1)} times as many)`
  return p < 0.05 ? `${said}.` : `${said}. The figures can’t tell these apart.`
}

function about({ indicator, group }: ReleasedFigure, words: string): Headline {
  return { words, indicator, group: group.by }
}
