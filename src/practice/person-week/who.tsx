import { Picture } from '../../platform/web/pictures/index.ts'
import { initials } from './who-comes.ts'

/** The letters of who comes, in a circle; the picture of a person where the name has none. */
export function Initials({ name, small }: { name: string; small?: boolean }) {
  const letters = initials(name)
  if (!letters) return <Picture name="person" small={small} />
  return (
    <svg
      class={small ? 'gc-picture gc-picture--small' : 'gc-picture'}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="gc-initials__ground" cx="32" cy="32" r="30" />
      <text class="gc-initials__letters" x="32" y="40.5">
        {letters}
      </text>
    </svg>
  )
}
