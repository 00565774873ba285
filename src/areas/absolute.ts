import type { Installation } from '../platform/config/installation.ts'
import type { Area } from './area.ts'

/** A whole address for an email, a leaflet or a shared link. `path` is one of `urls`. */
export function absolute(
  installation: Pick<Installation, 'publicUrl'>,
  area: Area,
  path: string,
): string {
  if (!area.host) return installation.publicUrl() + path
  return `https://${area.host}${path.slice(area.base.length) || '/'}`
}
