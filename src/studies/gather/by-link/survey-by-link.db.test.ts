import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

/** Makes a link for P1. */
async function linkFor(
  { visitor, home, participants, instruments }: Gathering,
  pack = 'goldcrest-short',
) {
  const page = await visitor.open(`${home}/participants/${participants.P1}/links`)
  const made = await visitor.send(page.press('Make a link', { instrumentId: instruments[pack]! }))
  assert.match(made.text, /it isn’t kept here, and is shown this once/)
  return new URL(made.link('http://localhost/ashdale/survey/')).pathname
}

test('she answers by herself, without an account; what she types is kept on the link until she sends it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    const link = await linkFor(study)
    const wendy = site.visitor()
    const page = await wendy.open(link)
    assert.match(page.text, /For the study “Small and large”/)
    assert.doesNotMatch(page.html, new RegExp(study.participants.P1!), 'nothing says who she is')
    const sending = page.press('Send my answers', { q_time: '2' })
    const kept = await wendy.send({ ...sending, action: `${link}/draft` })
    assert.match(kept.text, /Your answers are kept/)
    const elsewhere = site.visitor()
    const back = await elsewhere.open(link)
    assert.match(back.text, /Your answers from before are still here/)
    assert.equal(back.value('q_time'), '2')
    const unsaid = await elsewhere.send(back.press('Send my answers'))
    assert.deepEqual(unsaid.errors(), { helped: 'Say whether somebody helped you' })
    const odd = await elsewhere.send(unsaid.press('Send my answers', { helped: 'constructor' }))
    assert.deepEqual(odd.errors(), { helped: 'Say whether somebody helped you' })
    const unnamed = await elsewhere.send(unsaid.press('Send my answers', { helped: 'yes' }))
    assert.deepEqual(unnamed.errors(), { other: 'Say who helped you' })
    const sent = await elsewhere.send(
      unnamed.press('Send my answers', { helped: 'yes', other: 'my sister' }),
    )
    assert.match(sent.text, /Thank you\. Your answers are sent/)
    const rows = await site.rows(`select answered_by, other, mode, member_id, level, typed
      from studies.response join studies.answer using (study_id, response_id)
        join studies.answer_link using (study_id, response_id)`)
    assert.deepEqual(rows, [
      {
        ...{ answered_by: 'helped', other: 'my sister', mode: 'link', member_id: null },
        ...{ level: 2, typed: {} },
      },
    ])
    assert.match((await wendy.open(link)).text, /You have sent this survey already/)
    const again = await wendy.send(sending)
    assert.match(again.text, /You have sent this survey already/)
    assert.equal((await site.rows('select from studies.response')).length, 1)
  }))

test('a link ends by a new one, by its time, by the team, and by her no', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, participants } = study
    await study.agrees('P1')
    const first = await linkFor(study)
    const second = await linkFor(study)
    const wendy = site.visitor()
    assert.match((await wendy.open(first)).text, /This link is over/)
    const page = await wendy.open(second)
    const answer = { q_time: '1', helped: 'no' }
    await site.rows(`update studies.answer_link set ends_at = now() - interval '1 day'`)
    assert.match((await wendy.send(page.press('Send my answers', answer))).text, /link is over/)
    const third = await linkFor(study)
    await site.rows(`insert into studies.withdrawal (study_id, withdrawal_id, participant_id, stops, withdrawn_on)
      values ('${study.studyId}', '${study.memberId}', '${participants.P1}', '{survey}', '2026-05-01')`)
    assert.match((await wendy.open(third)).text, /You are not asked any more/)
    await wendy.send({
      action: third,
      fields: [
        ['q_time', '1'],
        ['helped', 'no'],
      ],
    })
    assert.equal((await site.rows('select from studies.response')).length, 0)
    const refused = await visitor.open(`${home}/participants/${participants.P1}/links`)
    const made = await visitor.send(
      refused.press('Make a link', { instrumentId: study.instruments.ons4! }),
    )
    assert.deepEqual(made.errors(), { instrumentId: 'P1 has taken back her consent to surveys' })
    assert.equal((await wendy.open('/ashdale/survey/guessed')).status, 404)
  }))

test('two that are sent at once are one, and nothing but the survey is kept on a link', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    const link = await linkFor(study)
    const page = await site.visitor().open(link)
    const sending = page.press('Send my answers', { q_time: '2', helped: 'no' })
    const fields: [string, string][] = [...sending.fields, ['more', 'x'.repeat(1000)]]
    await site.visitor().send({ action: `${link}/draft`, fields })
    const [kept] = await site.rows('select typed from studies.answer_link')
    assert.deepEqual(kept, { typed: { q_time: ['2'], helped: ['no'] } })
    await Promise.all([1, 2, 3].map(() => site.visitor().send(sending)))
    assert.equal((await site.rows('select from studies.response')).length, 1)
    assert.equal((await site.rows('select from studies.answer')).length, 1)
  }))

test('what is sent while her consent is taken back is not kept', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { studyId, participants } = study
    await study.agrees('P1')
    const link = await linkFor(study)
    const page = await site.visitor().open(link)
    const client = await site.pool.connect()
    try {
      await client.query('begin')
      await client.query(`select pg_advisory_xact_lock(hashtextextended('consent:${studyId}', 0))`)
      await client.query(
        `insert into studies.withdrawal (study_id, withdrawal_id, participant_id, stops, withdrawn_on)
         values ($1, $2, $3, '{survey}', '2026-05-01')`,
        [studyId, study.memberId, participants.P1],
      )
      const sending = page.press('Send my answers', { q_time: '2', helped: 'no' })
      const sent = site.visitor().send(sending)
      await Promise.race([sent, untilSomebodyWaits(site)])
      await client.query('commit')
      assert.match((await sent).text, /You are not asked any more/)
    } finally {
      client.release()
    }
    assert.equal((await site.rows('select from studies.response')).length, 0)
  }))

/** Until a request waits for a lock by name. */
async function untilSomebodyWaits(site: TestSite): Promise<void> {
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted`
  while (!site.pool.ended && (await site.rows(waiting)).length === 0);
}

test('only a hash of a link’s secret is kept', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    const secret = (await linkFor(study)).split('/').at(-1)!
    const rows = await site.rows('select one::text from studies.answer_link one')
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes(secret))
  }))
