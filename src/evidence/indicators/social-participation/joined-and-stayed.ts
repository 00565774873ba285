import { framework, ofArea, type NotYet } from '../indicator.ts'

export const joinedAndStayed: NotYet = {
  name: 'joined-and-stayed',
  part: 'social-participation',
  title: 'Who joined and stayed',
  explain: 'Of those who joined a group, how many came four times or more in eight weeks.',
  easy: ['Some people join a group.', 'Do they come back?'],
  inputs: [],
  better: 'more',
  source: framework,
  unit: 'share',
  privacy: 'published',
  minimum: ofArea,
  grain: 'not-yet',
  missing: 'No screen keeps who comes to a group yet, so nobody knows who joined and who stayed.',
}
