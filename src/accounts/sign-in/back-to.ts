import { urls, type AreaPath } from '../../urls.ts'

/**
 * Where somebody wanted to go when she was asked to sign in: a page of this area, or else another.
 * @param asked a path with what follows it, from an address that anybody may have written.
 * @param home where to go otherwise: her account.
 */
export function backTo(
  area: AreaPath,
  asked: string | undefined,
  home = urls.account(area, {}),
): string {
  const here = 'http://here.invalid'
  const url = URL.parse(asked ?? '', here)
  if (!asked?.startsWith('/') || url?.origin !== here) return home
  const isOfArea = url.pathname === area.base || url.pathname.startsWith(`${area.base}/`)
  return isOfArea && !url.pathname.startsWith('//') ? url.pathname + url.search : home
}
