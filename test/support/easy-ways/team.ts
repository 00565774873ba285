// Helping with a study: when one talks with people, and what one is paid.
import assert from 'node:assert/strict'
import { newId } from '../../../src/platform/db/new-id.ts'
import { somebody } from '../site/people.ts'
import type { TestSite } from '../site/site.ts'
import { beginInventedStudy, inviteToTeam } from '../site/study.ts'
import { inEasyRead, type Ways } from './ways.ts'

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
