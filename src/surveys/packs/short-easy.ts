import { short } from './short.ts'
import type { Instrument } from '../instrument.ts'

/** The short survey in easy words: one idea in a sentence. Its answers are told apart from the others’. */
export const shortEasy: Instrument = {
  ...short,
  easyRead: true,
  definition: {
    intro: 'We ask four questions. You can leave any out.',
    questions: [
      {
        ...question('time', 'Do you get to do the things you like?'),
        domain: 'time',
        levels: levels('Yes, as much as I like', 'Yes, enough', 'Only a little', 'No'),
      },
      {
        ...question('time_help', 'Does your support help you do what you like?'),
        levels: levels('Yes', 'No'),
      },
      {
        ...question('control', 'Do you choose what happens in your day?'),
        domain: 'control',
        levels: levels('Yes, as much as I want', 'Yes, enough', 'Only a little', 'No'),
      },
      {
        ...question('control_help', 'Does your support help you choose?'),
        levels: levels('Yes', 'No'),
      },
    ],
  },
}

function question(id: string, words: string) {
  return { id, kind: 'levels' as const, words, mayBeLeft: true }
}

function levels(...words: string[]) {
  return words.map((one, index) => ({ level: index + 1, words: one }))
}
