// What a team has learnt, who goes where, and what is paid.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { beginInventedStudy, inviteToTeam } from '../../../test/support/site/study.ts'

test('a training is recorded for everybody who was there, and can be taken back', () =>
  withTeam(async ({ lead, petra, home, ids }) => {
    const page = await lead.open(`${home}/team/training`)
    const none = await lead.send(page.press('Save this training', { minutes: 'long' }))
    assert.deepEqual(none.errors(), {
      what: 'Write what the training was, such as “Asking for consent”',
      members: 'Tick who was there',
      heldOn: 'Say on which day it was',
      minutes: 'Write the minutes as a number, like 90, or leave it empty',
    })
    const said = { what: 'Asking for consent', heldOn: '2026-02-03', minutes: '90' }
    const both = page.press('Save this training', { ...said, members: Object.values(ids) })
    await lead.send(both)
    const saved = await lead.send(both)
    assert.match(
      saved.text,
      /Asking for consent(Imogen and Petra|Petra and Imogen)Tuesday 3 February, 1½ hours/,
    )
    assert.match((await petra.open(`${home}/team/training`)).text, /Asking for consent[^.]*Petra/)
    const less = await lead.send(saved.press('Remove Petra: Asking for consent'))
    assert.match(less.text, /Asking for consentImogenTuesday/)
  }))

test('payments add up, and everybody but the lead sees her own', () =>
  withTeam(async ({ lead, petra, home, ids }) => {
    const page = await lead.open(`${home}/team/payments`)
    const wrong = await lead.send(page.press('Save this payment', { amount: '12.345', dueOn: '' }))
    assert.deepEqual(wrong.errors(), {
      memberId: 'Choose who is paid',
      what: 'Write what it is for, such as “Two interviews in March”',
      amount: 'Write the amount in pounds, like 25 or 37.50',
      dueOn: 'Say by when it is due',
    })
    const said = { dueOn: '2026-04-01' }
    const pay = (memberId: string, what: string, amount: string) =>
      lead
        .open(`${home}/team/payments`)
        .then((form) =>
          lead.send(form.press('Save this payment', { ...said, memberId, what, amount })),
        )
    await pay(ids.Petra!, 'Two interviews', '50')
    await pay(ids.Petra!, 'Travel', '12.30')
    const all = await pay(ids.Imogen!, 'Books', '£20')
    assert.match(all.text, /£0 paid, £82\.30 still due/)
    const paid = await lead.send(all.press('It was paid today: Petra, Two interviews'))
    assert.match(paid.text, /£50 paid, £32\.30 still due/)
    const own = await petra.open(`${home}/team/payments`)
    assert.match(own.text, /£50 paid, £12\.30 still due/)
    assert.ok(!own.text.includes('Books'))
    const gone = await lead.send(paid.press('Remove: Petra, Travel'))
    assert.match(gone.text, /£50 paid, £20 still due/)
  }))

test('the schedule says who goes to which interview, and where nobody does', () =>
  withTeam(async ({ site, lead, petra, home, ids, studyId }) => {
    const plan = async (when: string, happened: string | null, ...who: string[]) => {
      const interviewId = newId()
      await site.pool.query(
        `insert into studies.interview (study_id, interview_id, planned_for, happened_on)
         values ($1, $2, $3, $4)`,
        [studyId, interviewId, when, happened],
      )
      for (const memberId of who)
        await site.pool.query('insert into studies.interviewer values ($1, $2, $3)', [
          ...[studyId, interviewId, memberId],
        ])
    }
    await plan('2030-07-02T09:00:00Z', null, ids.Petra!, ids.Imogen!)
    await plan('2030-07-01T12:30:00Z', null)
    await plan('2026-01-01T12:30:00Z', '2026-01-01', ids.Petra!)
    const { text } = await lead.open(`${home}/team/schedule`)
    assert.match(text, /Nobody goes to 1 of these yet/)
    assert.match(text, /1 July 2030, 1:30pmNobody yet2 July 2030, 10amImogen and Petra/)
    const own = await petra.open(`${home}/team/schedule?whose=own`)
    assert.ok(own.text.includes('2 July 2030') && !own.text.includes('1 July 2030'))
    assert.ok(!text.includes('January'), 'what has happened is no plan any more')
  }))

interface Team {
  site: TestSite
  studyId: string
  home: string
  lead: Awaited<ReturnType<TestSite['signedIn']>>
  petra: Awaited<ReturnType<TestSite['signedIn']>>
  ids: Record<string, string>
}

function withTeam(story: (team: Team) => Promise<void>): Promise<void> {
  return withSite(async (site) => {
    const lead = await site.signedIn({ name: 'Imogen', email: 'imogen@example.org' })
    const petra = await site.signedIn({ name: 'Petra', email: 'petra@example.org' })
    const studyId = await beginInventedStudy(site, lead.accountId)
    const home = `/ashdale/studies/${studyId}`
    const link = await inviteToTeam(lead, home, 'Petra', ['co_researcher'])
    await petra.send((await petra.open(link)).press('Yes, I will'))
    const rows = await site.rows<{ name: string; id: string }>(
      'select name, member_id as id from studies.member where study_id = $1',
      [studyId],
    )
    const ids = Object.fromEntries(rows.map(({ name, id }) => [name, id]))
    await story({ site, studyId, home, lead, petra, ids })
  })
}
