import type { Terms } from '#providers'
import type { Mended } from '../mending/mended.ts'
import { plainText } from '../mending/plain-text.ts'
import { shortText } from '../mending/short-text.ts'
import type { Note } from '../record.ts'
import type { Cell } from './cells.ts'
import { asItems, items } from './lists.ts'

/** A kind of cell: how it is read, and how the same is written again. */
export interface Kind<T> {
  read(cell: Cell, names: Terms): Reading<T>
  write(value: T, names: Terms): string
  /** Texts are mended when they are read, unless an apostrophe says that they are exact. */
  isMended?: boolean
}

export interface Reading<T> {
  /** Undefined: nothing that can be kept. */
  value?: T
  /** What was mended or left out; `value` where it isn't about the whole cell. */
  notes?: Omit<Note, 'field'>[]
}

export function leaveOut<T>(reason: string): Reading<T> {
  return { notes: [{ reason: `${reason}, so it is left out` }] }
}

export function mended<T>({ value, note }: Mended<T>): Reading<T> {
  return { value, notes: note === undefined ? [] : [{ reason: note }] }
}

/** One line: a name. */
export function line(most: number): Kind<string> {
  return words((written) => shortText(written, most), most)
}

/** Any number of lines. */
export function text(most: number): Kind<string> {
  return words((written) => plainText(written, most), most)
}

function words(mend: (written: string) => Mended<string>, most: number): Kind<string> {
  return {
    read: (cell) =>
      cell.isExact && cell.text.length <= most ? { value: cell.text } : mended(mend(cell.text)),
    write: (value) => value,
    isMended: true,
  }
}

/** Names, separated by semicolons. */
export function lineList(most: { names: number; characters: number }): Kind<string[]> {
  return {
    read: (cell) => {
      const said = [...new Set(items(cell.text))]
      const kept = said.filter((name) => name.length <= most.characters).slice(0, most.names)
      const notes = said
        .filter((name) => !kept.includes(name))
        .map((name) => ({ value: name, reason: 'is too long or one too many, so it is left out' }))
      return { value: kept, notes }
    },
    write: asItems,
  }
}

/** `yes` or `no`. */
export const yesNo: Kind<boolean> = {
  read: ({ text: written }) => {
    if (/^(?:yes|y|true|1|✓|✔)$/i.test(written)) return { value: true }
    if (/^(?:no|n|false|0)$/i.test(written)) return { value: false }
    return leaveOut('says neither yes nor no')
  },
  write: (value) => (value ? 'yes' : 'no'),
}
