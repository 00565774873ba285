import type { Context } from 'hono'
import type { Installation } from '../../../platform/config/installation.ts'
import { longestForm, type TakesFile } from '../../../platform/web/body-size.ts'
import { urls } from '../../../urls.ts'
import { hasAdminSession } from '../../admin/admin-session.ts'

/** In bytes: a larger file is brought in by the command line. */
export const largestFile = 50_000_000

/** A file of listings is taken from whoever has signed in, and from nobody else. */
export function takesImports(
  { adminSecret }: Installation,
  isCoordinator: (c: Context) => Promise<boolean>,
): TakesFile {
  return {
    at: [urls.adminImports.pattern],
    most: async (c) =>
      (adminSecret !== undefined && (await hasAdminSession(c, adminSecret))) ||
      (await isCoordinator(c))
        ? largestFile + longestForm
        : longestForm,
  }
}
