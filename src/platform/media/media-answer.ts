import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { rangeOf } from './range.ts'

export interface Media {
  bytes: Uint8Array
  type: string
}

/**
 * Answers with a picture or a sound that was read here before. Who may have it is decided by the
 * query that finds it. It is kept by no cache, so that it ends when access does, and whatever is
 * in it, it isn't taken for a page or a program.
 */
export function mediaAnswer(c: Context, { bytes, type }: Media): Response {
  const name = names[type]
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  c.header('Content-Type', name ? type : 'application/octet-stream')
  c.header('Content-Disposition', name ? `inline; filename="${name}"` : 'attachment')
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Accept-Ranges', 'bytes')
  // Of the whole: by it a player knows that parts belong together.
  c.header('ETag', tag)
  const range = isSame(c, tag) ? rangeOf(c.req.header('Range'), bytes.length) : undefined
  if (range === 'beyond') {
    c.header('Content-Range', `bytes */${bytes.length}`)
    return c.body(null, 416)
  }
  if (!range) return c.body(new Uint8Array(bytes))
  const { first, last } = range
  c.header('Content-Range', `bytes ${first}-${last}/${bytes.length}`)
  return c.body(new Uint8Array(bytes.subarray(first, last + 1)), 206)
}

/** What it is called when it is saved: nothing that tells of whom it is. */
const names: Record<string, string> = {
  'image/jpeg': 'picture.jpg',
  'audio/webm': 'recording.webm',
  'audio/mp4': 'recording.m4a',
  'audio/mpeg': 'recording.mp3',
  'audio/wav': 'recording.wav',
}

/** A part is asked for of what it was before, where the player says so. */
function isSame(c: Context, tag: string): boolean {
  const wanted = c.req.header('If-Range')
  return wanted === undefined || wanted === tag
}
