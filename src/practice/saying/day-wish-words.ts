import type { DayWish } from './day-wish.ts'

type Said = Pick<DayWish, 'words' | 'otherTime' | 'who'>

/** What somebody would rather have, for who is to come: `Edna would rather: bake. At: after lunch.` */
export function dayWishWords(wish: Said, name: string): string {
  return `${name} would rather: ${ratherWords(wish)}`
}

/** `bake. At: after lunch.` */
export function ratherWords({ words, otherTime, who }: Said): string {
  const said = [words, otherTime && `At: ${otherTime}`, who && `With: ${who}`].filter(Boolean)
  return said.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ')
}
