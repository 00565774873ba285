import type { Chance } from './chance.ts'

/** Invented people and enterprises, of parts that are put together by chance. */

const given =
  'Ada Amara Anil Bea Bronwen Carys Chidi Clem Dilys Dorota Edie Emeka Fern Gita Gwen Hana Idris Ines Jaswinder Jonty Kezia Lalit Leonie Mabel Manjit Marek Nadia Niamh Odette Olwen Perpetua Quentin Rafiq Rosalind Saoirse Samira Tamsin Tadeusz Ursula Viktor Wanda Winnie Yusuf Zeb'.split(
    ' ',
  )
const first =
  'Apple Ash Bram Brindle Clay Cobble Corn Dapple Dusk Elder Ember Fallow Feather Gable Goose Hazel Heron Honey Juniper Kettle Lantern Linnet Marl Meadow Moss Nettle Otter Pepper Pippin Quill Ripple Sallow Sparrow Thistle Umber Velvet Wander Wicker Willow Yarrow'.split(
    ' ',
  )
const second =
  'bank beck bottle bridge by croft dale down edge field ford garth gate ham heath hope hurst land lea low marsh mere moor more ridge row shaw side stead stone thorn thwaite ton wade water well wick wood worth'.split(
    ' ',
  )
const things =
  'Hands|Doorstep|Company|Kitchen|Footpath|Teapot|Lantern|Threshold|Neighbours|Hearth|Corner|Gatepost|Afternoons|Mornings|Porch|Hedgerow|Latch|Windowsill|Doormat|Cushion'.split(
    '|',
  )
const forms = 'Co-operative|Collective|and Daughters|Partners|Together|at Home|Group|Project'.split(
  '|',
)

export function personName({ one }: Chance): string {
  return `${one(given)} ${one(first)}${one(second)}`
}

export function enterpriseName(chance: Chance, person: string): string {
  const { one, whole } = chance
  const family = person.split(' ')[1]!
  const name = [
    () => `${person.split(' ')[0]} ${family}`,
    () => `${family}’s ${one(things)}`,
    () => `${one(first)} ${one(things)}`,
    () => `${one(first)}${one(second)} ${one(forms)}`,
    () => `The ${one(first)} ${one(things)} ${one(forms)}`,
  ][whole(0, 4)]!
  return name()
}

/** As many different places as asked for. */
export function placeNames(chance: Chance, count: number): string[] {
  const names = new Set<string>()
  const before = ['', '', '', 'Upper ', 'Little ', 'Nether ']
  while (names.size < count)
    names.add(`${chance.one(before)}${chance.one(first)}${chance.one(second)}`)
  return [...names]
}
