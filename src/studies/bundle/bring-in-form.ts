import { z } from 'zod'
import type { Context } from 'hono'
import { longestForm, type TakesFile } from '../../platform/web/body-size.ts'
import { required } from '../../platform/web/forms.ts'
import { studyUrls } from '../../study-urls.ts'

export const bringInSchema = z.object({
  secret: required('Type the passphrase of the bundle', 500),
})

/** In bytes: the study of 2,000 surveys and 300 transcripts is a tenth of it. */
const longestBundle = 64 * 1024 * 1024

/** The form by which a study comes: from whoever is signed in, and nobody else. */
export function takesBundles(isSignedIn: (c: Context) => Promise<boolean>): TakesFile[] {
  return [
    {
      at: [studyUrls.bringInStudy.pattern],
      most: async (c) => ((await isSignedIn(c)) ? longestBundle + longestForm : longestForm),
    },
  ]
}
