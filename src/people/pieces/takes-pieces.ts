import { largestPicture, largestSound } from '../../platform/media/index.ts'
import { longestForm, type TakesFile } from '../../platform/web/body-size.ts'
import { urls } from '../../urls.ts'

/** The forms by which pictures and voices come. */
export const takesPieces: TakesFile[] = [
  { at: [urls.aboutMePicture.pattern], most: largestPicture + longestForm },
  { at: [urls.aboutMeVoice.pattern], most: largestSound + longestForm },
]

/** The pages on which a voice is recorded. */
export const recordsVoicesAt = [urls.aboutMeVoice.pattern]
