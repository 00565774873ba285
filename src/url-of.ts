type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : unknown

type Query = Record<string, string | string[] | undefined>

/** What an address needs to know of its area. */
export interface AreaPath {
  /** `/marl`, or empty where the area has a host name of its own. */
  base: string
}

/** An address of the installation. */
export function siteUrl<Pattern extends string>(pattern: Pattern) {
  return Object.assign((params: ParamsOf<Pattern>) => fill(pattern, params as object), { pattern })
}

/** An address of an area. */
export function areaUrl<Pattern extends string>(pattern: Pattern) {
  const address = (area: AreaPath, params: ParamsOf<Pattern>, query: Query = {}) =>
    (area.base + fill(pattern, params as object) || '/') + queryOf(query)
  return Object.assign(address, { pattern })
}

function fill(pattern: string, params: object): string {
  let filled: string = pattern
  for (const [name, value] of Object.entries(params))
    filled = filled.replace(`:${name}`, encodeURIComponent(String(value)))
  return filled
}

function queryOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  )
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}
