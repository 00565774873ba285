/**
 * Whether a path is one of the addresses, as urls.ts has them: `/own/:secret`. An area's addresses
 * begin with its name, unless it has a host name of its own.
 */
export function isAt(patterns: string[], path: string): boolean {
  return patterns.some((pattern) => matching(pattern).test(path))
}

function matching(pattern: string): RegExp {
  const parts = pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll(/[^\w-]/g, String.raw`\$&`)))
  return new RegExp(`^(/[^/]+)?${parts.join('/')}$`)
}
