import type { Area } from '#areas'
import { urls } from '../../urls.ts'

/**
 * Where somebody wanted to go when she was asked to sign in: a page of this area, or else its first.
 * @param asked a path with what follows it, from an address that anybody may have written.
 */
export function backTo(area: Area, asked: string | undefined): string {
  const home = urls.account(area, {})
  const here = 'http://here.invalid'
  const url = URL.parse(asked ?? '', here)
  if (!asked?.startsWith('/') || url?.origin !== here) return home
  const isOfArea = url.pathname === area.base || url.pathname.startsWith(`${area.base}/`)
  return isOfArea && !url.pathname.startsWith('//') ? url.pathname + url.search : home
}
