import type { Context, MiddlewareHandler } from 'hono'

/**
 * A form that the server sends to one of its own routes, in the name of a session. It stands in the
 * request's `env`, under a name that nobody outside this process can write: no header, no cookie.
 */
export interface Replay {
  by: { accountId: string; sessionId: string }
  /** When it was written, by the clock of the phone. */
  writtenAt: Date
  /** Runs the route, within its transaction, and keeps what became of it there. */
  around: (c: Context, route: () => Promise<void>) => Promise<Response | void>
}

const replayed = Symbol('replayed')

/** @param env that of the request in which it is sent. */
export function replayEnv(env: object, replay: Replay): object {
  return { ...env, [replayed]: replay }
}

/** Whether a request is such a form, and whose. */
export function replayIn(c: Context): Replay | undefined {
  return (c.env as { [replayed]?: Replay } | undefined)?.[replayed]
}

/** What counts and limits those who ask doesn't count what the server asks of itself. */
export function unlessReplayed(limit: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (replayIn(c) ? next() : limit(c, next))
}

/** Lets a replay keep what became of it in the route's own transaction. */
export const aroundReplays: MiddlewareHandler = async (c, next) => {
  const replay = replayIn(c)
  return replay ? replay.around(c, next) : next()
}
