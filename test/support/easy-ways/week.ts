// The person's week, and what she says of it, as she and those around her read it.
import { inEasyRead, type Ways } from './ways.ts'
import { family, giveAccess, plan, somebody, supportedAsha, visit } from '../site/week.ts'
import { watchRound } from '../../../src/practice/watch/round.ts'
import { linkIn, type TestSite } from '../site/site.ts'
import { today } from '../site/ashdale.ts'

const words = 'Bake; not shop – because of both.'

/** Asha, who reads Easy Read, with a plan and a visit; and Mali, who helps her. */
async function weekOf(site: TestSite) {
  const week = await supportedAsha(site)
  const mali = await somebody(site, 'Mali')
  await giveAccess(site, week.asha.personId, mali, 'helper', ['everything'])
  await inEasyRead(week.asha)
  await inEasyRead(mali)
  return { week, asha: week.asha.visitor, mali: mali.visitor, home: week.home }
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
const been = { beganAt: hoursAgo(3), endedAt: hoursAgo(1), words, familyWords: words }

export const weekWays: Ways = {
  'src/practice/person-week/easy-week-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/week`)
    await plan(site, week)
    await plan(site, week, { beginsAt: null, part: 'evening', minutes: 30 })
    await visit(site, week, been)
    const later = await asha.open(`${home}/week?from=${today(7)}`)
    const ffion = await family(site, week, ['plan', 'family_updates'])
    await inEasyRead({ visitor: ffion, accountId: ffion.accountId })
    const all = [asha, mali, ffion].map((who) => who.open(`${home}/week`))
    return [none, later, ...(await Promise.all(all))]
  },

  'src/practice/person-week/easy-day-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/week/${today(1)}`)
    await plan(site, week, { place: '12 Lock Lane; the side door', words })
    return [
      none,
      await asha.open(`${home}/week/${today(1)}`),
      await mali.open(`${home}/week/${today(1)}`),
    ]
  },

  'src/practice/person-week/easy-rather-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const at = `${home}/week/${today(1)}/${await plan(site, week)}`
    const form = await asha.open(at)
    const long = { words: 'x'.repeat(1001), otherTime: 'x'.repeat(201), who: 'x'.repeat(201) }
    const wrong = await asha.send(form.press('Say this', long))
    const said = await asha.send(form.press('Say this', { words, otherTime: words, who: words }))
    return [form, wrong, said, await asha.open(at), await mali.open(at)]
  },

  'src/practice/person-week/easy-off-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const at = `${home}/week/${today(1)}/${await plan(site, week)}/not-that-day`
    const form = await asha.open(at)
    const hers = await mali.open(at)
    const none = await asha.send(form.press('Call this visit off'))
    const off = await asha.send(form.press('Call this visit off', { reason: 'person_ill', words }))
    return [form, hers, none, off, await asha.open(at)]
  },

  'src/practice/person-week/easy-visits-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/visits`)
    await visit(site, week, { beganAt: hoursAgo(24 * 40), endedAt: hoursAgo(24 * 40 - 1) })
    await visit(site, week, been)
    return [none, await asha.open(`${home}/visits`), await mali.open(`${home}/visits`)]
  },

  'src/practice/person-week/easy-visit-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const at = `${home}/visits/${await visit(site, week, been)}`
    const first = await asha.open(at)
    const form = await asha.open(`${at}/how-it-went`)
    const said = await asha.send(form.press('Say this', { how: 'so_so', words, readBy: 'them' }))
    return [first, said, await mali.open(at)]
  },

  'src/practice/person-week/easy-said-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const at = `${home}/visits/${await visit(site, week, been)}/how-it-went`
    const form = await asha.open(at)
    const long = await asha.send(form.press('Say this', { words: 'x'.repeat(2001) }))
    return [form, long, await mali.open(at)]
  },

  'src/practice/family/easy-updates-page.tsx': async (_, site) => {
    const { week, asha, home } = await weekOf(site)
    const none = await asha.open(`${home}/updates`)
    await plan(site, week, { beginsAt: '23:59' })
    await visit(site, week, been)
    const ffion = await family(site, week, ['plan', 'family_updates'])
    await inEasyRead({ visitor: ffion, accountId: ffion.accountId })
    return [none, await asha.open(`${home}/updates`), await ffion.open(`${home}/updates`)]
  },

  'src/practice/watch/easy-watch-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/watch`)
    await plan(site, week)
    for (const providerId of ['all', week.maya.providerId]) {
      const form = await asha.open(`${home}/watch/new`)
      await asha.send(form.press('Tell them that they are named', { ...contact, providerId }))
    }
    const now = new Date(Date.now() + 3 * 24 * 3_600_000)
    await watchRound(site.db, { installation: site.installation, now })
    await site.rows('update practice.watch_step set made_at = now()')
    return [none, await asha.open(`${home}/watch`), await mali.open(`${home}/watch`)]
  },

  'src/practice/watch/easy-new-watch-page.tsx': async (_, site) => {
    const { asha, mali, home } = await weekOf(site)
    const form = await asha.open(`${home}/watch/new`)
    const button = 'Tell them that they are named'
    const none = await asha.send(form.press(button, { contactMobile: 'none', grace: '1' }))
    const hers = await mali.open(`${home}/watch/new`)
    return [form, none, hers, await mali.send(hers.press(button))]
  },

  'src/practice/watch/easy-end-watch-page.tsx': async (_, site) => {
    const { asha, mali, home } = await weekOf(site)
    const form = await asha.open(`${home}/watch/new`)
    const page = await asha.send(form.press('Tell them that they are named', contact))
    const end = page.link('Stop this: Ffion')
    return [await asha.open(end), await mali.open(end)]
  },

  'src/practice/watch/easy-contact-page.tsx': async (reader, site) => {
    const { asha, home } = await weekOf(site)
    const form = await asha.open(`${home}/watch/new`)
    await asha.send(form.press('Tell them that they are named', contact))
    const named = (await site.post()).find(({ to }) => to === contact.contactEmail)
    const page = await reader.open(linkIn(named!))
    return [page, await reader.send(page.press('I don’t want to be told'))]
  },

  'src/practice/continuity/easy-continuity-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/continuity`)
    await plan(site, week)
    await visit(site, week, been)
    const one = await asha.open(`${home}/continuity`)
    await visit(site, week, { ...been, workerId: week.asha.personId })
    const faces = await asha.open(`${home}/wish/faces`)
    await asha.send(faces.press('Save this', { faces: 'few' }))
    return [none, one, await asha.open(`${home}/continuity`), await mali.open(`${home}/continuity`)]
  },

  'src/practice/back-ups/easy-back-ups-page.tsx': async (_, site) => {
    const { asha, mali, home } = await weekOf(site)
    const none = await asha.open(`${home}/back-ups`)
    const form = await asha.open(`${home}/back-ups/new`)
    const named = await asha.send(form.press('Name them', { name: 'Ben Hale' }))
    const met = await asha.open(named.link('Change this: Ben Hale'))
    const both = await asha.send(met.press('Write down that they met', { metOn: '2026-03-03' }))
    return [none, named, both, await mali.open(`${home}/back-ups`)]
  },

  'src/practice/back-ups/easy-new-back-up-page.tsx': async (_, site) => {
    const { week, asha, mali, home } = await weekOf(site)
    const form = await asha.open(`${home}/back-ups/new`)
    const none = await asha.send(form.press('Name them', { providerId: 'none' }))
    for (const name of ['Ben', 'Wren', 'Tom'])
      await asha.send((await asha.open(`${home}/back-ups/new`)).press('Name them', { name }))
    const full = await asha.send(form.press('Name them', { name: 'Una' }))
    await visit(site, week, been)
    const known = await asha.open(`${home}/back-ups/new`)
    const unsaid = await asha.send(known.press('Name them'))
    return [form, none, full, known, unsaid, await mali.open(`${home}/back-ups/new`)]
  },

  'src/practice/back-ups/easy-met-page.tsx': async (_, site) => {
    const { asha, home } = await weekOf(site)
    const form = await asha.open(`${home}/back-ups/new`)
    const named = await asha.send(form.press('Name them', { name: 'Ben' }))
    const met = await asha.open(named.link('Change this: Ben'))
    const button = 'Write down that they met'
    return [
      met,
      await asha.send(met.press(button)),
      await asha.send(met.press(button, { metOn: '2099-01-01' })),
      await asha.send(met.press(button, { metOn: 'never' })),
    ]
  },
}

const contact = { contactName: 'Ffion', contactEmail: 'ffion@example.org', words }
