import { framework, type OfArea } from '../indicator.ts'
import { enterprisesWatched, lastingTo, type Lasted } from '../lasting.ts'

/** Enterprises that go on beyond so many months. */
function survival(months: 12 | 24, words: { long: string; after: string; easy: string }) {
  return {
    name: `survival-${months}-months`,
    part: 'sustainable-businesses',
    title: `Enterprises that are there after ${words.after}`,
    explain: `The share of enterprises that go on beyond ${words.long} months, by Kaplan and Meier, with Greenwood’s interval. Time runs from the day on which one began, where that was said, else from the day on which it was listed, until it closed. One that is still there counts for as long as it has been. So does one that merged, was split or taken over, moved to another area or grew beyond a micro-enterprise, until that day: it hasn’t failed, and what goes on from it isn’t new. One that began long before it was listed had lasted already: it makes the share somewhat higher.`,
    say: `… of enterprises are still there after ${words.after}.`,
    easy: ['Some enterprises close.', `How many are there after ${words.easy}?`],
    inputs: [
      { record: 'a listing', screen: 'The directory', what: 'when it was listed, and closed' },
      { record: 'when it began', screen: 'Asked once', what: 'the day' },
      {
        record: 'what became of it',
        screen: 'What became of it',
        what: 'whether it goes on as another, and the day',
      },
    ],
    better: 'more',
    source: `Kaplan and Meier, JASA 53 (1958) 457–481; Greenwood, 1926. ${framework}`,
    unit: 'share',
    privacy: 'published',
    minimum: { providers: 5, people: 0 },
    grain: 'area',
    formula: enterprisesWatched,
    figure: (rows) => lastingTo(months, rows),
  } as const satisfies OfArea<Lasted>
}

export const survival12Months: OfArea<Lasted> = survival(12, {
  ...{ long: 'twelve', after: 'a year', easy: 'one year' },
})
export const survival24Months: OfArea<Lasted> = survival(24, {
  ...{ long: 'twenty-four', after: 'two years', easy: 'two years' },
})
