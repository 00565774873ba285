import type { Context } from 'hono'
import type { ReadsFirst } from '#areas'
import {
  chosenPicture,
  chosenSound,
  largestPicture,
  largestSound,
} from '../../platform/media/index.ts'
import { longestForm, type TakesFile } from '../../platform/web/body-size.ts'
import { isAt } from '../../platform/web/is-at.ts'
import { urls } from '../../urls.ts'
import { ownWork } from '../own-work.ts'

/** The forms by which pictures and voices of visits come: from whoever is signed in. */
export function takesVisitPieces(isSignedIn: (c: Context) => Promise<boolean>): TakesFile[] {
  const from = (largest: number) => async (c: Context) =>
    (await isSignedIn(c)) ? largest + longestForm : longestForm
  return [
    { at: [urls.visitPicture.pattern], most: from(largestPicture) },
    { at: [urls.visitVoice.pattern], most: from(largestSound) },
  ]
}

/** Reads the picture or the voice for who writes visits down. */
export const readsVisitPieces: ReadsFirst = async (c) => {
  const { account, files } = c.var
  const kind = kinds.find(({ at }) => isAt([at], c.req.path))
  if (!kind || !files.file || ownWork(account).length === 0) return false
  c.set('media', await kind.chosen(files.file))
  return true
}

const kinds = [
  { at: urls.visitPicture.pattern, chosen: chosenPicture },
  { at: urls.visitVoice.pattern, chosen: chosenSound },
]

/** The pages on which a voice is recorded. */
export const recordsVisitVoicesAt = [urls.visitVoice.pattern]
