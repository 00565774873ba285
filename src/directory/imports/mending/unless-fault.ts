import { Problem } from '../../../platform/problem.ts'
import type { LeftOut } from '../record.ts'

/**
 * What comes of reading one record. A fault of ours that nobody foresaw leaves out that record only;
 * a Problem, and being told to stop, go on being thrown.
 */
export function unlessFault<T>(place: string, read: () => T): T | { leftOut: LeftOut } {
  try {
    return read()
  } catch (error) {
    const isMeant = error instanceof Problem || (error as Error)?.name === 'AbortError'
    if (isMeant) throw error
    const reason = 'could not be read, so it is left out'
    return { leftOut: { place, notes: [{ field: 'record', reason }] } }
  }
}
