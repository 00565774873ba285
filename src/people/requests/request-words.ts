/** What can be asked of an enterprise that keeps something about a person. */
export const kinds = {
  erasure: 'Erase what you keep about me',
  correction: 'Put right what you keep about me',
  restriction: 'Keep it, but stop using it',
  objection: 'I don’t want you to use it as you do',
} as const

export type Kind = keyof typeof kinds

/** What an enterprise says became of it. */
export const outcomes = {
  done: 'It is done',
  partly: 'Part of it is done',
  refused: 'It was not done',
  more_time: 'It needs more time',
} as const

export type Outcome = keyof typeof outcomes
