import { framework, ofArea, type NotYet } from '../indicator.ts'

export const timeAndContact: NotYet = {
  name: 'time-and-contact',
  part: 'social-participation',
  title: 'Time as people want it',
  explain:
    'How many people spend their time as they want and see those whom they like to see, by how many one would expect of people like them, with an exact interval.',
  easy: ['Do you spend time as you like?', 'Do you see people you like?'],
  inputs: [],
  better: 'more',
  source: framework,
  unit: 'index',
  privacy: 'published',
  minimum: ofArea,
  grain: 'not-yet',
  missing:
    'People answer such questions only in studies so far, which are kept apart from everyday records and from each other.',
}
