import type { Context } from 'hono'
import type { Installation } from '../../../platform/config/installation.ts'
import { longestForm, type TakesFile } from '../../../platform/web/security.ts'
import { urls } from '../../../urls.ts'
import { hasAdminSession } from '../../admin/admin-session.ts'

/** In bytes: a larger file is brought in by the command line. */
export const largestFile = 50_000_000

const here = new RegExp(`^(/[^/]+)?${urls.adminImports.pattern}$`)

/** A file of listings is taken from whoever has signed in, and from nobody else. */
export function takesImports(
  { adminSecret }: Installation,
  isCoordinator: (c: Context) => Promise<boolean>,
): TakesFile {
  return {
    isHere: (c) => c.req.method === 'POST' && here.test(c.req.path),
    most: async (c) =>
      (adminSecret !== undefined && (await hasAdminSession(c, adminSecret))) ||
      (await isCoordinator(c))
        ? largestFile + longestForm
        : longestForm,
    // Back to the form, which says so; or to signing in, where that was over.
    tooLarge: async (c) => {
      await passOver(c.req.raw.body)
      return c.redirect(`${c.req.path}?too-large=yes`, 303)
    },
  }
}

/** A browser that is answered while it still sends shows its own error page instead. */
async function passOver(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  let bytes = 0
  for await (const chunk of body) if ((bytes += chunk.length) > letGo) return
}

/** In bytes: who sends more than this is let go. */
const letGo = 20 * largestFile
