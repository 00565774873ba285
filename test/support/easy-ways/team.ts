// Helping with a study: what it is, what it asks, when one talks with people, and what one is paid.
import assert from 'node:assert/strict'
import { newId } from '../../../src/platform/db/new-id.ts'
import { somebody } from '../site/people.ts'
import type { TestSite } from '../site/site.ts'
import type { Visitor } from '../site/visitor.ts'
import { beginInventedStudy, inviteToTeam } from '../site/study.ts'
import { inventedStudy } from '../studies/invented.ts'
import { inEasyRead, type Ways } from './ways.ts'

const easily = async (visitor: Visitor) =>
  visitor.send((await visitor.open('/ashdale')).press('Easy Read'))

/** A co-researcher who reads Easy Read, with nothing planned for her yet. */
async function coResearcher(site: TestSite) {
  const lead = await somebody(site, 'Imogen')
  const studyId = await beginInventedStudy(site, lead.accountId)
  const home = `/ashdale/studies/${studyId}`
  const petra = await inEasyRead(await somebody(site, 'Petra'))
  const link = await inviteToTeam(lead.visitor, home, 'Petra', ['co_researcher'])
  await petra.visitor.send((await petra.visitor.open(link)).press('Yes, I will'))
  const members = await site.rows<{ id: string }>(
    'select member_id as id from studies.member where study_id = $1 order by name desc',
    [studyId],
  )
  return {
    visitor: petra.visitor,
    lead: lead.visitor,
    studyId,
    home,
    ids: members.map(({ id }) => id),
  }
}

export const teamWays: Ways = {
  'src/studies/study/easy-studies-page.tsx': async (_, site) => {
    const asha = await inEasyRead(await somebody(site, 'Asha'))
    const none = await asha.visitor.open('/ashdale/studies')
    const { coResearcher: petra, evaluator } = await inventedStudy(site)
    for (const one of [petra, evaluator]) await easily(one)
    const [hers, leads] = [petra, evaluator].map((one) => one.open('/ashdale/studies'))
    assert.match((await leads!).text, /Begin a study/)
    return [none, await hers!, await leads!]
  },

  'src/studies/study/easy-overview-page.tsx': async (_, site) => {
    const { visitor, home } = await coResearcher(site)
    const bare = await visitor.open(home)
    const { coResearcher: petra, evaluator, home: invented } = await inventedStudy(site)
    for (const one of [petra, evaluator]) await easily(one)
    return [bare, await petra.open(invented), await evaluator.open(invented)]
  },

  'src/studies/plan/easy-plan-page.tsx': async (_, site) => {
    const { visitor, home } = await coResearcher(site)
    const bare = await visitor.open(`${home}/plan`)
    assert.match(bare.text, /We still change the plan/)
    const { coResearcher: petra, evaluator, home: invented } = await inventedStudy(site)
    for (const one of [petra, evaluator]) await easily(one)
    const full = await petra.open(`${invented}/plan`)
    assert.match(full.text, /27 services help us.*We want 27.*We changed 2 things/)
    assert.ok(!full.text.includes('Change what the study is for'), 'only its lead does')
    return [bare, full, await evaluator.open(`${invented}/plan`)]
  },

  'src/studies/plan/guides/easy-guides-page.tsx': async (_, site) => {
    const { visitor, home } = await coResearcher(site)
    const none = await visitor.open(`${home}/plan/guides`)
    const { evaluator, home: invented } = await inventedStudy(site)
    await easily(evaluator)
    return [none, await evaluator.open(`${invented}/plan/guides`)]
  },

  'src/studies/plan/guides/easy-guide-page.tsx': async (_, site) => {
    const { coResearcher: petra, evaluator, home } = await inventedStudy(site)
    const first = (await evaluator.open(`${home}/plan/guides`)).link('Your support and your days')
    const form = await evaluator.open(`${first}/version`)
    await evaluator.send(form.press('Save as a new version', { words: 'Who comes;\nand when?' }))
    for (const one of [petra, evaluator]) await easily(one)
    const old = await petra.open(first)
    assert.match(old.text, /There is a newer one/)
    return [old, await petra.open(old.link('The one of')), await evaluator.open(first)]
  },

  'src/studies/team/training/easy-training-page.tsx': async (_, site) => {
    const { visitor, home } = await coResearcher(site)
    const none = await visitor.open(`${home}/team/training`)
    const { coResearcher: petra, home: invented } = await inventedStudy(site)
    await easily(petra)
    const some = await petra.open(`${invented}/team/training`)
    assert.match(some.text, /Petra Sandling was there/)
    return [none, some]
  },

  'src/studies/team/payments/easy-payments-page.tsx': async (_, site) => {
    const { visitor, lead, home, ids } = await coResearcher(site)
    const none = await visitor.open(`${home}/team/payments`)
    for (const paidOn of ['', '2026-03-02']) {
      const said = { memberId: ids[0]!, what: 'Two talks; tea – and a bus.', amount: '37.50' }
      const form = await lead.open(`${home}/team/payments`)
      const dueOn = '2026-04-01'
      await lead.send(form.press('Save this payment', { ...said, dueOn, paidOn }))
    }
    const paid = await visitor.open(`${home}/team/payments`)
    assert.match(paid.text, /You were paid £37\.50.*You will be paid £37\.50/)
    return [none, paid]
  },

  'src/studies/team/schedule/easy-schedule-page.tsx': async (_, site) => {
    const { visitor, home, studyId, ids } = await coResearcher(site)
    const none = await visitor.open(`${home}/team/schedule`)
    for (const who of [ids, ids.slice(0, 1), ids.slice(1)]) {
      const interviewId = newId()
      await site.rows(
        `insert into studies.interview (study_id, interview_id, planned_for)
         values ($1, $2, '2030-07-02T09:00:00Z')`,
        [studyId, interviewId],
      )
      for (const memberId of who)
        await site.rows('insert into studies.interviewer values ($1, $2, $3)', [
          ...[studyId, interviewId, memberId],
        ])
    }
    const some = await visitor.open(`${home}/team/schedule`)
    assert.match(some.text, /Imogen goes with you.*You go by yourself/)
    assert.equal(some.text.match(/You go on/g)?.length, 2, 'only where she goes')
    return [none, some]
  },
}
