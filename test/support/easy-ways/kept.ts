// What is kept about a person: reading it, having it erased or no longer used, and asking others.
import assert from 'node:assert/strict'
import { recorded, somebody, supporter, supportingProvider } from '../site/people.ts'
import type { TestSite } from '../site/site.ts'
import { ashaAndMaya, begin, giveAccess, propose } from '../../../src/agreements/testing.ts'
import { inEasyRead, type Ways } from './ways.ts'

const words = 'My garden; my cat Biscuit – because of both, I am well.'

/** Asha, who has written something; Mali, who helps with all of it; and Larks, who may see some. */
async function three(site: TestSite) {
  const asha = await inEasyRead(await recorded(site))
  const { personId, home, visitor } = asha
  const mali = await inEasyRead(await supporter(site, personId, 'Mali', ['everything']))
  const larks = await supportingProvider(site, personId, 'Larks', ['about_me'])
  const about = await visitor.open(`${home}/about-me/people`)
  await visitor.send(about.press('Save this', { words }))
  const goal = await visitor.open(`${home}/goals/new`)
  await visitor.send(goal.press('Set this goal', { words }))
  const wish = await visitor.open(`${home}/wish/words`)
  await visitor.send(wish.press('Save this', { words }))
  return { asha, mali, larks }
}

/** The same, with an agreement, which Maya keeps as her own. */
async function withAgreement(site: TestSite) {
  const { asha, maya } = await ashaAndMaya(site)
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, asha.personId, mali, 'helper', ['everything'])
  await begin(asha.visitor, asha.agreements)
  await propose(maya.visitor, maya.agreements, { hours: '6' })
  const home = `/ashdale/people/${asha.personId}`
  return { asha: await inEasyRead({ ...asha, home }), mali: await inEasyRead(mali), home }
}

const standing = { standing: 'best_interests', explained: 'pictures' }

export const keptWays: Ways = {
  'src/people/held/easy-held-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    await asha.visitor.send(
      (await asha.visitor.open(`${asha.home}/restriction`)).press('Stop using it'),
    )
    await asha.visitor.send(
      (await asha.visitor.open(`${asha.home}/restriction`)).press('Use it again'),
    )
    const invite = await asha.visitor.open(`${asha.home}/access/new`)
    const invited = { name: 'Ffion', relation: 'family', scopes: ['about_me'], why: 'She cooks' }
    await asha.visitor.send(invite.press('Invite them', invited))
    const all = [asha, mali].map(({ visitor }) => visitor.open(`${asha.home}/held`))
    const pages = await Promise.all(all)
    // A reason that isn't said in easy words stands as the usual page has it.
    for (const { text } of pages) assert.doesNotMatch(text, /to be confirmed/)
    return pages
  },

  'src/accounts/held/easy-account-held-page.tsx': async (_, site) => {
    const { asha, larks, mali } = await three(site)
    const pages = [asha, mali, await inEasyRead(larks)].map(({ visitor }) =>
      visitor.open('/ashdale/account/held'),
    )
    const all = await Promise.all(pages)
    for (const { text } of all) assert.doesNotMatch(text, /to be confirmed/)
    return all
  },

  'src/people/restriction/easy-restriction-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const address = `${asha.home}/restriction`
    const off = await asha.visitor.open(address)
    const helper = await mali.visitor.open(address)
    const on = await asha.visitor.send(off.press('Stop using it'))
    return [off, helper, on, await mali.visitor.open(address)]
  },

  'src/people/erasing/easy-erasure-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const page = await asha.visitor.open(`${asha.home}/erasure`)
    const hers = await mali.visitor.open(`${asha.home}/erasure`)
    return [page, hers, await asha.visitor.send(page.press('Go on'))]
  },

  'src/people/erasing/easy-erase-part-page.tsx': async (_, site) => {
    const { asha } = await three(site)
    const { visitor, home } = asha
    const pages = []
    for (const what of ['people', 'wish', await goalOf(site)]) {
      const choice = await visitor.open(`${home}/erasure`)
      pages.push(await visitor.send(choice.press('Go on', { what })))
    }
    return [...pages, await visitor.send(pages[0]!.press('Erase it for good'))]
  },

  'src/people/erasing/easy-erase-record-page.tsx': async (_, site) => {
    const { asha, mali, home } = await withAgreement(site)
    const address = `${home}/erasure/record`
    const page = await asha.visitor.open(address)
    const wrong = await asha.visitor.send(page.press('Erase this record for good', { name: 'A' }))
    const hers = await mali.visitor.open(address)
    const button = 'Erase this record for good'
    const name = 'Asha'
    const late = { name, standing: 'deputy', explained: 'sign', evidenceSeenOn: '2099-01-01' }
    return [
      ...[page, wrong, hers],
      await mali.visitor.send(hers.press(button)),
      await mali.visitor.send(hers.press(button, { ...standing, name })),
      await mali.visitor.send(hers.press(button, late)),
      await mali.visitor.send(hers.press(button, { ...late, standing: 'finance_attorney' })),
      await mali.visitor.send(hers.press(button, { ...late, standing: 'best_interests' })),
    ]
  },

  'src/people/erasing/easy-record-erased-page.tsx': async (_, site) => {
    const { asha, home } = await withAgreement(site)
    const page = await asha.visitor.open(`${home}/erasure/record`)
    const done = await asha.visitor.send(page.press('Erase this record for good', { name: 'Asha' }))
    assert.equal(done.title.startsWith('The record is erased'), true)
    return [done]
  },

  'src/people/requests/easy-new-request-page.tsx': async (_, site) => {
    const { asha, mali } = await three(site)
    const address = `${asha.home}/requests/new`
    const page = await asha.visitor.open(address)
    const none = await asha.visitor.send(page.press('Send it'))
    const hers = await mali.visitor.open(address)
    const unknown = { providerId: crypto.randomUUID(), kind: 'erasure', words: 'x' }
    const nobody = await asha.visitor.send(page.press('Send it', unknown))
    await site.rows('update providers.worker set account_id = null')
    const away = await asha.visitor.open(address)
    const bilal = await inEasyRead(await recorded(site, 'Bilal'))
    return [page, none, hers, nobody, away, await bilal.visitor.open(`${bilal.home}/requests/new`)]
  },

  'src/people/requests/easy-requests-page.tsx': async (_, site) => {
    const { asha, mali, larks } = await three(site)
    const { visitor, home } = asha
    const pages = [await visitor.open(`${home}/requests`)]
    const [row] = await site.rows<{ provider_id: string }>(
      'select provider_id from providers.worker',
    )
    const providerId = row!.provider_id
    for (const kind of ['erasure', 'correction', 'restriction', 'objection']) {
      const form = await visitor.open(`${home}/requests/new`)
      await visitor.send(form.press('Send it', { providerId, kind, words }))
    }
    pages.push(await visitor.open(`${home}/requests`), await mali.visitor.open(`${home}/requests`))
    const asked = await site.rows<{ request_id: string }>('select request_id from people.request')
    const outcomes = ['done', 'partly', 'refused', 'more_time']
    for (const [index, outcome] of outcomes.entries()) {
      const address = `/ashdale/enterprise/${providerId}/requests/${asked[index]!.request_id}`
      const form = await larks.visitor.open(address)
      await larks.visitor.send(form.press('Send this answer', { outcome, words }))
    }
    await site.rows(`update people.request set asked_at = '2026-01-31 12:00Z'`)
    const late = await visitor.open(`${home}/requests`)
    assert.match(late.text, /The answer is late/)
    return [...pages, late, await visitor.open('/ashdale/account/requests')]
  },

  'src/accounts/leaving/easy-leaving-pages.tsx': async (_, site) => {
    const { asha, larks } = await three(site)
    const address = '/ashdale/account/erasure'
    const first = await asha.visitor.open(address)
    const works = await (await inEasyRead(larks)).visitor.open(address)
    const bilal = await inEasyRead(await somebody(site, 'Bilal'))
    const page = await bilal.visitor.open(address)
    const unsure = await bilal.visitor.send(page.press('Erase my account for good'))
    const done = await bilal.visitor.send(
      unsure.press('Erase my account for good', { sure: 'yes' }),
    )
    assert.match(done.title, /^The account is erased/)
    return [first, works, page, unsure, done]
  },

  'src/accounts/easy-signed-out-page.tsx': async (_, site) => {
    const { asha } = await three(site)
    const form = await asha.visitor.open(`${asha.home}/goals/new`)
    asha.visitor.cookies.delete('session')
    const out = await asha.visitor.send(form.press('Set this goal', { words }))
    assert.equal(out.status, 401)
    return [out]
  },

  'src/people/easy-missing-page.tsx': async (_, site) => {
    const { asha } = await three(site)
    const bilal = await inEasyRead(await somebody(site, 'Bilal'))
    const form = await asha.visitor.open(`${asha.home}/access/new`)
    const typed = { name: 'Ffion, my daughter', why: words }
    return [
      await bilal.visitor.open(asha.home),
      await bilal.visitor.send(form.press('Invite them', typed)),
    ]
  },

  'src/people/easy-not-kept-page.tsx': async (_, site) => {
    const { asha } = await three(site)
    const bilal = await inEasyRead(await somebody(site, 'Bilal'))
    const form = await asha.visitor.open(`${asha.home}/about-me/people`)
    return [await bilal.visitor.send(form.press('Save this', { words }))]
  },
}

async function goalOf(site: TestSite): Promise<string> {
  const [goal] = await site.rows<{ goal_id: string }>('select goal_id from people.goal')
  return `goal-${goal!.goal_id}`
}
