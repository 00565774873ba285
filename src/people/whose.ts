import type { Open } from './open-record.ts'

/**
 * How the pages of a record speak of whose it is: to the person as "you", to others by the name,
 * since nobody says here whether somebody is she, he or they.
 */
export interface Whose {
  own: boolean
  /** `you`, `Asha` */
  they: string
  /** `your`, `Asha’s` */
  their: string
  /** `are`, `is` */
  are: string
  /** `do`, `does` */
  do: string
  /** `want`, `wants`: what ends a verb. */
  s: string
}

export function whoseIs({ own, person: { name } }: Pick<Open, 'own' | 'person'>): Whose {
  if (own) return { own, they: 'you', their: 'your', are: 'are', do: 'do', s: '' }
  return { own, they: name, their: `${name}’s`, are: 'is', do: 'does', s: 's' }
}

export function recordTitle({ own, their }: Whose): string {
  return own ? 'Your record' : `${their} record`
}
