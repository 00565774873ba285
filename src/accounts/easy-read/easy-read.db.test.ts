import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attribute, type Page } from '../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import type { Visitor } from '../../../test/support/site/visitor.ts'

test('whoever chooses Easy Read stays on her page, and reads so from page to page', () =>
  withSite(async (site) => {
    const wren = site.visitor()
    const usual = await wren.open('/ashdale/privacy?from=leaflet')
    assert.equal(isEasy(usual), false)
    assert.ok(isEasy(await wren.send(usual.press('Easy Read'))))
    assert.equal(wren.at, '/ashdale/privacy?from=leaflet')
    const home = await wren.open('/ashdale')
    assert.match(home.text, /You can get help at home/)
    assert.equal(home.headers.get('vary')?.includes('Cookie'), true)
    assert.equal(isEasy(await wren.send(home.press('Turn off Easy Read'))), false)
    assert.equal(wren.cookies.size, 0)
  }))

test('a page that has no Easy Read version says so, in the easy frame', () =>
  withSite(async (site) => {
    await site.list()
    const wren = site.visitor()
    const search = await wren.open('/ashdale/search?what=company')
    assert.doesNotMatch(search.text, /no Easy Read version/)
    const easy = await wren.send(search.press('Easy Read'))
    assert.ok(isEasy(easy))
    assert.match(easy.text, /This page has no Easy Read version yet/)
    assert.match(easy.text, /Maya Holt/)
  }))

test('what was chosen before signing in is the account’s, on every device', () =>
  withSite(async (site) => {
    const phone = site.visitor()
    await phone.send((await phone.open('/ashdale')).press('Easy Read'))
    assert.ok(isEasy(await signIn(site, phone, 'Wren')))
    assert.deepEqual(await choices(site), [true])
    const library = site.visitor()
    assert.equal(isEasy(await library.open('/ashdale')), false)
    const account = await signIn(site, library)
    assert.ok(isEasy(account))
    await library.send(account.press('Turn off Easy Read'))
    assert.deepEqual(await choices(site), [false])
    assert.equal(isEasy(await phone.open('/ashdale')), false)
  }))

test('whoever signs out still reads the page that tells how to sign in', () =>
  withSite(async (site) => {
    const phone = site.visitor()
    const account = await signIn(site, phone, 'Wren')
    const easy = await phone.send(account.press('Easy Read'))
    assert.ok(isEasy(await phone.send(easy.press('Sign out'))))
    assert.ok(isEasy(await phone.open('/ashdale/sign-in')))
  }))

test('two who share a phone have a choice each', () =>
  withSite(async (site) => {
    const phone = site.visitor()
    const cerys = await signIn(site, phone, 'Cerys', 'cerys@example.org')
    await phone.send(cerys.press('Sign out'))
    const wren = await signIn(site, phone, 'Wren')
    await phone.send((await phone.send(wren.press('Easy Read'))).press('Sign out'))
    assert.ok(isEasy(await phone.open('/ashdale')))
    const again = await signIn(site, phone, undefined, 'cerys@example.org')
    assert.equal(isEasy(again), false)
    assert.deepEqual(await choices(site), [false, true])
  }))

test('the switch leads to no other site, and takes nothing but on and off', () =>
  withSite(async (site) => {
    const wren = site.visitor()
    for (const back of ['https://bad.example/', '//bad.example', '/other/page', '', '/\\bad']) {
      const body = new URLSearchParams({ easyRead: 'on', back })
      const answer = await wren.ask('/ashdale/easy-read', { method: 'POST', body })
      assert.equal(answer.status, 303)
      assert.equal(answer.headers.get('location'), '/ashdale', back)
    }
    const body = new URLSearchParams({ easyRead: 'perhaps', back: '/ashdale/privacy' })
    await wren.ask('/ashdale/easy-read', { method: 'POST', body })
    assert.ok(isEasy(await wren.open('/ashdale')))
    wren.cookies.set('easy-read', 'whatever')
    assert.equal(isEasy(await wren.open('/ashdale')), false)
  }))

test('the installation’s own pages, and those that can’t be answered, have the switch too', () =>
  withSite(async (site) => {
    const wren = site.visitor()
    for (const address of ['/', '/accessibility', '/ashdale/nowhere']) {
      const easy = await wren.send((await wren.open(address)).press('Easy Read'))
      assert.ok(isEasy(easy), address)
      assert.equal(wren.at, address)
      await wren.send(easy.press('Turn off Easy Read'))
    }
  }))

function isEasy(page: Page): boolean {
  return (attribute(page.all('html')[0]!, 'class') ?? '').includes('gc-easy')
}

async function signIn(
  site: TestSite,
  visitor: Visitor,
  name?: string,
  email = 'wren@example.org',
): Promise<Page> {
  const asked = (await visitor.open('/ashdale/sign-in')).press('Send me a code', { email })
  const form = await visitor.send(asked)
  const code = /^\d{6}/.exec((await site.post()).at(-1)?.subject ?? '')?.[0] ?? ''
  const page = await visitor.send(form.press('Sign in', { code }))
  return name ? visitor.send(page.press('Go on', { name })) : page
}

async function choices(site: TestSite): Promise<boolean[]> {
  const rows = await site.rows<{ easy_read: boolean }>(
    'select easy_read from accounts.account order by name',
  )
  return rows.map((row) => row.easy_read)
}
