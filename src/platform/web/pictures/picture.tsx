import { days } from './days.ts'
import type { Drawing } from './drawing.ts'
import { people } from './people.ts'
import { signs } from './signs.ts'
import { things } from './things.ts'

/** Every picture there is. A new one is drawn in the same line, looked at, and added here. */
export const pictures = { ...people, ...things, ...days, ...signs }

export type PictureName = keyof typeof pictures

/** Stands beside words that say the same, so it has no name to read out. */
export function Picture({ name, small }: { name: PictureName; small?: boolean }) {
  const { filled, lines, dots }: Drawing = pictures[name]
  return (
    <svg
      class={small ? 'gc-picture gc-picture--small' : 'gc-picture'}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      {filled && <path class="gc-picture__filled" d={filled} />}
      {lines && <path d={lines} />}
      {dots && <path class="gc-picture__dots" d={dots} />}
    </svg>
  )
}
