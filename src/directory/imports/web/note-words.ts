import type { Terms } from '#providers'
import type { PlanNote } from '../record.ts'
import { fieldWords, valueWords } from './field-words.ts'

/** What was noted of a record, for the coordinator: what changes first. */
export interface NoteGroup {
  heading: string
  notes: { field: string; words: string }[]
}

const headings: Record<PlanNote['kind'], string> = {
  changed: 'Changes',
  kept: 'Stays as it is here',
  // A part that couldn't be mended is left out.
  mended: 'Mended or left out',
  'left out': 'Left out',
}

/** The notes of a record by kind; kinds of which there is none are left out. */
export function noteGroups(notes: PlanNote[], names: Terms): NoteGroup[] {
  return (Object.keys(headings) as PlanNote['kind'][]).flatMap((kind) => {
    const some = notes.filter((note) => note.kind === kind)
    const said = some.map((note) => ({
      field: fieldWords(note.field),
      words: noteWords(note, names),
    }))
    return said.length ? [{ heading: headings[kind], notes: said }] : []
  })
}

function noteWords({ kind, field, value, reason }: PlanNote, names: Terms): string {
  // A reason may end with what was said here.
  const [, why = reason, here] = /^(said before|.*so this stays): (.*)$/s.exec(reason) ?? []
  const because = here === undefined ? reason : `${why}: ${valueWords(field, here, names)}`
  if (value === undefined || value === '') return because
  const said = valueWords(field, value, names)
  if (kind === 'changed') return `${said} (${because})`
  if (kind === 'kept') return `${because}. The source says: ${said}`
  return `“${said}” ${because}`
}
