import type { Context } from 'hono'
import { longestForm, type TakesFile } from '../../platform/web/body-size.ts'
import { studyUrls } from '../../study-urls.ts'
import { largestTable } from './imports/read-table.ts'

/** In bytes: an instrument has few words. */
const largestInstrument = 2_000_000

/** Files that studies bring in are taken from whoever is signed in, and from nobody else. */
export function takesStudyFiles(isSignedIn: (c: Context) => Promise<boolean>): TakesFile[] {
  const upTo = (bytes: number) => async (c: Context) =>
    (await isSignedIn(c)) ? bytes + longestForm : longestForm
  return [
    { at: [studyUrls.bringIn.pattern], most: upTo(largestTable) },
    { at: [studyUrls.instruments.pattern], most: upTo(largestInstrument) },
  ]
}
