import type { Context } from 'hono'
import { largestPicture, largestSound } from '../../platform/media/index.ts'
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

/** The pages on which a voice is recorded. */
export const recordsVoicesAt = [urls.aboutMeVoice.pattern]
