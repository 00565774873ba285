import type { Instrument } from '../instrument.ts'

/** Time and control in words of our own: open to everybody, and no part of any toolkit. */
export const short: Instrument = {
  pack: 'goldcrest-short',
  version: '1',
  name: 'Your time and your say',
  holder: 'Goldcrest',
  licence: 'Creative Commons Attribution 4.0',
  needsLicence: false,
  language: 'en',
  easyRead: false,
  definition: {
    intro: 'Four questions about your days. There are no wrong answers, and you may leave any out.',
    questions: [
      {
        id: 'time',
        kind: 'levels',
        words: 'Thinking of how your days go, how much of what you like do you get to do?',
        domain: 'time',
        mayBeLeft: true,
        levels: [
          { level: 1, words: 'As much as I like' },
          { level: 2, words: 'Enough' },
          { level: 3, words: 'Some, but too little' },
          { level: 4, words: 'Nothing that I like' },
        ],
      },
      {
        id: 'time_help',
        kind: 'levels',
        words: 'Does your support help you to do what you like?',
        mayBeLeft: true,
        levels: [
          { level: 1, words: 'Yes' },
          { level: 2, words: 'No' },
        ],
      },
      {
        id: 'control',
        kind: 'levels',
        words: 'How much say do you have over what happens in your day?',
        domain: 'control',
        mayBeLeft: true,
        levels: [
          { level: 1, words: 'As much as I want' },
          { level: 2, words: 'Enough' },
          { level: 3, words: 'Some, but too little' },
          { level: 4, words: 'None' },
        ],
      },
      {
        id: 'control_help',
        kind: 'levels',
        words: 'Does your support help you to have a say?',
        mayBeLeft: true,
        levels: [
          { level: 1, words: 'Yes' },
          { level: 2, words: 'No' },
        ],
      },
    ],
  },
}
