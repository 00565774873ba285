import type { DayWish } from './day-wish.ts'

/** What somebody would rather have, for who is to come: `Edna would rather: bake. At: after lunch.` */
export function dayWishWords({ words, otherTime, who }: DayWish, name: string): string {
  const said = [words, otherTime && `At: ${otherTime}`, who && `With: ${who}`].filter(Boolean)
  return `${name} would rather: ${said.join('. ')}.`
}
