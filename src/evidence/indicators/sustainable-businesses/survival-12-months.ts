import { framework, type OfArea } from '../indicator.ts'
import { enterprisesWatched, lastingTo, type Lasted } from '../lasting.ts'

export const survival12Months: OfArea<Lasted> = {
  name: 'survival-12-months',
  part: 'sustainable-businesses',
  title: 'Enterprises that are there after a year',
  explain:
    'The share of enterprises that go on beyond twelve months, by Kaplan and Meier, with Greenwood’s interval. Time runs from the day on which one began, where that was said, else from the day on which it was listed, until it closed. One that is still there counts for as long as it has been. One that began long before it was listed had lasted already: it makes the share somewhat higher.',
  say: '… of enterprises are still there after a year.',
  easy: ['Some enterprises close.', 'How many are there after one year?'],
  inputs: [
    { record: 'a listing', screen: 'The directory', what: 'when it was listed, and closed' },
    { record: 'when it began', screen: 'Asked once', what: 'the day' },
  ],
  better: 'more',
  source: `Kaplan and Meier, JASA 53 (1958) 457–481; Greenwood, 1926. ${framework}`,
  unit: 'share',
  privacy: 'published',
  minimum: { providers: 5, people: 0 },
  grain: 'area',
  formula: enterprisesWatched,
  figure: (rows) => lastingTo(12, rows),
}
