import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

/** The headers that keep a page to what we wrote: no inline script or style, no frame, no outside. */
export function contentPolicy(https: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // no-referrer would make browsers send `Origin: null` with our own forms.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'], payment: [] },
  })
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

type Answer = (c: Context) => Response | Promise<Response>

/** The form that takes a file: where it is sent, and what is said when it is too much. */
export interface TakesFile {
  isHere(c: Context): boolean
  /** How many bytes this visitor may send. Asked before any of them is read. */
  most(c: Context): Promise<number>
  tooLarge: Answer
}

/** In bytes: the longest form without a file is a listing. */
export const longestForm = 256 * 1024

/** What is sent is small, but for a file where one is asked for. */
export function smallBodies(tooLarge: Answer, file: TakesFile): MiddlewareHandler {
  const small = bodyLimit({ maxSize: longestForm, onError: tooLarge })
  return async (c, next) => {
    if (!file.isHere(c)) return small(c, next)
    return bodyLimit({ maxSize: await file.most(c), onError: file.tooLarge })(c, next)
  }
}

/** Pages behind a secret are kept by no cache, so that "back" on a shared computer shows nothing. */
export const notStored: MiddlewareHandler = async (c, next) => {
  c.header('Cache-Control', 'no-store')
  await next()
}
