import type { Area } from '#areas'
import type { Installation } from '../../platform/config/installation.ts'

/** Where a passkey works: a host name, and how its pages begin. */
export interface Place {
  /** `support.example.org` */
  host: string
  /** `https://support.example.org` */
  origin: string
}

/**
 * The place of an area's pages: the installation's own, or that of the area's host name where the
 * page came by it. It is what we were told we are, never what a request says.
 */
export function placeOf(
  { publicUrl, https }: Pick<Installation, 'publicUrl' | 'https'>,
  area: Pick<Area, 'base' | 'host'>,
): Place {
  const url = new URL(publicUrl())
  if (area.base === '' && area.host) {
    url.hostname = area.host
    if (https) url.port = ''
  }
  return { host: url.hostname, origin: url.origin }
}
