import { Picture } from '../pictures/index.ts'
import { useReading } from './reading.ts'

/** The names of what the switch sends. */
export const switchFields = { easyRead: 'easyRead', back: 'back' } as const

/** Turns Easy Read on and off, on every page. @param action the address that keeps the choice. */
export function EasyReadSwitch({ action }: { action: string }) {
  const { easy, here } = useReading()
  return (
    <form class="gc-reading gc-no-print" method="post" action={action}>
      <input type="hidden" name={switchFields.back} value={here} />
      <button
        class="gc-reading__switch"
        type="submit"
        name={switchFields.easyRead}
        value={easy ? 'off' : 'on'}
      >
        <Picture name="easy-read" small />
        <span>{easy ? 'Turn off Easy Read' : 'Easy Read'}</span>
      </button>
    </form>
  )
}
