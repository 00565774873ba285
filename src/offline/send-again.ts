import type { Context } from 'hono'
import { asBytes } from '../platform/sealing/bytes.ts'
import type { Message, MessageFile } from '../platform/sealing/message.ts'
import { replayEnv, type Replay } from '../platform/web/replay.ts'
import type { FromAbove } from './from-above.ts'

/** A form that is sent to the route of its page, as it was written. */
export type Form = Pick<Message, 'path' | 'fields' | 'files'>

/** Sends a form to the route of its page, as a browser that is signed in with a session would. */
export async function sendAgain(
  c: Context,
  send: FromAbove['send'],
  form: Form,
  replay: Replay,
): Promise<Response> {
  const url = new URL(form.path, c.req.url)
  const request = new Request(url, {
    method: 'POST',
    headers: { origin: url.origin, ...passedOn(c) },
    body: form.files.length ? multipart(form) : new URLSearchParams(form.fields),
  })
  return send(request, replayEnv((c.env as object | undefined) ?? {}, replay))
}

/** Where it came from, for the log and for limits of the page's own. */
function passedOn(c: Context): Record<string, string> {
  const names = ['user-agent', 'x-forwarded-for']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = c.req.header(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function multipart({ fields, files }: Form): FormData {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  for (const { field, name, type, bytes } of files)
    body.append(field, new File([new Uint8Array(bytes)], name, { type }))
  return body
}

/**
 * Whether a route has done what it was asked: by a page that it answers with it can't be known, and a
 * way back to the form is none.
 */
export function isDone({ status, headers }: Response): boolean {
  return status === 303 && !/[?&]too-large=/.test(headers.get('location') ?? '')
}

/** How many bytes what was written takes. */
export function sizeOf({ fields, files }: Form): number {
  const words = fields.flat().reduce((sum, text) => sum + asBytes(text).length, 0)
  return files.reduce((sum, { bytes }: MessageFile) => sum + bytes.length, words)
}
