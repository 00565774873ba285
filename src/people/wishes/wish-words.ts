import type { PictureName } from '../../platform/web/pictures/index.ts'
import type { Whose } from '../whose.ts'
import type { Faces } from './wish.ts'

export function wishTitle({ own, they }: Whose): string {
  return own ? 'What I want from support' : `What ${they} wants from support`
}

export function wishQuestion({ they, do: does }: Whose): string {
  return `What ${does} ${they} want from support?`
}

export const wishHint =
  'Such as: somebody who gets me out of the house. Time to do things slowly. To be home for the football.'

export function facesQuestion({ they, do: does }: Whose): string {
  return `${does === 'do' ? 'Do' : 'Does'} ${they} like few faces or many?`
}

export function languageQuestion({ they, do: does }: Whose): string {
  return `Which language ${does} ${they} like best?`
}

/** The answers in Easy Read: of one idea each. */
export const easyFaces = {
  few: { text: 'The same few people', picture: 'friend' },
  many: { text: 'Many people, new ones too', picture: 'people' },
  either: { text: 'Both are fine', picture: 'thumbs-up' },
} as const satisfies Record<Faces, { text: string; picture: PictureName }>
