import { Problem } from '../../../platform/problem.ts'
import type { FirstPage } from './first-page.ts'
import { openService } from './first-page.ts'
import type { Asking } from './open-page.ts'
import { fieldsIn, takeNotes, textIn, type Notes } from './said.ts'

/** A service of a list, with what was noted while the rest of it was asked for. */
export interface Entry {
  value: unknown
  notes: Notes
}

/** As many are asked for at once. */
const atOnce = 4
/** As many failing one after the other are no accident. */
const mostFailures = 10

/**
 * The services of a page, each as its own address tells it where the list tells little. One that
 * can't be had stays as the list has it. Throws the last Problem where nothing can be had any more.
 */
export function wholeServices({ list, isShallow }: FirstPage, asking: Asking) {
  let failures = 0
  async function whole(value: unknown): Promise<Entry> {
    const entry = fieldsIn(value)
    const notes = takeNotes()
    if (!isShallow || !entry) return { value, notes }
    asking.taken?.refuseTooMuch()
    const id = textIn(entry, 'id')
    try {
      const found = await openService(list, id, asking)
      failures = 0
      if (textIn(found, 'id') === id) return { value: { ...entry, ...found }, notes }
      notes.add(
        'id',
        'leads to another service, so only what the list says is taken',
        textIn(found, 'id'),
      )
    } catch (error) {
      if (!(error instanceof Problem) || ++failures >= mostFailures) throw error
      notes.add('id', `leads nowhere, so only what the list says is taken: ${error.message}`, id)
    }
    return { value, notes }
  }
  return (contents: unknown[]) => inOrder(contents, whole)
}

/** Does some work, a few at once, and gives what comes of it in the order of the items. */
async function* inOrder<T, R>(items: T[], work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  for (const item of items) {
    const one = work(item)
    // Should one before it fail, nobody waits for this one any more.
    one.catch(() => {})
    running.push(one)
    if (running.length >= atOnce) yield await running.shift()!
  }
  for (const one of running) yield await one
}
