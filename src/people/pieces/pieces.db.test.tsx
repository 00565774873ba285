// Pictures and voices in About Me: who may add, see and take them away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { attribute } from '../../../test/support/site/page.ts'
import { recorded, sendFile, supporter } from '../../../test/support/site/people.ts'
import { withSite } from '../../../test/support/site/site.ts'
import { readPage } from '../../../test/support/site/page.ts'
import { silentOpus, webmOf } from '../../platform/media/testing.ts'
import { inTurn } from '../../platform/media/turns.ts'
import { mostPieces } from './add-piece.ts'

const photo = (background = '#7d9459') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()

test('a picture and a voice are added, seen by who may see About Me, and taken away', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const osric = await supporter(site, asha.personId, 'Osric', ['about_me'])
    const tegid = await supporter(site, asha.personId, 'Tegid', ['plan'])
    const under = `${asha.home}/about-me/people`
    const words = { words: 'My sister Mali' }
    const { response } = await sendFile(asha, `${under}/picture`, await photo(), words)
    assert.equal(response.headers.get('location'), `${asha.home}/about-me#people`)
    await sendFile(asha, `${under}/voice`, webmOf([silentOpus, silentOpus]))

    const about = await osric.visitor.open(`${asha.home}/about-me`)
    assert.match(about.text, /My sister Mali/)
    const shown = [...about.all('img'), ...about.all('audio')].map((one) => attribute(one, 'src')!)
    const types = ['image/jpeg', 'audio/webm']
    assert.equal(shown.length, types.length)
    for (const [index, address] of shown.entries()) {
      const seen = await osric.visitor.ask(address)
      assert.equal(seen.status, 200)
      assert.equal(seen.headers.get('content-type'), types[index])
      assert.match(seen.headers.get('cache-control') ?? '', /no-store/)
      assert.ok((await seen.arrayBuffer()).byteLength > 0)
      assert.equal((await tegid.visitor.ask(address)).status, 404)
      assert.equal((await site.visitor().ask(address)).status, 303)
    }

    const removal = await asha.visitor.open(
      (await asha.visitor.open(`${asha.home}/about-me`)).link('Take away Your picture'),
    )
    const sending = removal.press('Take the picture away')
    const gone = await asha.visitor.send(sending)
    assert.equal(gone.all('img').length, 0)
    await asha.visitor.send(sending)
    assert.equal((await osric.visitor.ask(shown[0]!)).status, 404)
  }))

test('what is no picture is told in a sentence, and what was typed stays', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const address = `${asha.home}/about-me/people/picture`
    const words = { words: 'My sister Mali' }
    for (const [bytes, error] of [
      [new TextEncoder().encode('\x7fELF a program'), /no picture that we can read/],
      [(await photo()).subarray(0, 100), /damaged or cut short/],
      [new Uint8Array(), /file is empty/],
    ] as const) {
      const { response } = await sendFile(asha, address, bytes, words)
      assert.equal(response.status, 422)
      const page = await readPage(response, address)
      assert.match(page.errors().file ?? '', error)
      assert.equal(page.value('words'), 'My sister Mali')
    }
    const none = await asha.visitor.send(
      (await asha.visitor.open(address)).press('Add this picture'),
    )
    assert.deepEqual(none.errors(), { file: 'Choose a picture' })
    const large = await sendFile(asha, address, new Uint8Array(16_000_000))
    assert.equal(large.response.headers.get('location'), `${address}?too-large=yes`)
    assert.match((await asha.visitor.open(`${address}?too-large=yes`)).errors().file ?? '', /15 MB/)
    assert.deepEqual(await site.rows('select from people.piece'), [])
  }))

test('a picture sent twice is one, another sent with the same form is another, and there is an end', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const address = `${asha.home}/about-me/also/picture`
    const { body } = await sendFile(asha, address, await photo())
    await asha.visitor.ask(address, { method: 'POST', body })
    assert.equal((await site.rows('select from people.piece')).length, 1)
    const others = ['#111111', '#222222', '#333333', '#444444', '#555555', '#666666']
    for (const colour of others) {
      body.set('file', new File([new Uint8Array(await photo(colour))], 'another.jpg'))
      const { status } = await asha.visitor.ask(address, { method: 'POST', body })
      assert.equal(status, colour === others.at(-1) ? 422 : 303)
    }
    assert.equal((await site.rows('select from people.piece')).length, mostPieces)
  }))

test('a piece of one person’s is none of another’s', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const bilal = await recorded(site, 'Bilal')
    await sendFile(asha, `${asha.home}/about-me/also/picture`, await photo())
    const about = await asha.visitor.open(`${asha.home}/about-me`)
    const address = attribute(about.all('img')[0]!, 'src')!
    const abroad = address.replace(asha.personId, bilal.personId)
    assert.equal((await bilal.visitor.ask(abroad)).status, 404)
    await bilal.visitor.ask(`${abroad}/removal`, { method: 'POST' })
    assert.equal((await asha.visitor.ask(address)).status, 200)
  }))

test('who is let go while she adds a picture gets her words back', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const mali = await supporter(site, asha.personId, 'Mali', ['everything'])
    const address = `${asha.home}/about-me/also/picture`
    const { body } = await sendFile(mali, address, new Uint8Array(), { words: 'Her cat' })
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'her' where relation = 'helper'`,
    )
    body.set('file', new File([new Uint8Array(await photo())], 'cat.jpg'))
    const answer = await mali.visitor.ask(address, { method: 'POST', body })
    assert.equal(answer.status, 404)
    assert.equal((await readPage(answer, address)).value('kept'), 'Her cat')
    assert.deepEqual(await site.rows('select from people.piece'), [])
  }))

test('a picture that waits for its turn holds no connection to the database', () =>
  withSite(async (site) => {
    const asha = await recorded(site)
    const picture = await photo()
    // Two large pictures are being read already.
    const others = Promise.withResolvers<void>()
    const reading = [1, 2].map(() => inTurn(() => others.promise))
    const sent = Array.from({ length: 7 }, () =>
      sendFile(asha, `${asha.home}/about-me/people/picture`, picture),
    )
    try {
      // Six may wait: the seventh is told so, and then they do.
      const { response } = await Promise.race(sent)
      assert.match(await response.text(), /We are reading many pictures just now/)
      // The server's own tidying up is nobody's connection.
      const held = await site.rows(
        `select from pg_stat_activity where datname = current_database()
         and xact_start is not null and pid <> pg_backend_pid()
         and backend_type = 'client backend'`,
      )
      assert.equal(held.length, 0)
    } finally {
      others.resolve()
    }
    await Promise.all(reading)
    const answers = await Promise.all(sent)
    const added = answers.filter(({ response: { status } }) => status === 303)
    assert.equal(added.length, 6)
  }))
