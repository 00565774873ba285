import type { Context } from 'hono'
import type { ReadsFirst } from '#areas'
import {
  chosenPicture,
  chosenSound,
  largestPicture,
  largestSound,
} from '../../platform/media/index.ts'
import { isAt } from '../../platform/web/is-at.ts'
import { longestForm, type TakesFile } from '../../platform/web/body-size.ts'
import { urls } from '../../urls.ts'

/** The forms by which pictures and voices come: from whoever is signed in, and nobody else. */
export function takesPieces(isSignedIn: (c: Context) => Promise<boolean>): TakesFile[] {
  const from = (largest: number) => async (c: Context) =>
    (await isSignedIn(c)) ? largest + longestForm : longestForm
  return [
    { at: [urls.aboutMePicture.pattern], most: from(largestPicture) },
    { at: [urls.aboutMeVoice.pattern], most: from(largestSound) },
  ]
}

/** Reads the picture or the voice for a record that the account may change, as its lists say. */
export const readsPieces: ReadsFirst = async (c) => {
  const { account, files } = c.var
  const kind = kinds.find(({ at }) => isAt([at], c.req.path))
  const mine = account?.lists.scope_everything ?? []
  const path = c.req.path.toLowerCase()
  if (!kind || !files.file || !mine.some((personId) => path.includes(`/${personId}/`))) return false
  c.set('media', await kind.chosen(files.file))
  return true
}

const kinds = [
  { at: urls.aboutMePicture.pattern, chosen: chosenPicture },
  { at: urls.aboutMeVoice.pattern, chosen: chosenSound },
]

/** The pages on which a voice is recorded. */
export const recordsVoicesAt = [urls.aboutMeVoice.pattern]
