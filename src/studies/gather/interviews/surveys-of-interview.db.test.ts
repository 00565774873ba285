import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/db/new-id.ts'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { readPage } from '../../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

/** P1 and P2 were interviewed together on 2 March, by phone. */
async function interviewed(site: TestSite, { studyId, participants, agrees }: Gathering) {
  const interviewId = newId()
  await site.rows(
    `insert into studies.interview (study_id, interview_id, happened_on, mode)
     values ($1, $2, '2026-03-02', 'phone')`,
    [studyId, interviewId],
  )
  for (const code of ['P1', 'P2']) {
    await agrees(code)
    await site.rows('insert into studies.interviewed values ($1, $2, $3)', [
      ...[studyId, interviewId, participants[code]!],
    ])
  }
  return interviewId
}

const linked = (site: TestSite) =>
  site.rows<{ code: string; mode: string; of: string | null }>(
    `select code, mode, interview_id as of from studies.response
     join studies.participant using (study_id, participant_id) order by code`,
  )

test('surveys are opened from their interview, for each who was in it, and belong to it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home } = study
    const interviewId = await interviewed(site, study)
    const page = await visitor.open(`${home}/interviews/${interviewId}`)
    const survey = await visitor.open(page.link('Enter Your time and your say (version 1) of P2'))
    assert.equal(survey.value('interviewId'), interviewId)
    assert.equal(survey.value('mode'), 'phone')
    assert.equal(survey.value('answeredOn'), '2026-03-02')
    const after = await visitor.send(
      survey.press('Save this survey', { answeredBy: 'self', q_time: '2' }),
    )
    assert.match(after.title, /^Interview/)
    assert.match(
      after.text,
      /Your time and your say \(version 1\): she answered herself, .*2 March/,
    )
    assert.deepEqual(await linked(site), [{ code: 'P2', mode: 'phone', of: interviewId }])
    const [{ id }] = (await site.rows('select response_id as id from studies.response')) as [
      { id: string },
    ]
    const change = await visitor.open(`${home}/surveys/${id}`)
    await visitor.send(change.press('Save what you put right', { interviewId: '' }))
    assert.deepEqual(await linked(site), [{ code: 'P2', mode: 'phone', of: null }])
    const other = { answeredBy: 'self', mode: 'paper', q_time: '2', interviewId: newId() }
    const wrong = await visitor.open(
      `${home}/participants/${study.participants.P1}/survey/${study.instruments['goldcrest-short']}`,
    )
    const refused = await visitor.send(wrong.press('Save this survey', other))
    assert.deepEqual(refused.errors(), {
      interviewId: 'P1 isn’t in that interview: choose another',
    })
  }))

test('what she sends by a link that was made for an interview belongs to it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, instruments } = study
    const interviewId = await interviewed(site, study)
    const page = await visitor.open(`${home}/interviews/${interviewId}`)
    const links = await visitor.open(page.link('Let P1 answer by a private link'))
    assert.equal(links.value('interviewId'), interviewId)
    const made = await visitor.send(
      links.press('Make a link', { instrumentId: instruments['goldcrest-short']! }),
    )
    assert.match(made.html, /role="img" aria-label="QR code that opens the survey"[^]*<svg/)
    const wendy = site.visitor()
    const survey = await wendy.open(new URL(made.link('http://localhost/ashdale/survey/')).pathname)
    await wendy.send(survey.press('Send my answers', { q_time: '1', helped: 'no' }))
    assert.deepEqual(await linked(site), [{ code: 'P1', mode: 'link', of: interviewId }])
  }))

test('who isn’t in an interview any more gave her answers in none', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home } = study
    const interviewId = await interviewed(site, study)
    for (const code of ['P1', 'P2'])
      await site.rows(
        `insert into studies.response (study_id, response_id, instrument_id, participant_id,
           answered_by, mode, answered_on, interview_id)
         values ($1, $2, $3, $4, 'self', 'paper', '2026-03-02', $5)`,
        [
          ...[study.studyId, newId(), study.instruments.ons4, study.participants[code]!],
          interviewId,
        ],
      )
    const page = await visitor.open(`${home}/interviews/${interviewId}`)
    await visitor.send(
      page.press('Save this interview', { participants: 'P1', interviewers: study.memberId }),
    )
    assert.deepEqual(
      (await linked(site)).map(({ of }) => of),
      [interviewId, null],
    )
    const back = await visitor.open(`${home}/participants/${study.participants.P1}/withdrawal`)
    await visitor.send(back.press('Take it out', { stops: 'interview' }))
    assert.deepEqual(
      (await linked(site)).map(({ of }) => of),
      [null, null],
      'her answers stay, and say nothing of an interview that she took back',
    )
  }))

test('a file says by its day which interview answers belong to, and they leave with it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, instruments } = study
    const interviewId = await interviewed(site, study)
    const choose = async (file: string) => {
      const body = new FormData()
      body.set('do', 'read')
      body.set('of', instruments['goldcrest-short']!)
      body.set('file', new File([file], 'theirs.csv'))
      const address = `${home}/bring-in/responses`
      const sent = await visitor.ask(address, { method: 'POST', body })
      return sent.status === 303 ? visitor.open(address) : readPage(sent, address)
    }
    const preview = await choose(
      [
        'participant,date,interview date,time',
        'P1,2026-03-02,2/3/2026,1',
        'P2,2026-03-02,,2',
        'P2,2026-03-03,2026-04-01,2',
      ].join('\n'),
    )
    const done = await visitor.send(preview.press('Bring in 2 rows'))
    assert.match(done.text, /P2 has no interview on the day “2026-04-01”: write it as 2026-03-02/)
    assert.deepEqual(
      (await linked(site)).map(({ of }) => of),
      [interviewId, null],
    )
    for (const format of ['csv', 'fhir']) {
      const file = `${home}/instruments/${instruments['goldcrest-short']}/responses/${format}`
      const text = await (await visitor.ask(file)).text()
      assert.match(text, /2026-03-02/)
      await site.rows('update studies.response set interview_id = null')
      const again = await choose(text)
      assert.match(again.text, /1 would be taken1 are here already/, format)
      await visitor.send(again.press('Bring in 1 row'))
      assert.equal((await linked(site))[0]!.of, interviewId)
    }
  }))
