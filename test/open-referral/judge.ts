// Judges a feed of Open Referral UK 3.0 as the official validator does.
import type { ValidateFunction } from 'ajv'

/** Asks a feed for `/services?page=1`. */
export type Feed = (path: string) => Promise<{ status: number; body: unknown }>

export interface Finding {
  /** An error fails the feed, a warning makes it warn, advice changes nothing. */
  kind: 'error' | 'warning' | 'advice'
  /** Level 1 is what every feed has to have, level 2 the rest. */
  level: 1 | 2
  path: string
  message: string
}

export interface Judgement {
  verdict: 'pass' | 'warn' | 'fail'
  findings: Finding[]
  /** How many answers were looked at. */
  looked: number
}

interface Options {
  /** The validator of an official schema, by its file. */
  schema: (file: string) => ValidateFunction
  /** Every page and every id, rather than three pages and ten ids of each list. */
  everything?: boolean
}

interface ListKind {
  path: string
  level: 1 | 2
  list: string
  one: string
}

const kinds: ListKind[] = [
  { path: '/services', level: 1, list: 'service_list', one: 'service' },
  { path: '/taxonomies', level: 2, list: 'taxonomy_list', one: 'taxonomy' },
  { path: '/taxonomy_terms', level: 2, list: 'taxonomy_term_list', one: 'taxonomy_term' },
  {
    path: '/service_at_locations',
    level: 2,
    list: 'service_at_location_list',
    one: 'service_at_location',
  },
  { path: '/organizations', level: 2, list: 'organization_list', one: 'organization' },
]

/** More than this on average is slow. */
const slow = 5000

export async function judge(feed: Feed, options: Options): Promise<Judgement> {
  const findings: Finding[] = []
  let looked = 0
  let milliseconds = 0
  const ask: Feed = async (path) => {
    const began = performance.now()
    const answer = await feed(path)
    milliseconds += performance.now() - began
    looked++
    return answer
  }
  findings.push(...(await judgeDetails(ask, options)))
  for (const kind of kinds) findings.push(...(await judgeList(ask, kind, options)))
  if (milliseconds / looked > slow)
    findings.push({ kind: 'warning', level: 1, path: '/', message: 'answers are slow' })
  const has = (kind: Finding['kind']) => findings.some((one) => one.kind === kind)
  return { verdict: has('error') ? 'fail' : has('warning') ? 'warn' : 'pass', findings, looked }
}

async function judgeDetails(ask: Feed, { schema }: Options): Promise<Finding[]> {
  const { status, body } = await ask('/')
  const found = { kind: 'error', level: 1, path: '/' } as const
  if (status !== 200) return [{ ...found, message: `it is a ${status}, so it is judged as 1.0` }]
  return wrongWith(body, schema('api_details.json')).map((message) => ({ ...found, message }))
}

async function judgeList(ask: Feed, kind: ListKind, options: Options): Promise<Finding[]> {
  const { path, level, list } = kind
  const ofLevel = level === 1 ? 'error' : 'warning'
  const first = await ask(`${path}?page=1`)
  if (first.status !== 200)
    return [{ kind: ofLevel, level, path, message: `it is a ${first.status}` }]
  const { total_pages: pages = 1, contents = [] } = first.body as Page
  if (contents.length === 0) return [{ kind: 'warning', level, path, message: 'it is empty' }]
  const findings: Finding[] = []
  const ids = new Set<string>()
  for (const number of options.everything ? upTo(pages) : chosen(pages)) {
    const at = `${path}?page=${number}`
    const { status, body } = number === 1 ? first : await ask(at)
    if (status !== 200)
      findings.push({ kind: ofLevel, level, path: at, message: `it is a ${status}` })
    // A list that answers has to be right, even where it needn't be there.
    const wrong = wrongWith(body, options.schema(`${list}.json`))
    findings.push(...wrong.map((message) => ({ kind: 'error' as const, level, path: at, message })))
    if (number === 1 || options.everything)
      for (const { id } of (body as Page).contents ?? []) if (id) ids.add(id)
  }
  for (const id of options.everything ? ids : someOf([...ids], 10))
    findings.push(...(await judgeOne(ask, kind, id, options)))
  return findings
}

async function judgeOne(
  ask: Feed,
  kind: ListKind,
  id: string,
  { schema }: Options,
): Promise<Finding[]> {
  const { level, one } = kind
  const path = `${kind.path}/${id}`
  const found = { kind: level === 1 ? 'error' : 'warning', level, path } as const
  const { status, body } = await ask(path)
  if (status !== 200) return [{ ...found, message: `it is a ${status}` }]
  const wrong = wrongWith(body, schema(`${one}.json`)).map((message) => ({ ...found, message }))
  const { assured_date: assured } = body as { assured_date?: string }
  const isOld = assured !== undefined && Date.now() - Date.parse(assured) > 92 * 86_400_000
  return isOld ? [...wrong, { ...found, kind: 'advice', message: `assured on ${assured}` }] : wrong
}

interface Page {
  total_pages?: number
  contents?: { id?: string }[]
}

/** The first, the middle and the last page. */
function chosen(pages: number): number[] {
  return [...new Set([1, pages > 2 ? Math.floor(pages / 2) : 1, Math.max(pages, 1)])]
}

function upTo(pages: number): number[] {
  return Array.from({ length: pages }, (_page, at) => at + 1)
}

function someOf(ids: string[], most: number): string[] {
  return ids
    .map((id) => ({ id, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ id }) => id)
}

function wrongWith(body: unknown, validate: ValidateFunction): string[] {
  if (validate(body)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
