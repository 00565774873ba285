import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/db/new-id.ts'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

const pageOf = ({ home, participants }: Gathering, code: string, what = '') =>
  `${home}/participants/${participants[code]}${what}`

test('supported consent is recorded, and each thing that is missing has its sentence', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    const page = await visitor.open(pageOf(study, 'P1', '/consent'))
    const none = await visitor.send(page.press('Save her consent', { givenOn: '' }))
    assert.equal(none.status, 422)
    assert.deepEqual(none.errors(), {
      decided: 'Choose who decided',
      easyRead: 'Choose how it was explained',
      agreesTo: 'Tick what she agrees to, one thing at least',
      givenOn: 'Say on which day she decided',
    })
    const fields = {
      ...{ decided: 'supported', easyRead: 'yes', agreesTo: ['interview', 'survey'] },
      givenOn: '3/2/2026',
    }
    const alone = await visitor.send(page.press('Save her consent', fields))
    assert.deepEqual(alone.errors(), {
      supportedBy: 'Say who helped or was asked: her sister, an advocate',
    })
    const later = await visitor.send(
      page.press('Save her consent', { ...fields, supportedBy: 'x', givenOn: '2090-01-01' }),
    )
    assert.deepEqual(later.errors(), { givenOn: 'This day hasn’t come yet' })
    const saved = await visitor.send(
      page.press('Save her consent', { ...fields, supportedBy: 'her sister' }),
    )
    assert.match(saved.text, /Agrees toAn interview and surveys/)
    assert.match(saved.text, /with somebody’s help \(her sister\), on .*3 February/)
  }))

test('who can’t decide is included only where the recorded approval says so', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    const address = pageOf(study, 'P1', '/consent')
    const page = await visitor.open(address)
    assert.match(page.text, /People who can’t decide for themselves are not included/)
    const fields = {
      ...{ decided: 'consultee', supportedBy: 'her brother', easyRead: 'no' },
      ...{ agreesTo: 'survey', givenOn: '2026-02-03' },
    }
    const refused = await visitor.send(page.press('Save her consent', fields))
    assert.match(refused.errors().decided!, /^The recorded approval doesn’t include people who/)
    await site.rows(`update studies.study set approval = 'REC 7', includes_without_capacity = true`)
    const allowed = await visitor.open(address)
    const saved = await visitor.send(allowed.press('Save her consent', fields))
    assert.match(saved.text, /Agrees toSurveys/)
    await site.rows(`update studies.study set includes_without_capacity = false`)
    assert.match((await visitor.open(visitor.at)).text, /the recorded approval doesn’t include her/)
  }))

test('all of it taken back: her words, answers, quotes and who she is are gone, and only counts are kept', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const gave = await givesAll(site, study)
    const researcher = await study.colleague('researcher')
    const page = await researcher.open(pageOf(study, 'P1', '/withdrawal'))
    const none = await researcher.send(page.press('Take it out'))
    assert.match(none.errors().stops!, /^Tick what she takes back/)
    const gone = await researcher.send(page.press('She takes back all of it'))
    assert.match(gone.text, /Agrees toNothing any more: she took it back/)
    assert.match(
      gone.text,
      /took back all of her consent\. Taken out: 1 survey, 1 answer, 1 link to a survey, 1 turn of a transcript, 1 coding, 1 quote, 1 memo, 1 place in an interview, 1 entry of the key and 3 drafts\./,
    )
    const everything = await allOf(site)
    assert.doesNotMatch(everything, /SECRET/, 'nothing of what she gave is anywhere')
    assert.match(everything, /OTHERS/, 'what another said is there')
    const [transcript] = await site.rows<{ words: string; redacted: boolean }>(
      'select words, redacted from studies.transcript',
    )
    assert.equal(transcript!.redacted, true)
    const letters = Array.from(transcript!.words)
    assert.equal(letters.slice(gave.other.from, gave.other.to).join(''), 'OTHERS 🙂 words')
    const codings = await site.rows<{ ended: boolean }>(
      'select ended_at is not null as ended from studies.coding order by starts_at',
    )
    assert.deepEqual(codings, [{ ended: true }, { ended: false }])
    const again = await researcher.send(page.press('She takes back all of it'))
    assert.doesNotMatch(again.text, /nothing yet/, 'the form sent twice is one')
  }))

test('the key to a transcript goes where nobody else’s words are left in it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await givesAll(site, study)
    const names = () => site.rows('select from studies.pseudonym')
    await site.rows(`insert into studies.pseudonym (study_id, pseudonym_id, transcript_id, stands_for, pseudonym)
      select study_id, transcript_id, transcript_id, 'Rex', 'the dog' from studies.transcript`)
    const researcher = await study.colleague('researcher')
    for (const [code, left] of [
      ['P1', 1],
      ['P2', 0],
    ] as const) {
      const page = await researcher.open(pageOf(study, code, '/withdrawal'))
      await researcher.send(page.press('Take it out', { stops: 'interview' }))
      assert.equal((await names()).length, left)
    }
  }))

test('quotes alone: what was quoted goes, and what she said still counts', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await givesAll(site, study)
    const page = await study.visitor.open(pageOf(study, 'P1', '/withdrawal'))
    const gone = await study.visitor.send(page.press('Take it out', { stops: 'quotes' }))
    assert.match(gone.text, /Taken out: 1 quote\./)
    const left = await site.rows(`select (select count(*)::int from studies.quote) as quotes,
      (select count(*)::int from studies.response) as responses,
      (select count(*)::int from studies.coding where ended_at is null) as codings,
      (select words ~ 'SECRET' from studies.transcript) as said`)
    assert.deepEqual(left, [{ quotes: 1, responses: 1, codings: 2, said: true }])
  }))

/** P1 gives one of everything, and P2 speaks after her. */
async function givesAll(
  site: TestSite,
  { studyId, memberId, participants, instruments, agrees }: Gathering,
) {
  const [P1, P2] = [participants.P1!, participants.P2!]
  await agrees('P1')
  await agrees('P2')
  const [t, code, coding, interview, response] = [newId(), newId(), newId(), newId(), newId()]
  const words = 'SECRET 🙂 thing\nOTHERS 🙂 words'
  const middle = Array.from('SECRET 🙂 thing\n').length
  const end = Array.from(words).length
  const run = (query: string, values: unknown[]) => site.rows(query, [studyId, ...values])
  await run('insert into studies.identity values ($1, $2, $3)', [P1, 'SECRET name'])
  await run(
    `update studies.consent set explained = 'SECRET', decided = 'supported', supported_by = 'SECRET'
    where study_id = $1 and participant_id = $2`,
    [P1],
  )
  await run(
    `update studies.participant set case_group = 'SECRET', attributes = '{"SECRET": 1}'
    where study_id = $1 and participant_id = $2`,
    [P1],
  )
  await run(
    `insert into studies.interview (study_id, interview_id, notes) values ($1, $2, 'SECRET')`,
    [interview],
  )
  await run('insert into studies.interviewed values ($1, $2, $3)', [interview, P1])
  await run(
    'insert into studies.transcript (study_id, transcript_id, name, words) values ($1, $2, $3, $4)',
    [t, 'T', words],
  )
  await run('insert into studies.turn values ($1, $2, 0, 0, $3, $4, $5)', [
    t,
    middle - 1,
    'SECRET',
    P1,
  ])
  await run('insert into studies.turn values ($1, $2, 1, $3, $4, $5, $6)', [
    t,
    middle,
    end,
    'OTHER',
    P2,
  ])
  await run(
    `insert into studies.code (study_id, code_id, position, name, pass) values ($1, $2, 0, 'x', 'deductive')`,
    [code],
  )
  for (const [id, from, to] of [
    [coding, 0, 6],
    [newId(), middle, end],
  ])
    await run(
      'insert into studies.coding (study_id, coding_id, transcript_id, code_id, member_id, starts_at, ends_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, t, code, memberId, from, to],
    )
  for (const [from, to] of [
    [0, 6],
    [middle, end],
  ])
    await run(
      `insert into studies.quote (study_id, quote_id, transcript_id, starts_at, ends_at, bears, easy_words) values ($1, $2, $3, $4, $5, 'typical', $6)`,
      [newId(), t, from, to, from === 0 ? 'SECRET' : ''],
    )
  await run(
    `insert into studies.memo (study_id, memo_id, member_id, coding_id, words) values ($1, $2, $3, $4, 'SECRET')`,
    [newId(), memberId, coding],
  )
  await run(
    `insert into studies.response (study_id, response_id, instrument_id, participant_id, answered_by, other, mode, answered_on)
    values ($1, $2, $3, $4, 'proxy', 'SECRET', 'paper', '2026-02-01')`,
    [response, instruments['goldcrest-short'], P1],
  )
  await run(
    `insert into studies.answer (study_id, response_id, question, words) values ($1, $2, 'time', 'SECRET')`,
    [response],
  )
  await run(
    `insert into studies.answer_link (study_id, link_id, secret_hash, instrument_id, participant_id, ends_at, typed)
    values ($1, $2, 'x', $3, $4, now(), '{"q_time": ["SECRET"]}')`,
    [newId(), instruments.ons4, P1],
  )
  await run(
    `insert into studies.import (study_id, import_id, kind, file_name, file_hash, left_out)
    values ($1, $2, 'responses', 'a.csv', repeat('0', 64), '[{"row": 2, "code": "P1", "why": "SECRET"}]')`,
    [newId()],
  )
  const pages = [
    `/gather/participants/${P1}/survey/x`,
    `/gather/surveys/${response}`,
    'table:responses',
  ]
  for (const page of pages)
    await run(
      `insert into studies.draft (study_id, member_id, form, typed) values ($1, $2, $3, '{"a": ["SECRET"]}')`,
      [memberId, page],
    )
  return { other: { from: middle, to: end } }
}

/** Every row of the study, as text. */
async function allOf(site: TestSite): Promise<string> {
  const tables = await site.rows<{ name: string }>(`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'studies'::regnamespace`)
  const all = tables.map(({ name }) => site.rows(`select one::text from studies.${name} one`))
  return JSON.stringify(await Promise.all(all))
}
