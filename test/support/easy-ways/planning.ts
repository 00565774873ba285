// What a person says to those who visit her, in Easy Read: days away, messages, a calendar.
import assert from 'node:assert/strict'
import { dayFromNow, giveAccess, plan, somebody, visited } from '../site/visited.ts'
import type { TestSite } from '../site/site.ts'
import { inEasyRead, type Ways } from './ways.ts'

/** Asha, whom Maya is to visit, and Mali, who helps her; both read Easy Read. */
async function parties(site: TestSite) {
  const who = await visited(site)
  await plan(site, who, { minutesFromNow: 24 * 60 })
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, who.asha.personId, mali, 'helper', ['everything'])
  const asha = await inEasyRead(who.asha)
  return { ...who, asha, mali: await inEasyRead(mali), home: `/ashdale/people/${asha.personId}` }
}

export const planningWays: Ways = {
  'src/practice/absence/easy-person-away-page.tsx': async (_, site) => {
    const { asha, mali, home } = await parties(site)
    const page = await asha.visitor.open(`${home}/away`)
    const wrong = await asha.visitor.send(page.press('Save these days', { untilOn: '2020-01-01' }))
    const long = { fromOn: dayFromNow(0), untilOn: '2099-01-01', reason: 'holiday' }
    const days = { fromOn: dayFromNow(1), untilOn: dayFromNow(2), reason: 'hospital' }
    return [
      page,
      wrong,
      await asha.visitor.send(page.press('Save these days', { fromOn: 'x', untilOn: '' })),
      await asha.visitor.send(page.press('Save these days', long)),
      await asha.visitor.send(page.press('Save these days', days)),
      await mali.visitor.open(`${home}/away`),
    ]
  },

  'src/practice/messages/easy-threads-page.tsx': async (_, site) => {
    const { asha, mali, home } = await parties(site)
    const list = await asha.visitor.open(`${home}/messages`)
    const thread = await asha.visitor.open(list.link('Maya Holt'))
    await asha.visitor.send(thread.press('Send this message', { words: 'Hello; you; there' }))
    const mine = await asha.visitor.open(`${home}/messages`)
    await site.rows(
      `update people.access set ended_at = now(), ended_by = 'x' where provider_id is not null`,
    )
    await site.rows('delete from practice.message')
    const nobody = await asha.visitor.open(`${home}/messages`)
    return [list, mine, nobody, await mali.visitor.open(`${home}/messages`)]
  },

  'src/practice/messages/easy-thread-page.tsx': async (_, site) => {
    const { asha, mali, maya, home } = await parties(site)
    await site.rows(
      `insert into areas.council (area_id, name, phone, hours, out_of_hours, checked_on)
       values ($1, 'Ashdale Council', '01632 960555', 'always', '01632 960556', '2026-01-01')`,
      [site.area.areaId],
    )
    const at = `${home}/messages/${maya.providerId}`
    const page = await asha.visitor.open(at)
    const empty = await asha.visitor.send(page.press('Send this message'))
    const sent = await asha.visitor.send(page.press('Send this message', { words: 'Hi; you' }))
    await site.rows(`update practice.message set quiet_answer = 'I rest; later.'`)
    assert.match(sent.text, /Hi; you/)
    return [page, empty, sent, await asha.visitor.open(at), await mali.visitor.open(at)]
  },

  'src/practice/calendar/easy-links-page.tsx': async (_, site) => {
    const { asha, mali, home } = await parties(site)
    const page = await asha.visitor.open(`${home}/calendar`)
    const made = await asha.visitor.send(page.press('Make a link'))
    const named = await asha.visitor.send(made.press('Make a link', { names: 'names' }))
    return [page, made, named, await mali.visitor.open(`${home}/calendar`)]
  },
}
