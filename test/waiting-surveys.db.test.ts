// A survey that was entered with no signal: by the rules of its page, once.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phoneOf } from '../src/offline/testing.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { gathering, type Gathering } from './support/site/gathering.ts'
import { withSite, type TestSite } from './support/site/site.ts'

/** The lead interviews P1 the day after tomorrow. */
async function interviews(site: TestSite): Promise<Gathering & { address: string }> {
  const study = await gathering(site)
  const { studyId, memberId, participants, home, instruments } = study
  const interviewId = newId()
  await site.rows(
    `insert into studies.interview (study_id, interview_id, planned_for)
     values ($1, $2, now() + interval '2 days')`,
    [studyId, interviewId],
  )
  await site.rows('insert into studies.interviewer values ($1, $2, $3)', [
    ...[studyId, interviewId, memberId],
  ])
  await site.rows('insert into studies.interviewed values ($1, $2, $3)', [
    ...[studyId, interviewId, participants.P1],
  ])
  const survey = `survey/${instruments['goldcrest-short']}?interview=${interviewId}`
  const address = `${home}/participants/${participants.P1}/${survey}`
  return { ...study, address }
}

test('the pages of whom she interviews are kept on her phone, when they agreed to surveys', () =>
  withSite(async (site) => {
    const study = await interviews(site)
    const { visitor, home, address } = study
    const before = await phoneOf(visitor)
    assert.ok(!before.kit.pages.some((page) => page.includes('/studies/')))
    await study.agrees('P1')
    const { kit } = await phoneOf(visitor)
    assert.ok(kit.pages.includes(address))
    assert.ok(kit.pages.includes(`${home}/interviews`))
    await site.rows(`insert into studies.identity values ($1, $2, 'Wendy Woodlark')`, [
      ...[study.studyId, study.participants.P1],
    ])
    for (const page of kit.pages.filter((one) => one.includes('/studies/'))) {
      const { status, text, html } = await visitor.open(page)
      assert.equal(status, 200)
      assert.doesNotMatch(text, /Woodlark/)
      assert.match(html, /id="offline"/)
    }
    const other = await study.colleague('researcher')
    const theirs = await phoneOf(other)
    assert.ok(!theirs.kit.pages.some((page) => page.includes('/studies/')), 'she interviews nobody')
  }))

test('a survey waits, is saved once, and what may not be saved is kept apart with its sentence', () =>
  withSite(async (site) => {
    const study = await interviews(site)
    const { visitor, address } = study
    await study.agrees('P1')
    const phone = await phoneOf(visitor)
    const form = (await visitor.open(address)).press('Save this survey', {
      ...{ answeredBy: 'self', mode: 'interview', answeredOn: '2026-03-02', q_time: '2' },
    })
    const id = form.fields.find(([name]) => name === 'responseId')![1]
    const one = await phone.sealed({ path: address, fields: form.fields }, id)
    assert.equal((await phone.send([one]))[0]?.said, 'kept')
    assert.equal((await phone.send([one]))[0]?.said, 'kept')
    const rows = await site.rows('select interview_id is not null as linked from studies.response')
    assert.deepEqual(rows, [{ linked: true }], 'it belongs to the interview whose page was kept')
    const outside = form.fields.map(([name, value]): [string, string] => [
      name,
      name === 'q_time' ? '9' : value,
    ])
    const other = await phone.sealed({ path: address, fields: outside }, newId())
    assert.equal((await phone.send([other]))[0]?.said, 'kept apart')
    assert.equal((await site.rows('select from studies.response')).length, 1)
  }))

test('a survey that waits while she takes back her consent is let go, here and on the phone', () =>
  withSite(async (site) => {
    const study = await interviews(site)
    const { visitor, address, home } = study
    await study.agrees('P1')
    const phone = await phoneOf(visitor)
    const page = await visitor.open(address)
    const form = page.press('Save this survey', {
      ...{ answeredBy: 'helped', other: 'SECRET', mode: 'interview', q_time: '2' },
    })
    const back = await visitor.open(`${home}/participants/${study.participants.P1}/withdrawal`)
    await visitor.send(back.press('Take it out', { stops: 'survey' }))
    const late = await phone.sealed({ path: address, fields: form.fields }, newId())
    assert.equal((await phone.send([late]))[0]?.said, 'kept', 'so that the phone lets it go')
    assert.deepEqual(await site.rows('select from studies.response'), [])
    const tables = await site.rows<{
      name: string
    }>(`select oid::regclass::text as name from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text not like 'pg_%'
        and relnamespace <> 'information_schema'::regnamespace`)
    for (const { name } of tables) {
      const rows = await site.rows<{ row: string }>(`select one::text as row from ${name} one`)
      assert.ok(!rows.some(({ row }) => row.includes('SECRET')), name)
    }
    const { kit } = await phoneOf(visitor)
    assert.ok(!kit.pages.includes(address), 'nor is she asked again')
  }))
