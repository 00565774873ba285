import { framework, ofArea, type NotYet } from '../indicator.ts'

export const languageMatch: NotYet = {
  name: 'language-match',
  part: 'diverse-markets',
  title: 'In the language that people prefer',
  explain:
    'Of the people who prefer another language than English, how many are supported by somebody who speaks it.',
  easy: ['Some people like another language.', 'Do their workers speak it?'],
  inputs: [],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'not-yet',
  missing:
    'Enterprises say which languages they speak, but no screen asks a person which language she prefers.',
}
