import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recorded, somebody } from '../../test/support/site/people.ts'
import type { Visitor } from '../../test/support/site/visitor.ts'
import { withSite, type TestSite } from '../../test/support/site/site.ts'
import { readPage } from '../../test/support/site/page.ts'

const words = 'My garden, and my cat Biscuit.\nAnd the bus.'

/** Nothing can be saved about anybody until it is mended. */
async function breaks(site: TestSite, errcode: string) {
  await site.rows(`create function people.refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no' using errcode = '${errcode}'; end $$`)
  await site.rows(`create trigger refuse before insert or update on people.about_me
    for each row execute function people.refuse()`)
  return () => site.rows('drop trigger refuse on people.about_me')
}

for (const [errcode, status, why] of [
  ['query_canceled', 503, 'We are very busy just now'],
  ['raise_exception', 500, 'Something went wrong on our side'],
] as const)
  test(`a page of a record is stored nowhere, so ${status} gives back what was typed`, () =>
    withSite(async (site) => {
      const { visitor, home } = await recorded(site)
      const form = await visitor.open(`${home}/about-me/people`)
      assert.equal(form.headers.get('cache-control'), 'no-store')
      const mend = await breaks(site, errcode)
      const failed = await visitor.send(form.press('Save this', { words }))
      assert.equal(failed.status, status)
      assert.ok(failed.title.startsWith(why))
      assert.equal(failed.headers.get('cache-control'), 'no-store')
      assert.match(failed.text, /My garden, and my cat Biscuit\./)
      assert.doesNotMatch(failed.text, /what you typed is still there/)
      await mend()
      await visitor.send(failed.press('Try again'))
      const [row] = await site.rows<{ words: string }>('select words from people.about_me')
      assert.equal(row?.words, words)
    }))

test('who has to wait keeps every word and every choice', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const form = await visitor.open(`${home}/access/new`)
    const typed = { name: 'Ffion', relation: 'family', scopes: ['about_me', 'plan'], why: words }
    await sendTooOften(visitor)
    const waits = await visitor.send(form.press('Invite them', typed))
    assert.equal(waits.status, 429)
    const { fields } = waits.press('Try again')
    // A secret is made anew.
    for (const field of form
      .press('Invite them', typed)
      .fields.filter(([name]) => name !== 'secret'))
      assert.ok(
        fields.some((one) => one.join('=') === field.join('=')),
        field[0],
      )
  }))

test('who has to wait with a picture is told that she has to choose it again', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    const empty = (await visitor.open(`${home}/access/new`)).press('Invite them')
    await sendTooOften(visitor)
    const body = new FormData()
    body.set('words', words)
    body.set('picture', new File(['x'], 'cat.jpg', { type: 'image/jpeg' }))
    const waits = await visitor.ask(`${home}/about-me/people`, { method: 'POST', body })
    assert.equal(waits.status, 429)
    const page = await readPage(waits, `${home}/about-me/people`)
    assert.match(page.text, /The file that you chose is not saved.*choose the file once more/)
    assert.equal(page.value('words'), words)
    const plain = await visitor.send(empty)
    assert.doesNotMatch(plain.text, /file/)
  }))

test('another website’s form is not given back to be sent from our page', () =>
  withSite(async (site) => {
    const { visitor } = await somebody(site, 'Bilal')
    const body = new URLSearchParams({ name: 'Mallory was here' })
    const headers = { origin: 'https://other.example.org' }
    for (let time = 0; time < 61; time++) {
      const answer = await visitor.ask('/ashdale/people/own', { method: 'POST', body, headers })
      assert.equal(answer.status, 403)
      assert.doesNotMatch(await answer.text(), /Mallory/)
    }
  }))

test('nothing is given back where nothing was typed', () =>
  withSite(async (site) => {
    const { visitor, home } = await recorded(site)
    await site.rows('alter table people.about_me rename to hidden')
    const failed = await visitor.open(`${home}/about-me`)
    assert.equal(failed.status, 500)
    assert.doesNotMatch(failed.text, /What you wrote|what you typed/i)
  }))

/** As often as somebody who is signed in may in ten minutes. */
async function sendTooOften(visitor: Visitor): Promise<void> {
  const nothing = { method: 'POST', body: new URLSearchParams({ sessionId: 'none' }) }
  for (let time = 0; time < 300; time++) await visitor.ask('/ashdale/account/devices', nothing)
}
