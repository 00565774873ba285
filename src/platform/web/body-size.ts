import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isAt } from './is-at.ts'

/** A form that takes files. */
export interface TakesFile {
  /** Where it is sent, as urls.ts has it: `/own/:secret`. Below an area's path or not. */
  at: string[]
  /** How many bytes this visitor may send. Asked before any of them is read. */
  most: number | ((c: Context) => Promise<number>)
  /** Answers who sends more, where no page asks for it. */
  tooLarge?: (c: Context) => Response | Promise<Response>
}

/** In bytes: the longest form without a file is a listing. */
export const longestForm = 256 * 1024

/**
 * What is sent is small, but for a file where one is asked for. Who sends too large a file comes
 * back to the form, which asks `wasTooLarge` and says so.
 */
export function smallBodies(
  tooLarge: (c: Context) => Response | Promise<Response>,
  files: TakesFile[],
): MiddlewareHandler {
  const small = bodyLimit({ maxSize: longestForm, onError: tooLarge })
  return async (c, next) => {
    const form = files.find(({ at }) => c.req.method === 'POST' && isAt(at, c.req.path))
    if (!form) return small(c, next)
    const maxSize = typeof form.most === 'number' ? form.most : await form.most(c)
    return bodyLimit({ maxSize, onError: form.tooLarge ?? backToForm })(c, next)
  }
}

/** Whether the form was left because what was sent was too large. */
export function wasTooLarge(c: Context): boolean {
  return c.req.query('too-large') !== undefined
}

async function backToForm(c: Context): Promise<Response> {
  await passOver(c.req.raw.body)
  return c.redirect(`${c.req.path}?too-large=yes`, 303)
}

/** A browser that is answered while it still sends shows its own error page instead. */
async function passOver(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return
  let bytes = 0
  for await (const chunk of body) if ((bytes += chunk.length) > letGo) return
}

/** In bytes: who sends more than this is let go. */
const letGo = 1_000_000_000
