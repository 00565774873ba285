import type { PictureName } from '../../platform/web/pictures/index.ts'

/** What can be asked of an enterprise that keeps something about a person. */
export const kinds = {
  erasure: 'Erase what you keep about me',
  correction: 'Put right what you keep about me',
  restriction: 'Keep it, but stop using it',
  objection: 'I don’t want you to use it as you do',
} as const

export type Kind = keyof typeof kinds

/** The same in Easy Read: to choose from, and told afterwards. */
export const easyKinds: Record<Kind, { says: string; asked: string; picture: PictureName }> = {
  erasure: {
    says: 'Erase what you keep about me',
    asked: 'You asked them to erase what they keep.',
    picture: 'bin',
  },
  correction: {
    says: 'Put right what you keep about me',
    asked: 'You asked them to put it right.',
    picture: 'pencil',
  },
  restriction: {
    says: 'Keep it without using it',
    asked: 'You asked them to keep it without using it.',
    picture: 'pause',
  },
  objection: {
    says: 'I don’t want you to use it as you do',
    asked: 'You said that they should use it differently.',
    picture: 'hand-stop',
  },
}

/** What an enterprise says became of it. */
export const outcomes = {
  done: 'It is done',
  partly: 'Part of it is done',
  refused: 'It was not done',
  more_time: 'It needs more time',
} as const

export type Outcome = keyof typeof outcomes
