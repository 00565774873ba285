import { rule, type AreaRequest } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { keepToken } from '../cookies.ts'
import { deviceWords } from './device.ts'
import { beginSession, endSessions } from './session.ts'

/**
 * Signs this browser in, always with a session of its own that nobody knew before; the one that it
 * had is over. As the owner only.
 */
export async function signInHere(
  c: AreaRequest,
  owner: WholeTransaction,
  accountId: string,
  https: boolean,
): Promise<void> {
  const { area, account: before } = c.var
  const keptDays = await rule(owner, area.areaId, 'session_kept_unused')
  const device = deviceWords(c.req.header('user-agent'))
  if (before) await endSessions(owner, before.accountId, { sessionId: before.sessionId })
  const token = await beginSession(owner, accountId, { device, keptDays })
  keepToken(c, 'session', token, { https, seconds: 365 * 86_400 })
}
