import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { isAt } from './is-at.ts'

const pageMay = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  mediaSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const deviceMay = { camera: [], microphone: [], geolocation: ['self'], payment: [] }

/**
 * The headers that keep a page to what we wrote: no inline script or style, no frame, no outside.
 * An answer that says one of them itself, as one with a picture does, keeps its own.
 * @param recordsAt the addresses, as urls.ts has them, of pages that may record a voice.
 */
export function contentPolicy(https: boolean, recordsAt: string[] = []): MiddlewareHandler {
  const usual = {
    contentSecurityPolicy: pageMay,
    // no-referrer would make browsers send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: deviceMay,
    overwrite: false,
  }
  const onUsual = secureHeaders(usual)
  const onRecording = secureHeaders({
    ...usual,
    // What was recorded is listened to before it is sent.
    contentSecurityPolicy: { ...pageMay, mediaSrc: ["'self'", 'blob:'] },
    permissionsPolicy: { ...deviceMay, microphone: ['self'] },
  })
  return (c, next) => (isAt(recordsAt, c.req.path) ? onRecording : onUsual)(c, next)
}

/** Forms are taken from our own pages only. Behind a TLS proxy our own address begins with https. */
export function ownFormsOnly(publicUrl: () => string): MiddlewareHandler {
  return csrf({
    origin: (origin, c) => {
      const own = new URL(c.req.url)
      return [own.origin, `https://${own.host}`, new URL(publicUrl()).origin].includes(origin)
    },
  })
}

/** Pages behind a secret are kept by no cache, so that "back" on a shared computer shows nothing. */
export const notStored: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
}
