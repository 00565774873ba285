import type { Area } from '#areas'

/**
 * Whether a path of an area is one of some addresses, and leads nowhere else however it is read: so a
 * form that is sent there may wait on a phone.
 * @param patterns the addresses, as urls.ts has them: `/people/:personId/goals/new`.
 */
export function mayWait(patterns: string[], { base }: Pick<Area, 'base'>, path: string): boolean {
  const url = URL.parse(path, own)
  // What a browser would read in another way climbs out, or leads elsewhere.
  if (!url || url.origin !== own || url.pathname + url.search !== path) return false
  if (!url.pathname.startsWith(`${base}/`)) return false
  const within = url.pathname.slice(base.length)
  return patterns.some((pattern) => matching(pattern).test(within))
}

const own = 'http://own.invalid'

function matching(pattern: string): RegExp {
  const parts = pattern
    .split('/')
    .map((part) =>
      part.startsWith(':') ? String.raw`[\w-]+` : part.replaceAll(/[^\w-]/g, String.raw`\$&`),
    )
  return new RegExp(`^${parts.join('/')}$`)
}
