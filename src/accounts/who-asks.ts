import type { WhoAsks } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import type { WholeDb } from '../platform/db/db.ts'
import { keepToken, tokenIn } from './cookies.ts'
import { replayIn } from '../platform/web/replay.ts'
import { signedInAs, signedInBy, type Standing } from './sessions/session.ts'

/** Browsers forget the cookie after that; the session may be over before. */
const year = 365 * 86_400

/**
 * Who is signed in, by the browser's cookie, which is changed now and then; of a form that was sealed
 * while she was, by her session.
 */
export function whoAsks(
  db: WholeDb,
  { https }: Pick<Installation, 'https'>,
  standing: Standing,
): WhoAsks {
  return async (c, area) => {
    const replay = replayIn(c)
    if (replay) return signedInAs(db, area, replay.by, standing)
    const token = tokenIn(c, 'session', https)
    const found = token ? await signedInBy(db, area, token, standing) : undefined
    if (found?.newToken) keepToken(c, 'session', found.newToken, { https, seconds: year })
    return found
  }
}
