// Every address × everybody × her own record, another's, and another area's: what is not meant for
// somebody is not found, changes nothing, and no page holds a word that its reader may not see.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { urls } from '../../src/urls.ts'
import { withSite, type TestSite } from '../support/site/site.ts'
import { makeCast, type Somebody, type Subject } from './cast.ts'
import { may, rules, type Rule } from './rules.ts'

const behindProxy = { installation: { proxies: 1 } }

interface Route {
  name: string
  method: 'GET' | 'POST'
  pattern: string
  rule: Rule
}

/** What the app answers to, of an area. */
function routesOf({ app }: TestSite): Route[] {
  const byPattern = new Map<string, string>(
    Object.entries(urls).map(([name, url]) => [url.pattern, name]),
  )
  return app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/:area'))
    .map(({ method, path }) => ({ method, pattern: path.slice('/:area'.length) }))
    .flatMap(({ method, pattern }) => {
      const name = byPattern.get(pattern)
      return name ? [{ name, method: method as Route['method'], pattern }] : []
    })
    .map((route) => {
      const rule = rules[route.name as keyof typeof urls]
      return { ...route, rule: typeof rule === 'string' ? rule : rule[route.method] }
    })
}

test('every address answers those for whom it is meant, and for all others is not there', () =>
  withSite(async (site) => {
    const { everybody, asha, bo } = await makeCast(site)
    const routes = routesOf(site)
    assert.ok(routes.length > 60)
    const wrong: string[] = []
    for (const route of routes)
      for (const somebody of everybody) {
        wrong.push(...(await look(somebody, route, '/ashdale', asha, may(somebody, route.rule))))
        const shared = [
          'everyone',
          'account',
          'coordinator',
          'safeguarding',
          'commissions',
          'secret',
          'runs',
          'works',
          'checker',
        ]
        if (shared.includes(route.rule)) continue
        wrong.push(...(await look(somebody, route, '/ashdale', bo, false)))
        wrong.push(...(await look(somebody, route, '/birchmoor', asha, false)))
      }
    assert.deepEqual(wrong, [])
  }, behindProxy))

test('what is sent by somebody for whom an address is not meant changes nothing', () =>
  withSite(async (site) => {
    const { everybody, asha, bo } = await makeCast(site)
    const before = await rowsOf(site)
    for (const route of routesOf(site).filter(({ method }) => method === 'POST'))
      for (const somebody of everybody)
        for (const [subject, allowed] of [
          [asha, may(somebody, route.rule)],
          [bo, may(somebody, route.rule) && !isOfPerson(route.rule)],
        ] as const)
          if (!allowed) {
            const where = `${somebody.who}: ${route.method} ${route.name}`
            const body = new URLSearchParams({ words: 'X', change: 'close', kind: 'erasure' })
            const answer = await ask(somebody, addressOf('/ashdale', route, subject), {
              method: 'POST',
              body,
            })
            // Or she is led to a page that is shut before her.
            const led = answer.status === 303 && (answer.headers.get('location') ?? '')
            assert.ok(
              isShut(answer) || (led && isShut(await ask(somebody, led))),
              `${where} is answered ${answer.status} ${led}`,
            )
          }
    assert.deepEqual(await rowsOf(site), before)
  }, behindProxy))

/** What is wrong with what somebody gets. */
async function look(
  somebody: Somebody,
  route: Route,
  base: string,
  subject: Subject,
  allowed: boolean,
): Promise<string[]> {
  if (route.method !== 'GET') return []
  const answer = await ask(somebody, addressOf(base, route, subject))
  const words = await answer.text()
  const where = `${somebody.who}: ${route.name} of ${subject.params.personId} in ${base}`
  const wrong: string[] = []
  if (answer.status >= 500) wrong.push(`${where} fails`)
  const isOpen = route.rule === 'everyone' || route.rule === 'secret'
  if (!isOpen && allowed === isShut(answer) && !(allowed && leadsNowhere(route, subject)))
    wrong.push(`${where} is answered ${answer.status} ${answer.headers.get('location') ?? ''}`)
  for (const [mark, scope] of Object.entries(subject.marks)) {
    // A worry is the area's, whoever it is about.
    const isHers = isOfAsha(mark) || scope === 'safeguarding'
    const maySee = base === '/ashdale' && isHers && may(somebody, scope)
    if (!maySee && words.includes(mark)) wrong.push(`${where} holds ${mark}`)
  }
  return wrong
}

/** Everybody has an address of her own, so that nobody is told to wait. */
function ask({ visitor }: Somebody, address: string, init: RequestInit = {}): Promise<Response> {
  asked += 1
  const headers = { 'x-forwarded-for': `10.0.${asked >> 8}.${asked & 255}` }
  return visitor.ask(address, { ...init, headers })
}
let asked = 0

/** It names something that the cast hasn't: then it is not found by those who may see it, either. */
function leadsNowhere({ pattern }: Route, { params }: Subject): boolean {
  return [...pattern.matchAll(/:(\w+)/g)].some(([, name]) => !params[name!])
}

/** Not found, or first to be signed in. */
function isShut(answer: Response): boolean {
  return (
    [401, 404].includes(answer.status) ||
    (answer.status === 303 && /\/sign-in(\?|$)/.test(answer.headers.get('location') ?? ''))
  )
}

const isOfAsha = (mark: string) => mark.startsWith('ASHA')
const isOfPerson = (rule: Rule) =>
  ![
    'everyone',
    'account',
    'coordinator',
    'safeguarding',
    'commissions',
    'secret',
    'runs',
    'works',
    'checker',
  ].includes(rule)

/** What stands in an address that is no record's: nothing there is found by it. */
const nowhere: Record<string, string> = {
  slug: 'nobody-at-all',
  secret: 'no-secret',
  code: 'no-code',
  reference: 'ABCDEFGH',
  itemId: '018f0000-0000-7000-8000-000000000000',
  accessId: '018f0000-0000-7000-8000-000000000000',
  offerId: '018f0000-0000-7000-8000-000000000000',
  id: '018f0000-0000-7000-8000-000000000000',
  importId: '018f0000-0000-7000-8000-000000000000',
  serviceId: '018f0000-0000-7000-8000-000000000000',
  passkeyId: '018f0000-0000-7000-8000-000000000000',
  contactId: '018f0000-0000-7000-8000-000000000000',
  becameId: '018f0000-0000-7000-8000-000000000000',
  claimId: '018f0000-0000-7000-8000-000000000000',
  recommendationId: '018f0000-0000-7000-8000-000000000000',
  reportId: '018f0000-0000-7000-8000-000000000000',
  releaseId: '018f0000-0000-7000-8000-000000000000',
  indicator: 'hours',
  format: 'json',
}

function addressOf(base: string, { pattern }: Route, { params }: Subject): string {
  return (
    base +
    pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = params[name] ?? nowhere[name]
      assert.ok(value, `the cast has a ${name} to look at`)
      return value
    })
  )
}

/** Every row but of sessions, which say when they were used. */
async function rowsOf(site: TestSite): Promise<Record<string, string>> {
  const tables = await site.rows<{ name: string }>(
    `select nspname || '.' || relname as name from pg_class
       join pg_namespace schema on schema.oid = relnamespace
     where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and nspname || '.' || relname not in ('accounts.session')`,
  )
  const rows: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await site.rows<{ hash: string }>(
      `select coalesce(md5(string_agg(one::text, ',' order by one::text)), '') as hash from ${name} one`,
    )
    rows[name] = row!.hash
  }
  return rows
}
