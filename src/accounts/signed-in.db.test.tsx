import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSite } from '../../test/support/site/site.ts'

test('who was signed out while she typed is told that nothing is done, and gets her words back', () =>
  withSite(async (site) => {
    const asha = await site.signedIn()
    const own = await asha.open('/ashdale/people/own')
    const record = await asha.send(own.press('Begin my record'))
    const page = await asha.open(asha.at + '/about-me/important')
    assert.equal(record.status, 200)
    const form = asha.at
    await site.rows('update accounts.session set ended_at = now()')
    const body = new URLSearchParams({ words: 'My garden, and the blackbird in it', revision: '0' })
    const answer = await asha.ask(form, {
      method: 'POST',
      body,
      headers: { referer: `http://localhost${form}` },
    })
    assert.equal(page.status, 200)
    assert.equal(answer.status, 401)
    const text = await answer.text()
    assert.match(text, /What you asked for is not done, and nothing has changed/)
    assert.match(text, /My garden, and the blackbird in it/)
    assert.ok(text.includes(`/ashdale/sign-in?back=${encodeURIComponent(form)}`))
    assert.equal((await site.rows('select from people.about_me')).length, 0)
  }))

test('a page that says where it came from can’t lead elsewhere after signing in', () =>
  withSite(async (site) => {
    const answer = await site.visitor().ask('/ashdale/account', {
      method: 'POST',
      body: new URLSearchParams({ name: 'X' }),
      headers: { referer: 'https://evil.example//evil.example/x' },
    })
    const text = await answer.text()
    assert.equal(answer.status, 401)
    assert.ok(!text.includes('https://evil'))
  }))
