import type { PictureName } from '../../platform/web/pictures/index.ts'
import type { How, ReadBy } from '../saying/visit-said.ts'

/** How a visit went, in three faces. */
export const hows = {
  good: { text: 'It was good', picture: 'happy' },
  so_so: { text: 'It was so-so', picture: 'so-so' },
  bad: { text: 'It was not good', picture: 'worry' },
} as const satisfies Record<How, { text: string; picture: PictureName }>

/** Who reads it, for the person herself and for who helps her. */
export const readers: Record<ReadBy, { own: string; their: string; picture: PictureName }> = {
  me: { own: 'Only me', their: 'Only they', picture: 'lock' },
  helpers: {
    own: 'Only me and who helps me',
    their: 'Only they and who helps them',
    picture: 'friend',
  },
  them: { own: 'Also who came', their: 'Also who came', picture: 'worker' },
}

/** What somebody may choose: what a helper says can't be for the person alone. */
export function readersFor(own: boolean): ReadBy[] {
  return own ? ['me', 'helpers', 'them'] : ['helpers', 'them']
}
