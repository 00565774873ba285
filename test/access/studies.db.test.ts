// Every address of a study × everybody × the study and another one: what isn't meant for somebody is not
// found, and no page holds a word of a study that its reader isn't in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../src/platform/db/new-id.ts'
import { studyUrls } from '../../src/study-urls.ts'
import { withSite, type TestSite } from '../support/site/site.ts'
import type { Visitor } from '../support/site/visitor.ts'
import { makeStudy, type StudyParams } from './cast-of-study.ts'
import { studyRules, type StudyRole, type StudyRule } from './study-rules.ts'

const allRoles: StudyRole[] = ['lead', 'keeper', 'researcher', 'coder', 'co_researcher']

interface Somebody {
  who: string
  visitor: Visitor
  isSignedIn?: boolean
  isEvaluator?: boolean
  /** In the study. */
  roles?: StudyRole[]
}

test('every address of a study answers those for whom it is meant, and for all others is not there', () =>
  withSite(
    async (site) => {
      const { params, others, everybody } = await makeCast(site)
      const wrong: string[] = []
      for (const { name, method, pattern, rule } of routesOf(site))
        for (const somebody of everybody) {
          if (method !== 'GET' && mayDo(somebody, rule)) continue
          const where = `${somebody.who}: ${method} ${name}`
          const answer = await ask(somebody, addressOf(pattern, params), method)
          if (answer.status >= 500) wrong.push(`${where} fails`)
          if (rule !== 'link' && mayDo(somebody, rule) === isShut(answer))
            wrong.push(`${where} is answered ${answer.status}`)
          if (!somebody.roles && (await answer.text()).includes('STUDY-MARK'))
            wrong.push(`${where} tells of the study`)
          if (!pattern.includes(':studyId')) continue
          const elsewhere = await ask(somebody, addressOf(pattern, others), method)
          if (!isShut(elsewhere)) wrong.push(`${where} opens another study`)
        }
      assert.deepEqual(wrong, [])
    },
    { installation: { proxies: 1 } },
  ))

interface Route {
  name: string
  method: string
  pattern: string
  rule: StudyRule
}

function routesOf({ app }: TestSite): Route[] {
  const routes = Object.entries(studyUrls).flatMap(([name, { pattern }]) =>
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path === `/:area${pattern}`)
      .map(({ method }) => {
        const rule = studyRules[name as keyof typeof studyRules]
        const own = typeof rule === 'string' || Array.isArray(rule) ? rule : rule[method as 'GET']
        return { name, method, pattern, rule: own }
      }),
  )
  assert.ok(routes.length >= 4)
  return routes
}

function mayDo({ isSignedIn, isEvaluator, roles }: Somebody, rule: StudyRule): boolean {
  if (rule === 'account') return isSignedIn === true
  if (rule === 'evaluator') return isEvaluator === true
  if (rule === 'team') return roles !== undefined
  if (rule === 'link') return true
  return roles?.some((role) => rule.includes(role)) === true
}

async function makeCast(site: TestSite) {
  const evaluator = await signedIn(site, 'an evaluator', ['evaluator'])
  const params = await makeStudy(site, 'STUDY-MARK')
  const others = await makeStudy(site, 'ANOTHER')
  const everybody: Somebody[] = [{ ...evaluator, isEvaluator: true }]
  for (const role of allRoles) {
    const one = await signedIn(site, `the ${role}`)
    await seat(site, params, one.accountId, role)
    everybody.push({ ...one, roles: [role] })
  }
  const former = await signedIn(site, 'whose seat has ended')
  await seat(site, params, former.accountId, 'lead', 'now()')
  everybody.push(former, await signedIn(site, 'somebody with an account'))
  everybody.push({ who: 'a visitor', visitor: site.visitor() })
  return { params, others, everybody }
}

async function signedIn(site: TestSite, who: string, roles: 'evaluator'[] = []) {
  const email = `${who.replaceAll(' ', '-')}@example.org`
  const visitor = await site.signedIn({ name: who, email, roles })
  return { who, visitor, accountId: visitor.accountId, isSignedIn: true }
}

async function seat(
  site: TestSite,
  { studyId }: StudyParams,
  accountId: string,
  role: StudyRole,
  ended = 'null',
): Promise<void> {
  const memberId = newId()
  await site.pool.query(
    'insert into studies.member (study_id, member_id, name, roles) values ($1, $2, $3, $4)',
    [studyId, memberId, `the ${role}`, [role]],
  )
  await site.pool.query(
    `insert into studies.seat (study_id, member_id, account_id, ended_at) values ($1, $2, $3, ${ended})`,
    [studyId, memberId, accountId],
  )
}

let asked = 0

/** Everybody has an address of her own, so that nobody is told to wait. */
function ask({ visitor }: Somebody, address: string, method: string): Promise<Response> {
  asked += 1
  const headers = { 'x-forwarded-for': `10.1.${asked >> 8}.${asked & 255}` }
  return visitor.ask(address, { method, headers, body: method === 'POST' ? new FormData() : null })
}

function addressOf(pattern: string, params: StudyParams): string {
  return (
    '/ashdale' +
    pattern.replace(/:(\w+)/g, (_, name: string) => {
      const value = params[name as keyof StudyParams]
      assert.ok(value, `the study has a ${name} to look at`)
      return value
    })
  )
}

/** Not found, or first to be signed in. */
function isShut(answer: Response): boolean {
  const led = answer.status === 303 ? (answer.headers.get('location') ?? '') : ''
  return [401, 404].includes(answer.status) || /\/sign-in(\?|$)/.test(led)
}
