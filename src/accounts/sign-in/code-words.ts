import { rule, type AreaRequest } from '#areas'
import type { Tried } from './sign-in.ts'

/** Said of every address alike, so that it doesn't tell whether anybody has it here. */
export const shutWords =
  'Too many wrong codes were tried for this email address. Try again tomorrow, or use a passkey'

/** Why a code didn’t count. */
export function wrongWords(tried: Exclude<Tried, { is: 'right' }>): string {
  if (tried.is === 'shut') return shutWords
  if (tried.is === 'over' || tried.left === 0)
    return 'This code works no longer. Ask for another one'
  const left = tried.left === 1 ? 'once more' : `${tried.left} more times`
  return `This is not the code of our latest email. You can try ${left}`
}

/** How long a code counts. */
export function codeMinutes(c: AreaRequest): Promise<number> {
  return rule(c.var.db, c.var.area.areaId, 'sign_in_code_valid_for')
}
