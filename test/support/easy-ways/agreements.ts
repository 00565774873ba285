// What a person and a provider have agreed, as the person reads it.
import assert from 'node:assert/strict'
import {
  ashaAndMaya,
  begin,
  begun,
  giveAccess,
  one,
  propose,
  somebody,
} from '../../../src/agreements/testing.ts'
import { today } from '../site/ashdale.ts'
import type { TestSite } from '../site/site.ts'
import { inEasyRead, type Ways } from './ways.ts'

/** Asha and Maya, and Mali, who helps Asha; both who are family read Easy Read. */
async function parties(site: TestSite) {
  const { asha, maya } = await ashaAndMaya(site)
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, asha.personId, mali, 'helper', ['everything'])
  return { asha: await inEasyRead(asha), maya, mali: await inEasyRead(mali) }
}

const scopes = ['about_me', 'plan', 'all_visits']

export const agreementWays: Ways = {
  'src/agreements/web/easy-agreements-page.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    const none = await asha.visitor.open(asha.agreements)
    await begin(asha.visitor, asha.agreements)
    await propose(maya.visitor, maya.agreements, { hours: '6' })
    const all = [asha, mali].map(({ visitor }) => visitor.open(asha.agreements))
    return [none, ...(await Promise.all(all))]
  },

  'src/agreements/web/easy-agreement-page.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    const proposed = await begin(asha.visitor, asha.agreements)
    const cover = { cover: 'named', coverWords: 'My cousin; or her friend' }
    await propose(maya.visitor, maya.agreements, {
      ...cover,
      scopes,
      hours: '',
      endsOn: today(30),
    })
    const waits = await one(asha.visitor, asha.agreements)
    const hers = await one(mali.visitor, asha.agreements)
    const yes = await asha.visitor.open(waits.link('Read it and say yes'))
    const agreed = await asha.visitor.send(yes.press('Yes, I agree to this'))
    const other = { minimumVisit: '30', noticeDays: '0', cover: 'nobody', line1: 'Visit; long' }
    await propose(maya.visitor, maya.agreements, other)
    const changes = await one(asha.visitor, asha.agreements)
    const end = await asha.visitor.open(changes.link('End this agreement'))
    const why = 'We move; it is far.'
    const ended = await asha.visitor.send(end.press('End this agreement', { when: 'now', why }))
    assert.match(ended.text, /You said why/)
    return [proposed, waits, hers, agreed, changes, ended, await one(mali.visitor, asha.agreements)]
  },

  'src/agreements/web/easy-yes-page.tsx': async (_, site) => {
    const { asha, maya } = await parties(site)
    await begin(asha.visitor, asha.agreements)
    await propose(maya.visitor, maya.agreements, { hours: '6', scopes })
    const waits = await one(asha.visitor, asha.agreements)
    const page = await asha.visitor.open(waits.link('Read it and say yes'))
    await propose(maya.visitor, maya.agreements, { hours: '8' })
    const newer = await asha.visitor.send(page.press('Yes, I agree to this'))
    assert.match(newer.errors().number ?? '', /changed while you were reading/)
    const end = await maya.visitor.open(`${maya.visitor.at}/end`)
    await maya.visitor.send(end.press('Say no to it'))
    return [page, newer, await asha.visitor.send(newer.press('Yes, I agree to this'))]
  },

  'src/agreements/web/easy-end-page.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    await begin(asha.visitor, asha.agreements)
    await propose(maya.visitor, maya.agreements, { hours: '6', scopes })
    const proposed = await one(asha.visitor, asha.agreements)
    const refuse = await asha.visitor.open(proposed.link('Say no to it'))
    const refused = await asha.visitor.send(refuse.press('Say no to it'))
    await begun(asha, maya)
    const agreed = await one(asha.visitor, asha.agreements)
    const address = agreed.link('End this agreement')
    const page = await asha.visitor.open(address)
    const past = { when: 'day', lastDay: '2020-01-01' }
    return [
      refuse,
      refused,
      page,
      await mali.visitor.open(address),
      await asha.visitor.send(page.press('End this agreement')),
      await asha.visitor.send(page.press('End this agreement', { when: 'day' })),
      await asha.visitor.send(page.press('End this agreement', past)),
      await asha.visitor.send(page.press('End this agreement', { ...past, lastDay: 'never' })),
    ]
  },
}
