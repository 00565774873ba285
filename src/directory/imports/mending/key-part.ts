import { stableId } from '../../../platform/db/new-id.ts'

/** A part of a key that somebody else wrote, without what stands between its parts. */
export function keyPart(written: string): string {
  if (written.length > longest) return stableId(written)
  return written.replaceAll(/[%:/]/g, encodeURIComponent)
}

/** What is longer is no id or name that anybody gave. */
const longest = 1000
