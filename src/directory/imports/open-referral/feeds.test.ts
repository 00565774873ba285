import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { Problem } from '../../../platform/problem.ts'
import type { Read } from '../record.ts'
import { readOpenReferral, type OpenReferralOptions } from './read-open-referral.ts'
import { names, today } from './testing.ts'

type Answer = object | string | undefined
/** What a feed answers to a path and its parameters; nothing is a 404. */
type Feed = (path: string, asked: URLSearchParams) => Answer

const open: { close(): void }[] = []
after(() => open.forEach((server) => server.close()))

/** Serves a feed on this machine; what it was asked is told in order. */
async function serve(feed: Feed) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://feed.example')
    asked.push(decodeURIComponent(url.pathname + url.search))
    const answer = feed(url.pathname, url.searchParams)
    response.statusCode = answer === undefined ? 404 : 200
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push(server)
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

function read(from: string, more: Partial<OpenReferralOptions> = {}) {
  return Array.fromAsync(readOpenReferral(from, { names, today, ownNetwork: true, ...more }))
}

const service = (number: number, more = {}) => ({
  ...{ id: `s${number}`, name: `Service ${number}`, description: 'Tea', status: 'active' },
  ...{ organization: { id: 'o', name: 'The Larks' }, contacts: [{ name: 'Ann' }], ...more },
})
const all = Array.from({ length: 5 }, (_one, index) => service(index + 1))
const shallow = (one: { id: string; name: string }) => ({ id: one.id, name: one.name })

/** A page of version 3: two services at a time. */
function page(asked: URLSearchParams, list: object[] = all, claims = {}) {
  const number = Number(asked.get('page') ?? 1)
  const contents = list.slice((number - 1) * 2, number * 2)
  const pages = Math.ceil(list.length / 2)
  const places = {
    total_items: list.length,
    total_pages: pages,
    page_number: number,
    last_page: number >= pages,
  }
  return { ...places, ...claims, contents }
}

const titles = (reads: Read[]) =>
  reads.flatMap((one) => ('record' in one ? one.record.service!.name : []))
const everyTitle = all.map((one) => one.name)
const troubles = (reads: Read[]) =>
  reads.flatMap((one) =>
    'leftOut' in one
      ? `${one.leftOut.place}: ${one.leftOut.notes[0]!.field} ${one.leftOut.notes[0]!.reason}`
      : [],
  )

test('a feed is found by its base, its list, or one of its pages, and walked to its end', async () => {
  const { at, asked } = await serve((path, query) =>
    path === '/api/services' ? page(query) : undefined,
  )
  const progress: unknown[] = []
  const reads = await read(`${at}/api`, { onProgress: (...told) => progress.push(told) })
  assert.deepEqual(titles(reads), everyTitle)
  assert.deepEqual(troubles(reads), [])
  assert.deepEqual(progress, [
    [2, 5],
    [4, 5],
    [5, 5],
  ])
  assert.equal(reads[2] && 'record' in reads[2] && reads[2].record.place, 'service 1 on page 2')
  assert.deepEqual(asked, [
    '/api/services',
    '/api/services?per_page=100',
    '/api/services?page=2',
    '/api/services?page=3',
  ])
  for (const address of [
    '/api/services',
    '/api/services/?page=2',
    '/api/organizations',
    '/api/services?search=tea',
  ])
    assert.deepEqual(
      titles(await read(at + address.replace('services/?', 'services?'))),
      everyTitle,
      address,
    )
})

test('a feed that gives larger pages is asked for them', async () => {
  const { at, asked } = await serve((_path, query) =>
    query.get('per_page') === '100'
      ? { total_items: 5, total_pages: 1, contents: all }
      : page(query),
  )
  assert.deepEqual(titles(await read(`${at}/services`)), everyTitle)
  assert.equal(asked.length, 2)
})

for (const [counts, firstPage] of [
  ['from 0, asked from 0', 0],
  ['from 0, asked from 1', 1],
] as const)
  test(`pages of version 1 that count ${counts} are all read`, async () => {
    const { at } = await serve((path, query) => {
      const index = Math.max(0, Number(query.get('page') ?? firstPage) - firstPage)
      const content = all.slice(index * 2, index * 2 + 2)
      return path === '/services'
        ? { totalElements: 5, totalPages: 3, number: index, last: index >= 2, content }
        : undefined
    })
    const reads = await read(`${at}/services`)
    assert.deepEqual(titles(reads), everyTitle)
    assert.deepEqual(troubles(reads), [])
  })

test('where the list tells little, each service is asked for', async () => {
  const { at, asked } = await serve((path, query) => {
    if (path === '/services') return page(query, all.map(shallow))
    const found = all.find((one) => path === `/services/${one.id}`)
    return found?.id === 's3' ? undefined : found?.id === 's4' ? all[0] : found
  })
  const reads = await read(at)
  assert.deepEqual(titles(reads), everyTitle)
  const records = reads.flatMap((one) => ('record' in one ? one.record : []))
  assert.deepEqual(
    records.map((one) => one.service?.description),
    ['Tea', 'Tea', undefined, undefined, 'Tea'],
  )
  assert.match(records[2]!.notes[0]!.reason, /^leads nowhere, so only what the list says is taken/)
  assert.match(records[3]!.notes[0]!.reason, /^leads to another service/)
  assert.ok(asked.includes('/services?full=true'), 'but first for all at once')
})

test('a feed that tells all with full=true is asked so, and for no service by itself', async () => {
  const { at, asked } = await serve((path, query) =>
    path === '/services'
      ? page(query, query.get('full') === 'true' ? all : all.map(shallow))
      : undefined,
  )
  assert.deepEqual(titles(await read(at)), everyTitle)
  assert.ok(asked.every((one) => one.startsWith('/services?') || one === '/services'))
})

test('services that can’t be asked for any more end the reading', async () => {
  const many = Array.from({ length: 30 }, (_one, index) => service(index))
  const { at } = await serve((path) => {
    if (path === '/services') return { contents: many.map(shallow), total_pages: 1 }
    return path === '/services/s0' ? many[0] : undefined
  })
  await assert.rejects(read(at), Problem)
})

test('a feed that claims too much or too little is read as far as it goes', async () => {
  const short = await serve((_path, query) =>
    page(query, all, { total_items: 9, total_pages: 4, last_page: false }),
  )
  const reads = await read(`${short.at}/services`)
  assert.deepEqual(titles(reads), everyTitle)
  assert.deepEqual(troubles(reads), [
    'the whole feed: total_items promises 9 services, of which 5 came',
  ])

  const long = await serve((_path, query) => page(query, all, { total_items: 2, total_pages: 1 }))
  assert.deepEqual(titles(await read(`${long.at}/services`)), everyTitle, 'more follow, it says')

  const silent = await serve((_path, query) => ({ contents: page(query).contents }))
  assert.deepEqual(titles(await read(`${silent.at}/services`)), everyTitle, 'it says nothing')
})

test('a feed that goes round in a circle ends', async () => {
  const { at } = await serve((path) =>
    path === '/services'
      ? { total_items: 50, total_pages: 25, last_page: false, contents: all.slice(0, 2) }
      : undefined,
  )
  const reads = await read(at)
  assert.deepEqual(titles(reads), everyTitle.slice(0, 2))
  assert.deepEqual(troubles(reads), [
    'page 2: page repeats what came before, so reading ends',
    'the whole feed: total_items promises 50 services, of which 2 came',
  ])
})

test('a page that is missing within the feed is a problem, beyond its end it is none', async () => {
  const within = await serve((_path, query) =>
    query.get('page') === '2' ? undefined : page(query),
  )
  await assert.rejects(read(`${within.at}/services`), /There is nothing at .*\/services/)
  const beyond = await serve((_path, query) =>
    query.get('page') === '4' ? undefined : page(query, all, { last_page: false }),
  )
  const reads = await read(`${beyond.at}/services`)
  assert.deepEqual(titles(reads), everyTitle)
  assert.match(
    troubles(reads).join(),
    /^page 4: last_page promises another page, but: There is nothing/,
  )
})

test('what is no feed is refused in clear words', async () => {
  const { at } = await serve(
    (path) =>
      ({ '/web/services': '<!doctype html><p>Hi', '/web': '<html>', '/info': { version: '1' } })[
        path
      ],
  )
  await assert.rejects(
    read(`${at}/web/services`),
    /is a web page, not services as Open Referral UK has them/,
  )
  await assert.rejects(read(`${at}/info`), /There is nothing at .*\/info\/services/)
  await assert.rejects(read(`${at}/nothing`), /There is nothing at/)
  await assert.rejects(read('ftp://marl.example/feed'), /give one that begins with https/)
  await assert.rejects(
    readOpenReferral(`${at}/web`, { names }).next(),
    Problem,
    'nor our own network',
  )
})

test('a feed that never ends is stopped, by its services or by all that it says', async () => {
  let number = 0
  const { at } = await serve(() => ({
    contents: [service(++number), service(++number)],
    last_page: false,
  }))
  const usual = { services: 1_000_000, characters: 2_000_000_000 }
  await assert.rejects(read(at, { feed: { ...usual, services: 50 } }), (error) => {
    assert.ok(error instanceof Problem)
    assert.match(error.message, /gives more than 50 services, which no directory has: tell/)
    return true
  })
  await assert.rejects(
    read(at, { feed: { ...usual, characters: 20_000 } }),
    /gives more than 20,000 characters, which no directory has: tell/,
  )
  const { at: shallowOne } = await serve((path) => {
    const id = path.split('/s')[2]
    return id
      ? service(Number(id), { description: 'x'.repeat(9000) })
      : page(new URLSearchParams(), all.map(shallow))
  })
  await assert.rejects(
    read(shallowOne, { feed: { ...usual, characters: 20_000 } }),
    /gives more than 20,000 characters/,
  )
})

test('a page that is too long for one is refused with what to do', async () => {
  const { at } = await serve(() => ({ contents: [service(1, { description: 'x'.repeat(1e7) })] }))
  await assert.rejects(
    read(at),
    /gives more than 10,000,000 characters at once: .* save it as a file/,
  )
})

test('no script of a feed comes through', async () => {
  const hostile = service(1, {
    description: '<p onclick="x()">Tea</p><script>alert(1)</script>',
    name: '<b>Choir</b>',
  })
  const { at } = await serve(() => [hostile])
  const [one] = await read(`${at}/services`)
  assert.ok(one && 'record' in one)
  assert.deepEqual([one.record.service!.name, one.record.service!.description], ['Choir', 'Tea'])
  assert.doesNotMatch(JSON.stringify(one.record.service), /[<>]/)
})

test('somebody who stops the reading is heard', async () => {
  const stop = new AbortController()
  const { at } = await serve((_path, query) => page(query))
  await assert.rejects(
    read(`${at}/services`, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    }),
    /enough/,
  )
})
