// Which pages of a record answer to whom. For all others they are not found, as if nobody was there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveArea } from '#areas'
import { ashdale } from '../../../test/support/site/ashdale.ts'
import {
  recorded,
  somebody,
  supporter,
  supportingProvider,
  type Recorded,
} from '../../../test/support/site/people.ts'
import { signIn } from '../../../test/support/site/signed-in.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'
import { newId } from '../../platform/db/new-id.ts'
import { singleScopes, type Scope } from '../access/scopes.ts'
import { headingNames } from '../about-me/headings.ts'

/** What a page takes: a scope, `any` of them, or `everything` where the record is changed. */
type Takes = Scope | 'any'

const goalId = newId()
const pieceId = newId()

/** Each page below the record's address. */
const pages: Record<string, { get: Takes; post?: { typed: Record<string, string> } }> = {
  '': { get: 'any' },
  '/name': { get: 'everything', post: { typed: { name: 'Asha', revision: '1' } } },
  '/about-me': { get: 'about_me' },
  ...Object.fromEntries(
    headingNames.map((heading) => [
      `/about-me/${heading}`,
      { get: 'everything', post: { typed: { words: '', revision: '0' } } } as const,
    ]),
  ),
  '/about-me/also/picture': { get: 'everything', post: { typed: {} } },
  '/about-me/also/voice': { get: 'everything', post: { typed: {} } },
  [`/pieces/${pieceId}`]: { get: 'about_me' },
  [`/pieces/${pieceId}/removal`]: { get: 'everything', post: { typed: {} } },
  '/wish': { get: 'about_me' },
  '/wish/words': { get: 'everything', post: { typed: { words: '', revision: '0' } } },
  '/wish/faces': { get: 'everything', post: { typed: { faces: 'few' } } },
  '/wish/language': { get: 'everything', post: { typed: { language: 'welsh' } } },
  '/goals': { get: 'plan' },
  '/goals/new': { get: 'everything', post: { typed: { words: 'Bake' } } },
  [`/goals/${goalId}`]: { get: 'plan', post: { typed: { outcome: 'reached' } } },
}

/** Whether who has these scopes has what a page takes. */
function has(scopes: Scope[], takes: Takes): boolean {
  if (scopes.includes('everything')) return true
  return takes === 'any' ? scopes.length > 0 : scopes.includes(takes)
}

let asked = 0

/** From one address only so much may be sent. */
function elsewhere() {
  return { 'x-forwarded-for': `10.0.0.${Math.floor(asked++ / 50)}` }
}

const behindProxy = { installation: { proxies: 1 } }

async function answersOnlyTo(home: string, who: string, visitor: Visitor, scopes: Scope[]) {
  for (const [page, { get, post }] of Object.entries(pages)) {
    const got = await visitor.ask(home + page, { headers: elsewhere() })
    assert.equal(got.status, has(scopes, get) ? 200 : 404, `${who} opens ${page || 'the record'}`)
    assert.match(got.headers.get('cache-control') ?? '', /no-store/)
    // What isn't there at all is refused in the same way.
    const body = new URLSearchParams(post?.typed ?? {})
    const sent = await visitor.ask(home + page, { method: 'POST', body, headers: elsewhere() })
    const taken = post && has(scopes, 'everything')
    const isRefused = sent.status === 404
    assert.equal(isRefused, !taken, `${who} sends ${page || 'the record'}: ${sent.status}`)
    assert.ok(isRefused || [303, 422].includes(sent.status), `${page}: ${sent.status}`)
  }
}

test('a record answers to the person, and to others what she lets them see', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await fill(site, asha)
    const { personId, home } = asha
    const own = { scopes: ['everything'] as Scope[], visitor: asha.visitor }
    const mali = await supporter(site, personId, 'Mali', ['everything'])
    const both = await supporter(site, personId, 'Osric', ['about_me', 'plan'])
    const maya = await supportingProvider(site, personId, 'Maya', ['own_visits'])
    const noor = await supportingProvider(site, personId, 'Noor', ['about_me', 'plan'])
    const others: [string, Visitor, Scope[]][] = [
      ['a supporter with both', both.visitor, ['about_me', 'plan']],
      ['a provider with her visits', maya.visitor, ['own_visits']],
      ['a provider with both', noor.visitor, ['about_me', 'plan']],
      ['a stranger', (await somebody(site, 'Stranger')).visitor, []],
      ['another person', (await recorded(site, 'Bilal')).visitor, []],
      ['a coordinator', await coordinator(site), []],
    ]
    for (const scope of singleScopes)
      others.push([`a supporter with ${scope}`, await oneWith(site, personId, scope), [scope]])
    for (const [who, visitor, scopes] of others) await answersOnlyTo(home, who, visitor, scopes)
    await answersOnlyTo(home, 'a helper', mali.visitor, ['everything'])
    await fill(site, asha)
    await answersOnlyTo(home, 'the person', own.visitor, own.scopes)
  }, behindProxy))

test('a record doesn’t exist in another area, nor for who is known only there', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await fill(site, asha)
    await saveArea(site.db, { ...ashdale, slug: 'birchdale', name: 'Birchdale' })
    const abroad = asha.home.replace('/ashdale', '/birchdale')
    await answersOnlyTo(abroad, 'the person', asha.visitor, [])
    const bilal = await somebody(site, 'Bilal')
    const begun = await bilal.visitor.open('/birchdale/people/own')
    await bilal.visitor.send(begun.press('Begin my record'))
    assert.match(bilal.visitor.at, /^\/birchdale\/people\//)
    await answersOnlyTo(asha.home, 'a person of another area', bilal.visitor, [])
  }))

test('who is signed out signs in first, and nothing is saved', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    await fill(site, asha)
    const visitor = site.visitor()
    for (const [page, { post }] of Object.entries(pages))
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? new URLSearchParams(post?.typed) : undefined
        const answer = await visitor.ask(asha.home + page, { method, body })
        assert.equal(answer.status, method === 'GET' ? 303 : 401, `${method} ${page}`)
        if (method === 'GET')
          assert.match(answer.headers.get('location') ?? '', /^\/ashdale\/sign-in\?back=/)
      }
    assert.equal((await site.rows('select from people.goal')).length, 1)
  }))

test('a page that is none of a record is not found, for the person too', () =>
  withSite(async (site) => {
    const { visitor, home, personId } = await recorded(site)
    const others = home.replace(personId, newId())
    for (const address of [
      ...['/about-me/weather', '/about-me/weather/picture', '/about-me/toString'],
      ...['/goals/1', `/goals/${newId()}`, '/pieces/1', `/pieces/${newId()}`, '/wish/none'],
    ])
      for (const method of ['GET', 'POST'])
        for (const base of [home, others, '/ashdale/people/1', `/ashdale/people/'or'1`]) {
          const { status } = await visitor.ask(base + address, { method })
          assert.equal(status, 404, `${method} ${base}${address}`)
        }
  }))

test('the person’s own pages say “you”, and others’ say her name', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const osric = await supporter(site, asha.personId, 'Osric', ['about_me'])
    const mine = await asha.visitor.open(asha.home)
    assert.match(mine.text, /Your record.*About me.*What I want from support.*My goals/)
    const hers = await mali.visitor.open(asha.home)
    assert.match(hers.text, /Asha’s record.*About Asha.*What Asha wants from support.*Asha’s goals/)
    const some = await osric.visitor.open(asha.home)
    assert.doesNotMatch(some.text, /goals|Change the name/)
    const question = await mali.visitor.open(`${asha.home}/about-me/wellness`)
    assert.match(question.text, /How can people tell whether Asha is well\?/)
    const empty = await osric.visitor.open(`${asha.home}/about-me`)
    assert.match(empty.text, /Asha has said nothing here yet/)
  }))

/** A goal that is open and a picture: something to be seen. */
async function fill(site: TestSite, { personId }: Recorded): Promise<void> {
  const { areaId } = site.area
  await site.rows('delete from people.goal')
  await site.rows('delete from people.piece')
  await site.rows(
    `insert into people.goal (area_id, person_id, goal_id, words, set_by)
     values ($1, $2, $3, 'Swim', 'the test')`,
    [areaId, personId, goalId],
  )
  await site.rows(
    `insert into people.piece (area_id, person_id, piece_id, heading, kind, type, bytes, words, added_by)
     values ($1, $2, $3, 'also', 'picture', 'image/jpeg', 'bytes', '', 'the test')`,
    [areaId, personId, pieceId],
  )
}

async function oneWith(site: TestSite, personId: string, scope: Scope): Promise<Visitor> {
  return (await supporter(site, personId, `With-${scope}`, [scope])).visitor
}

async function coordinator(site: TestSite): Promise<Visitor> {
  const { areaId } = site.area
  const { token } = await signIn(site.db, {
    ...{ name: 'Nell', email: 'nell@example.org', roles: ['coordinator'], areaId },
  })
  const visitor = site.visitor()
  visitor.cookies.set('session', token)
  return visitor
}
