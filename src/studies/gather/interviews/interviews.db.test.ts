import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'

test('an interview is planned, then held with a person and her carer, by two', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, memberId } = study
    const other = await study.colleague('co_researcher')
    const [{ member_id: second }] = (await site.rows<{ member_id: string }>(
      `select member_id from studies.seat where account_id = $1`,
      [other.accountId],
    )) as [{ member_id: string }]
    const page = await visitor.open(`${home}/add-interview`)
    const planned = await visitor.send(
      page.press('Save this interview', {
        ...{ participants: 'p1; P2, p1', plannedOn: '1/7/2026', plannedAt: '2.30pm' },
      }),
    )
    assert.match(planned.text, /0 interviews held, with 0 participants; 1 planned/)
    const [row] = await site.rows('select planned_for::text as at from studies.interview')
    assert.deepEqual(row, { at: '2026-07-01 13:30:00+00' })
    const edit = await other.open(planned.link('P1, P2'))
    assert.equal(edit.value('plannedAt'), '14:30')
    const held = { happenedOn: '2026-07-01', mode: 'in person', interviewers: [memberId, second] }
    const refused = await other.send(edit.press('Save this interview', held))
    assert.deepEqual(refused.errors(), {
      participants:
        'No consent of P1 or P2 to an interview is recorded for that day: record it first',
    })
    await study.agrees('P1')
    await study.agrees('P2')
    const done = await other.send(refused.press('Save this interview'))
    assert.match(done.text, /1 interview held, with 2 participants; none planned/)
    const [counts] =
      await site.rows(`select (select count(*)::int from studies.interviewed) as people,
      (select count(*)::int from studies.interviewer) as interviewers, organisation_id is not null as of_one
      from studies.interview`)
    assert.deepEqual(counts, { people: 2, interviewers: 2, of_one: true })
  }))

test('who is interviewed, when and by whom has to be clear', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    const { visitor, home } = study
    const page = await visitor.open(`${home}/add-interview`)
    const errors = async (fields: Record<string, string>) =>
      (await visitor.send(page.press('Save this interview', fields))).errors()
    assert.deepEqual(await errors({}), {
      participants: 'Write the code of who is interviewed, like P031',
      plannedOn: 'Say for which day it is planned, or when it was held',
    })
    assert.deepEqual(await errors({ participants: 'P1 P77', plannedOn: '2026-07-01' }), {
      participants: 'No participant is called P77',
    })
    assert.deepEqual(await errors({ participants: 'P1', happenedOn: '2026-07-01' }), {
      interviewers: 'Choose who held the interview',
      mode: 'Choose how it was held',
    })
    assert.deepEqual(await errors({ participants: 'P1', happenedOn: '2090-07-01' }), {
      happenedOn: 'This day hasn’t come yet: leave it empty until the interview was held',
      interviewers: 'Choose who held the interview',
      mode: 'Choose how it was held',
    })
    assert.equal((await site.rows('select from studies.interview')).length, 0)
  }))
