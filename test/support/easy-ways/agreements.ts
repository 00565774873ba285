// What a person and a provider have agreed, as the person reads it.
import assert from 'node:assert/strict'
import {
  addProvider,
  ashaAndMaya,
  begin,
  begun,
  giveAccess,
  one,
  propose,
  simple,
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

  'src/agreements/web/easy-begin-pages.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    const address = `${asha.agreements}/new`
    const away = await addProvider(site, 'Wren Away')
    await site.rows('update providers.worker set account_id = null where provider_id = $1', [
      away.providerId,
    ])
    return [
      await asha.visitor.open(address),
      await mali.visitor.open(`${address}?name=maya`),
      await asha.visitor.open(`${address}?name=nobody`),
      await asha.visitor.open(`${address}?with=${away.providerId}`),
      await asha.visitor.open(`${address}?with=${maya.providerId}`),
    ]
  },

  'src/agreements/web/easy-version-form-page.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    const address = `${asha.agreements}/new?with=${maya.providerId}`
    const form = await asha.visitor.open(address)
    const hers = await mali.visitor.open(address)
    const send = (typed: Record<string, string | string[]>) =>
      asha.visitor.send(form.press('Agree to this', typed))
    const empty = await send({ noticeDays: '' })
    const typos = { hours: 'many', minimumVisit: '1', noticeDays: 'x', price1: '1.555' }
    const wrong = await send({ ...typos, cover: 'named', beginsOn: '2027-03-03', endsOn: 'never' })
    const more = { line1: 'x'.repeat(121), price2: '2', words: 'x'.repeat(10_001) }
    const long = await send({ ...more, endsOn: '2020-01-01', price1: '20000' })
    const line = await asha.visitor.send(form.press('Add another price', { words: 'Mondays' }))
    const made = await send({ ...simple, beginsOn: today() })
    assert.match(made.title, /^Agreement with/)
    const change = await asha.visitor.open(made.link('Propose something else'))
    await propose(maya.visitor, maya.agreements, { hours: '8' })
    const newer = await asha.visitor.send(change.press('Agree to this', { hours: '9' }))
    assert.match(newer.errors().after ?? '', /^Another change/)
    const end = await maya.visitor.open(`${maya.visitor.at}/end`)
    await maya.visitor.send(end.press('Say no to it'))
    const ended = await asha.visitor.send(change.press('Agree to this', { hours: '9' }))
    assert.match(ended.errors().after ?? '', /was ended while/)
    return [form, hers, empty, wrong, long, line, change, newer, ended]
  },

  'src/agreements/web/easy-yes-page.tsx': async (_, site) => {
    const { asha, maya, mali } = await parties(site)
    await begin(asha.visitor, asha.agreements)
    await propose(maya.visitor, maya.agreements, { hours: '6', scopes })
    const waits = await one(asha.visitor, asha.agreements)
    const page = await asha.visitor.open(waits.link('Read it and say yes'))
    const hers = await mali.visitor.open(waits.link('Read it and say yes'))
    const finance = { standing: 'finance_attorney', explained: 'easy_read' }
    const hersWrong = [
      await mali.visitor.send(hers.press('Yes, I agree to this')),
      await mali.visitor.send(hers.press('Yes, I agree to this', finance)),
    ]
    await propose(maya.visitor, maya.agreements, { hours: '8' })
    const newer = await asha.visitor.send(page.press('Yes, I agree to this'))
    assert.match(newer.errors().number ?? '', /changed while you were reading/)
    const end = await maya.visitor.open(`${maya.visitor.at}/end`)
    await maya.visitor.send(end.press('Say no to it'))
    const late = await asha.visitor.send(newer.press('Yes, I agree to this'))
    return [page, hers, ...hersWrong, newer, late]
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
