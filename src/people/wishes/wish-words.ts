import type { Whose } from '../whose.ts'

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
