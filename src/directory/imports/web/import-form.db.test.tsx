import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readPage } from '../../../../test/support/site/page.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { largestFile } from './takes-file.ts'
import { csv, send, sendAgain } from './testing.ts'

const singing = csv('The Larks,Singing for Everyone,A choir that needs no notes.,,')

test('what is missing or doesn’t go together is said, and what was typed is kept', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const errorsOf = async (...chosen: Parameters<typeof send>[1][]) => {
      const pages = []
      for (const one of chosen) pages.push(await send(nell, one))
      assert.deepEqual(
        pages.map(({ status }) => status),
        pages.map(() => 422),
      )
      return pages.map((page) => page.errors())
    }
    assert.deepEqual(
      await errorsOf(
        {},
        { kind: 'open-referral' },
        { kind: 'csv' },
        { kind: 'open-referral', address: 'https://feed.example', file: singing },
        { kind: 'cqc', address: 'https://feed.example' },
        { kind: 'open-referral', address: 'my feed' },
        { kind: 'weather', file: singing },
      ),
      [
        { kind: 'Choose what you bring in', file: 'Choose a file, or give an address' },
        { address: 'Give the address of the feed, or choose a file below' },
        { file: 'Choose a file' },
        { address: 'Give the address or a file, not both' },
        { address: 'Only a feed has an address: leave this empty, and choose a file below' },
        { address: 'Write the address like https://example.org/api' },
        { kind: 'Choose what you bring in' },
      ],
    )
    const again = await send(nell, { kind: 'cqc', address: 'my feed', shown: false, file: singing })
    assert.deepEqual(
      ['kind', 'address', 'shown'].map((name) => again.value(name)),
      ['cqc', 'my feed', undefined],
    )
    assert.match(again.text, /Choose the file again: the browser doesn’t keep it/)
    assert.deepEqual(await site.rows('select from directory.import'), [])
  }))

test('a file that can’t be what it is said to be is refused by what is in it', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const file = (content: string | ArrayBuffer | Uint8Array<ArrayBuffer>, name: string) =>
      new File([content], name)
    const errorOf = async (kind: string, one: File) =>
      (await send(nell, { kind, file: one })).errors().file ?? ''
    const workbook = await (await nell.ask('/ashdale/admin/imports/template.xlsx')).arrayBuffer()
    assert.match(
      await errorOf('open-referral', file(workbook, 'feed.json')),
      /is a spreadsheet, no/,
    )
    assert.match(await errorOf('open-referral', singing), /is a spreadsheet or a text/)
    assert.match(await errorOf('csv', file('{"contents":[]}', 'list.csv')), /is a feed, not a spre/)
    const packed = new Uint8Array(gzipSync('[{"id":"1"}]'))
    assert.match(await errorOf('csv', file(packed, 'list.csv.gz')), /is a feed, not a spreadsheet/)
    assert.match(await errorOf('csv', file('<html>', 'list.csv')), /is a web page/)
    assert.match(
      await errorOf('csv', file('%PDF-1.7', 'list.csv')),
      /is no feed and no spreadsheet/,
    )
    assert.match(await errorOf('csv', file('', 'list.csv')), /is empty/)
    assert.match(
      await errorOf('csv', file(packed.slice(0, 9), 'list.gz')),
      /damaged|breaks off|empty/,
    )
    assert.deepEqual(await site.rows('select from directory.import'), [])
  }))

test('a file is kept in pieces until it is read, and one sent twice is one', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const lines = Array.from({ length: 9000 }, (_, n) => `Choir ${n},Singing,${'la '.repeat(12)},,`)
    const form = await nell.open('/ashdale/admin/imports')
    const file = csv(...lines)
    const page = await sendAgain(nell, form, { kind: 'csv', file })
    assert.match(page.title, /^Reading …/)
    assert.match(page.text, /list\.csv/)
    await sendAgain(nell, form, { kind: 'csv', file })
    const parts = await site.rows<{ bytes: Buffer }>(
      'select bytes from directory.import_part order by part',
    )
    assert.equal(parts.length, Math.ceil(file.size / (256 * 1024)))
    assert.ok(parts.length > 1)
    assert.equal(Buffer.concat(parts.map(({ bytes }) => bytes)).toString(), await file.text())
    const jobs = await site.rows(
      `select from graphile_worker.jobs where task_identifier = 'read-import'`,
    )
    assert.equal(jobs.length, 1)
  }))

test('an address without https:// is given it, and one of the own network is refused on its page', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    await send(nell, { kind: 'open-referral', address: ' 127.0.0.1:1/feed ' })
    const [one] = await site.rows<{ source: string }>('select source from directory.import')
    assert.equal(one?.source, 'https://127.0.0.1:1/feed')
    await site.post()
    const page = await nell.open(nell.at)
    assert.match(page.title, /^This could not be brought in/)
    assert.match(page.text, /127\.0\.0\.1 is on this machine's own or a private network/)
    assert.equal(page.headers.get('refresh'), null)
    assert.match(page.text, /Nothing has changed\./)
    const list = await nell.send(page.press('Take it off the list'))
    assert.match(list.text, /Brought in latelyNothing yet\./)
  }))

test('who hasn’t signed in sends no file, and nobody sends one that is too large', () =>
  withSite(async (site) => {
    const body = new FormData()
    body.append('kind', 'csv')
    body.append('file', csv('x'.repeat(300_000)))
    const stranger = site.visitor()
    const refused = await stranger.ask('/ashdale/admin/imports', {
      method: 'POST',
      body: await multipart(body),
      headers: { 'content-type': type },
    })
    assert.equal(refused.headers.get('location'), '/ashdale/admin/imports?too-large=yes')
    assert.match((await stranger.open('/ashdale/admin/imports?too-large=yes')).title, /^Sign in/)
    const nell = await site.coordinator()
    const tooMuch = await nell.ask('/ashdale/admin/imports', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': type, 'content-length': String(largestFile * 2) },
    })
    const page = await nell.open(tooMuch.headers.get('location') ?? '')
    assert.match(page.errors().file ?? '', /larger than 50 MB.*command line/)
    const elsewhere = await nell.ask('/ashdale/admin/new', {
      method: 'POST',
      body: await multipart(body),
      headers: { 'content-type': type },
    })
    assert.equal(elsewhere.status, 413)
    assert.deepEqual(await site.rows('select from directory.import'), [])
  }))

test('a file from somebody else’s page is refused', () =>
  withSite(async (site) => {
    const nell = await site.coordinator()
    const body = new FormData()
    body.append('kind', 'csv')
    body.append('file', singing)
    const response = await nell.ask('/ashdale/admin/imports', {
      method: 'POST',
      body,
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    })
    assert.equal(response.status, 403)
    assert.match((await readPage(response, '/')).title, /couldn’t tell where that came from/)
  }))

const type = 'multipart/form-data; boundary=in-parts'

/** As a browser sends it: with its length said in front. */
async function multipart(form: FormData): Promise<Uint8Array<ArrayBuffer>> {
  const parts: (string | File)[] = []
  for (const [name, value] of form) {
    const file = typeof value === 'string' ? '' : `; filename="${value.name}"`
    parts.push(`--in-parts\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`)
    parts.push(value, '\r\n')
  }
  return new Blob([...parts, '--in-parts--\r\n']).bytes()
}
