import { plural } from '../../platform/i18n/words.ts'
import type { Faces } from '#people'
import type { Continuity, Share } from './continuity.ts'

export const notDefined = 'not defined yet'

/** `9 of 10` */
export function shareWords(share: Share | undefined): string {
  return share ? `${share.some} of ${share.of}` : notDefined
}

/** `0.4` → `0.40` */
export function figureWords(figure: number | undefined): string {
  return figure === undefined ? notDefined : figure.toFixed(2)
}

/** How often the same person came, as one would say it aloud. */
export function sameWords({ usual, visits, carers }: Continuity): string {
  if (visits === 0) return 'No visits are written down for these four weeks.'
  if (!usual) return 'One visit is written down for these four weeks. That is too few to say more.'
  if (carers === 1) return `The same person came all ${visits} times.`
  const often =
    usual.of < 10
      ? `${usual.some} times of ${usual.of}`
      : `about ${Math.round((10 * usual.some) / usual.of)} times in 10`
  return `The same person came ${often}. ${plural(carers, 'person', 'different people')} came in all.`
}

/** Whether somebody whom the person has met can stand in. */
export function coverWords(all: { metOn: string | null }[], they: string): string {
  const has = they === 'you' ? 'You have' : `${they} has`
  const met = all.filter(({ metOn }) => metOn !== null).length
  if (all.length === 0) return `Nobody is named who can stand in.`
  if (met === all.length) return `${has} met who can stand in.`
  if (met === 0) return `${has} not met who can stand in yet.`
  return `${has} met ${met} of the ${all.length} who can stand in.`
}

/** What the person said of faces, beside what is. */
export function facesWords(faces: Faces | undefined, they: string): string | undefined {
  const want = they === 'you' ? 'You want' : `${they} wants`
  if (faces === 'few') return `${want} few people to come, always the same.`
  if (faces === 'many') return `${want} many people to come, new ones too.`
  if (faces === 'either')
    return they === 'you'
      ? 'Few or many: both are fine with you.'
      : `Few or many: both are fine with ${they}.`
  return undefined
}

/** How much of a bar is filled, from 0 to 100. */
export function percent({ some, of }: Share): number {
  return of === 0 ? 0 : (100 * some) / of
}
