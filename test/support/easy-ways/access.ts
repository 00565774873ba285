// Who can see what of a record: giving it, saying yes to it, reading who looked, and stopping it.
import assert from 'node:assert/strict'
import { doings } from '../../../src/people/access/trail-words.ts'
import { today } from '../site/ashdale.ts'
import { recorded, somebody, supporter, supportingProvider, type Recorded } from '../site/people.ts'
import type { Page } from '../site/page.ts'
import type { TestSite } from '../site/site.ts'
import { beginInventedStudy, inviteToTeam } from '../site/study.ts'
import type { Visitor } from '../site/visitor.ts'
import { inEasyRead, type Ways } from './ways.ts'

const asked = {
  name: 'Ffion, my daughter',
  relation: 'family',
  scopes: ['about_me', 'plan'],
  why: 'She cooks; I eat – and she sings.',
}

const everyScope = ['about_me', 'plan', 'all_visits', 'family_updates', 'agreement', 'money']

/** Asha invites somebody. @returns the page of the link. */
async function invites({ visitor, home }: Recorded, more: Record<string, string | string[]> = {}) {
  const form = await visitor.open(`${home}/access/new`)
  return visitor.send(form.press('Invite them', { ...asked, ...more }))
}

function linkOn(text: string): string {
  return new URL(/http:\S+?\/invitations\/[\w-]{43}/.exec(text)?.[0] ?? '').pathname
}

/** Somebody is invited into the team of a study, and somebody else leads it. */
async function intoTeam(site: TestSite, reader: Visitor, invited: Visitor): Promise<Page[]> {
  const lead = await inEasyRead(await somebody(site, 'Imogen'))
  const studyId = await beginInventedStudy(site, lead.accountId)
  const home = `/ashdale/studies/${studyId}`
  const link = await inviteToTeam(lead.visitor, home, 'Asha', ['co_researcher'])
  const hers = await lead.visitor.open(link)
  return [
    ...[await reader.open(link), await invited.open(link), hers],
    await lead.visitor.send(hers.press('Yes, I will')),
    await lead.visitor.open('/ashdale/account/erasure'),
    await lead.visitor.open('/ashdale/account/held'),
  ]
}

const asha = async (site: TestSite) => inEasyRead(await recorded(site))

export const accessWays: Ways = {
  'src/people/access/easy-access-page.tsx': async (_, site) => {
    const her = await asha(site)
    const { personId, home, visitor } = her
    const none = await visitor.open(`${home}/access`)
    const link = linkOn((await invites(her, { scopes: everyScope, untilOn: today() })).text)
    await invites(her, { relation: 'friend', email: 'osric@example.org' })
    await invites(her, { relation: 'professional' })
    const ffion = await somebody(site, 'Ffion')
    await ffion.visitor.send((await ffion.visitor.open(link)).press('Yes'))
    for (const part of ['', '/about-me', '/goals']) await ffion.visitor.open(`${home}${part}`)
    const mali = await inEasyRead(await supporter(site, personId, 'Mali', ['everything']))
    await supportingProvider(site, personId, 'Maya Holt', ['about_me', 'own_visits'])
    await site.rows(`update people.access set agreement_id = gen_random_uuid()
      where relation = 'provider'`)
    const all = await visitor.open(`${home}/access`)
    const hers = await mali.visitor.open(`${home}/access`)
    const stopped = await visitor.send(all.press('Stop what Ffion, my daughter can see'))
    assert.doesNotMatch(stopped.text, /Stop what Ffion/)
    return [none, all, hers, stopped]
  },

  'src/people/access/easy-looked-page.tsx': async (_, site) => {
    const her = await asha(site)
    const none = await her.visitor.open(`${her.home}/looked`)
    const mali = await inEasyRead(await supporter(site, her.personId, 'Mali', ['everything']))
    for (const part of ['', '/about-me', '/goals', '/goals', '/wish', '/access', '/agreements'])
      await mali.visitor.open(`${her.home}${part}`)
    // And did all that anybody can do to a record, each twice.
    for (const doing of [...Object.keys(doings), ...Object.keys(doings)])
      await site.rows(
        `insert into audit.entry (area_id, entry_id, actor, account_id, person_id, action, what)
         values ($1, gen_random_uuid(), 'x', $2, $3, $4, $5)`,
        [site.area.areaId, mali.accountId, her.personId, ...doing.split(' ')],
      )
    const looked = [her, mali].map(({ visitor }) => visitor.open(`${her.home}/looked`))
    return [none, ...(await Promise.all(looked))]
  },

  'src/people/access/easy-own-access-page.tsx': async (_, site) => {
    const her = await asha(site)
    const osric = await supporter(site, her.personId, 'Osric', ['about_me', 'plan', 'money'])
    const maya = await supportingProvider(site, her.personId, 'Maya Holt', ['own_visits'])
    const mali = await supporter(site, her.personId, 'Mali', ['everything'])
    const pages = []
    for (const one of [osric, maya, mali])
      pages.push((await inEasyRead(one)).visitor.open(`${her.home}/access/own`))
    const [page, ...others] = await Promise.all(pages)
    return [page!, ...others]
  },

  'src/people/decisions/easy-decisions-page.tsx': async (_, site) => {
    const her = await asha(site)
    const none = await her.visitor.open(`${her.home}/decisions`)
    await invites(her)
    const mali = await supporter(site, her.personId, 'Mali, my sister', ['everything'])
    for (const [standing, scopes] of [
      ['person', everyScope],
      ['health_attorney', ['about_me']],
      ['finance_attorney', ['money']],
      ['deputy', ['plan']],
      ['best_interests', ['plan']],
    ] as const) {
      const form = await mali.visitor.open(`${her.home}/access/new`)
      const decided = { standing, explained: 'pictures', decidedBy: 'Osric; and others' }
      const seen = { evidence: 'The last page', evidenceSeenOn: today(), consulted: 'Ffion' }
      await mali.visitor.send(
        form.press('Invite them', { ...asked, scopes: [...scopes], ...decided, ...seen }),
      )
    }
    const hers = await inEasyRead(mali)
    const access = await her.visitor.open(`${her.home}/access`)
    await her.visitor.send(access.press('Take it back from Ffion, my daughter'))
    const all = [her, hers].map(({ visitor }) => visitor.open(`${her.home}/decisions`))
    return [none, ...(await Promise.all(all))]
  },

  'src/people/supporters/easy-offer-page.tsx': async (_, site) => {
    const her = await asha(site)
    const form = await her.visitor.open(`${her.home}/access/new`)
    const helper = await her.visitor.open(`${her.home}/access/helper`)
    const mali = await inEasyRead(await supporter(site, her.personId, 'Mali', ['everything']))
    const hers = await mali.visitor.open(`${her.home}/access/new`)
    const all = { ...asked, scopes: everyScope, explained: 'sign' }
    const tried = ['health_attorney', 'finance_attorney', 'deputy', 'best_interests'].map(
      (standing) => mali.visitor.send(hers.press('Invite them', { ...all, standing })),
    )
    const wrong = { untilOn: '2020-01-01', email: 'ffion', name: 'x'.repeat(201) }
    return [
      form,
      await her.visitor.send(form.press('Invite them')),
      await her.visitor.send(form.press('Invite them', wrong)),
      await her.visitor.send(form.press('Invite them', { untilOn: 'tomorrow' })),
      hers,
      await mali.visitor.send(hers.press('Invite them')),
      ...(await Promise.all(tried)),
      helper,
      await her.visitor.send(helper.press('Invite them to help')),
    ]
  },

  'src/people/supporters/easy-link-page.tsx': async (_, site) => [await invites(await asha(site))],

  'src/accounts/invitations/easy-invitation-page.tsx': async (reader, site) => {
    const her = await asha(site)
    const link = linkOn((await invites(her, { untilOn: today() })).text)
    const { visitor } = await inEasyRead(await somebody(site, 'Ffion'))
    const pages = [await reader.open(link), await her.visitor.open(link)]
    const invited = await visitor.open(link)
    const refused = await her.visitor.send(invited.press('Yes'))
    assert.equal(refused.status, 409)
    const seen = await visitor.send(invited.press('Yes'))
    assert.equal(seen.status, 200)
    const usedByHer = await visitor.open(link)
    const used = await reader.open(link)
    const again = linkOn((await invites(her)).text)
    const sees = await visitor.open(again)
    const access = await her.visitor.open(`${her.home}/access`)
    await her.visitor.send(access.press('Take it back from Ffion, my daughter'))
    const form = await her.visitor.open(`${her.home}/access/helper`)
    const { name, why } = asked
    const help = await her.visitor.send(form.press('Invite them to help', { name, why }))
    const helps = await visitor.open(linkOn(help.text))
    await site.rows(`update accounts.invitation set began_at = now() - interval '2 days',
      ends_at = now() - interval '1 day' where ended_at is null and used_at is null`)
    const old = await visitor.open(linkOn(help.text))
    const unknown = await visitor.open(`/ashdale/invitations/${'x'.repeat(43)}`)
    const over = [usedByHer, used, await visitor.open(again), old, unknown]
    assert.deepEqual(
      over.map(({ status }) => status),
      [404, 404, 404, 404, 404],
    )
    const team = await intoTeam(site, reader, her.visitor)
    return [...pages, invited, refused, seen, sees, helps, ...over, ...team]
  },
}
