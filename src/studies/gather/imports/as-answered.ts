import type { Question } from '#surveys'
import { plain } from './mapping.ts'

const answeredBy: Record<string, string> = {
  ...{ '': 'self', self: 'self', person: 'self', participant: 'self', herself: 'self' },
  ...{ himself: 'self', themselves: 'self', helped: 'helped', withhelp: 'helped' },
  ...{ proxy: 'proxy', byproxy: 'proxy' },
}

/** Who answered, from a cell; an empty one means the person herself. What isn’t known stays as it is. */
export function asAnswered(cell: string): string {
  return answeredBy[plain(cell)] ?? cell
}

const modes: Record<string, string> = {
  ...{
    '': 'paper',
    paper: 'paper',
    post: 'paper',
    interview: 'interview',
    facetoface: 'interview',
  },
  ...{ inperson: 'interview', phone: 'phone', telephone: 'phone', link: 'link', online: 'link' },
}

/** How it was asked, from a cell; an empty one means on paper. */
export function asMode(cell: string): string {
  return modes[plain(cell)] ?? cell
}

/**
 * An answer from a cell: the words of a level first, since “10” on a scale means what is written there, and
 * then its number, where no level has numbers for words.
 * @returns nothing where it is outside the levels.
 */
export function asLevel({ kind, levels = [] }: Question, cell: string): string | undefined {
  if (kind !== 'levels' || cell === '') return cell
  const said = cell.replace(/^(\d+)\.0+$/, '$1')
  const isScale = levels.some(({ words }) => /^\d+$/.test(words))
  const found =
    levels.find(({ words }) => plain(words) === plain(said)) ??
    (isScale ? undefined : levels.find(({ level }) => String(level) === said))
  return found && String(found.level)
}
