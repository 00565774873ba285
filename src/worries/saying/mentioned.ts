import type { Named } from '../named/named.ts'
import type { Said } from './worry-form.ts'

/** Those whose name, or a part of it, stands in what was said: it may be about them. */
export function mentioned<One extends Pick<Named, 'name'>>(
  readers: One[],
  said: Partial<Omit<Said, 'about' | 'contact'>>,
): One[] {
  const { words, person, relation, needs, harm, safe, wishes } = said
  const all = new Set(
    wordsIn([words, person, relation, needs, harm, safe, wishes].filter(Boolean).join(' ')),
  )
  return readers.filter(({ name }) => wordsIn(name).some((part) => all.has(part)))
}

/** Words of three letters or more, however they are written. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.match(/\p{L}{3,}/gu) ?? []
}
