import { Problem } from '../problem.ts'
import { cursorOver } from './json-cursor.ts'
import { parsed } from './json-value.ts'

/**
 * A small JSON document as a whole: a page of a paged feed with its numbers of pages, say. A
 * `Problem` where it has more than `characters`, more than 64 levels, or isn't JSON; nothing is
 * built before that is known.
 */
export async function jsonDocument(
  text: AsyncIterable<string>,
  characters: number,
): Promise<unknown> {
  const cursor = cursorOver(text, { characters, depth: 64 })
  try {
    if (!(await cursor.peek())) throw cursor.wrong('[ or {')
    const document = parsed(await cursor.value())
    if ('trouble' in document)
      throw new Problem(`The JSON ${document.trouble}: ask whoever publishes it to mend it.`)
    if (await cursor.peek()) throw cursor.wrong('the end')
    return document.value
  } finally {
    await cursor.close()
  }
}
