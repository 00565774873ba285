// Consent taken back while names are still looked for in what she said: whichever comes first, nothing of her
// is left anywhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/db/new-id.ts'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { readPage } from '../../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

const talks = {
  'by her code':
    'Interviewer: Hello, Wendy.\nP1: My secret words.\nInterviewer: Yes, Wendy Woodlark?\nP1: More secrets.',
  'by her name':
    'Interviewer: Hello, Wendy.\nWendy: My secret words.\nInterviewer: Yes?\nWendy: More secrets.',
  'by her whole name':
    'I: Hello.\nWendy Woodlark: My secret words.\nI: And?\nWendy Woodlark: Secrets.',
  'by nothing': 'My secret words, says Wendy.\n\nMore secrets of Wendy Woodlark.',
  'with a carer':
    'Interviewer: Hello.\nP1: My secret words.\nP2: OTHERS words, Wendy.\nP1: More secrets.',
}

/** P1 is Wendy Woodlark. She was interviewed, alone or with P2, and it waits for its names. */
async function waits(site: TestSite, study: Gathering, words: string) {
  const { studyId, participants, visitor } = study
  const people = words.includes('P2') ? ['P1', 'P2'] : ['P1']
  const interviewId = newId()
  await site.rows(
    `insert into studies.interview (study_id, interview_id, happened_on, notes)
     values ($1, $2, '2026-03-02', $3)`,
    // What was noted of two stays: it is for the team to look through.
    [studyId, interviewId, people.length === 1 ? 'A secret.' : ''],
  )
  for (const code of people) {
    await study.agrees(code)
    await site.rows('insert into studies.interviewed values ($1, $2, $3)', [
      ...[studyId, interviewId, participants[code]!],
    ])
  }
  await site.rows(`insert into studies.identity values ($1, $2, 'Wendy Woodlark', 'secret')`, [
    ...[studyId, participants.P1!],
  ])
  const code = `/ashdale/studies/${studyId}/code`
  const add = await visitor.open(`${code}/add`)
  const names = await visitor.send(
    add.press('Add this transcript', { name: 'T1', words, interviewId }),
  )
  assert.match(names.title, /Names in T1/)
  return { code, add, names, at: visitor.at }
}

/** Keeps what is typed on a page, as its script does. */
async function keeps({ visitor, studyId }: Gathering, sending: { fields: [string, string][] }) {
  return visitor.ask(`/ashdale/studies/${studyId}/draft`, {
    ...{ method: 'POST', body: new URLSearchParams(sending.fields) },
    headers: { accept: 'application/json' },
  })
}

async function opens(study: Gathering, at: string, does: 'leave' | 'replace') {
  const { visitor } = study
  const names = await visitor.open(at)
  const fields = names.press('Open it to coders').fields
  const decisions = fields
    .filter(([field]) => field.startsWith('stands-'))
    .map(([field]) => [field.replace('stands', 'does'), does])
  const sent = await visitor.send(names.press('Open it to coders', Object.fromEntries(decisions)))
  assert.match(sent.title, /Who speaks/)
  return visitor.at.replace(/\/speakers$/, '')
}

async function takesBack({ visitor, home, participants }: Gathering) {
  const page = await visitor.open(`${home}/participants/${participants.P1}/withdrawal`)
  await visitor.send(page.press('She takes back all of it'))
}

async function nothingIsLeft(site: TestSite) {
  const tables = await site.rows<{ name: string }>(`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'studies'::regnamespace`)
  for (const { name } of tables) {
    const rows = await site.rows<{ row: string }>(
      `select one::text as row from studies.${name} one`,
    )
    for (const { row } of rows) assert.doesNotMatch(row, /secret|Wendy|Woodlark/i, name)
  }
}

for (const [how, words] of Object.entries(talks))
  for (const order of ['taken back, then opened', 'opened, then taken back'])
    test(`a transcript that calls her ${how}: ${order}`, () =>
      withSite(async (site) => {
        const study = await gathering(site)
        const { names, at } = await waits(site, study, words)
        const sending = names.press('Open it to coders')
        await keeps(study, sending)
        if (order.startsWith('opened')) {
          await opens(study, at, 'replace')
          await takesBack(study)
        } else {
          await takesBack(study)
          await nothingIsLeft(site)
          assert.equal((await keeps(study, sending)).status, 409, 'a page that is open still')
          await opens(study, at, 'leave')
        }
        await nothingIsLeft(site)
        const [row] = await site.rows<{ words: string; redacted: boolean }>(
          'select words, redacted from studies.transcript',
        )
        assert.equal(row!.redacted, true)
        assert.equal(row!.words.includes('OTHERS'), words.includes('OTHERS'))
        const turns = await site.rows('select from studies.turn where participant_id = $1', [
          study.participants.P1,
        ])
        assert.equal(turns.length, 0)
      }))

test('what is sent of her after that doesn’t bring her back: files, pages that are open, transcripts', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, participants, instruments } = study
    await study.agrees('P1')
    const file = async (kind: string, text: string) => {
      const body = new FormData()
      body.set('do', 'read')
      body.set('of', instruments['goldcrest-short']!)
      body.set('file', new File([text], 'theirs.csv'))
      const address = `${home}/bring-in/${kind}`
      const sent = await visitor.ask(address, { method: 'POST', body })
      return sent.status === 303 ? visitor.open(address) : readPage(sent, address)
    }
    const people = 'code,type,org,group\nP1,person,ORG1,secret'
    const answers = 'participant,date,answered by,proxy,time\nP1,2026-03-01,proxy,secret son,1'
    await visitor.send((await file('participants', people)).press('Bring in 1 row'))
    await visitor.send((await file('responses', answers)).press('Bring in 1 row'))
    const pages = {
      survey: await visitor.open(
        `${home}/participants/${participants.P1}/survey/${instruments['goldcrest-short']}`,
      ),
      change: await visitor.open(`${home}/participants/${participants.P1}/change`),
      identity: await visitor.open(`${home}/participants/${participants.P1}/identity`),
    }
    const { code, add } = await (async () => {
      const address = `/ashdale/studies/${study.studyId}/code`
      return { code: address, add: await visitor.open(`${address}/add`) }
    })()
    await takesBack(study)
    await nothingIsLeft(site)

    for (const [kind, text] of [
      ['participants', people],
      ['responses', answers],
    ] as const) {
      const preview = await file(kind, text)
      assert.match(preview.text, /0 would be taken/)
      assert.match(preview.text, /P1 has taken back/)
      await visitor.send(preview.press('Let this file go'))
    }
    const survey = pages.survey.press('Save this survey', {
      ...{ answeredBy: 'proxy', other: 'secret son', mode: 'paper', q_time: '2' },
    })
    assert.equal((await keeps(study, survey)).status, 409)
    await visitor.send(survey)
    const change = pages.change.press('Save this participant', { caseGroup: 'secret' })
    assert.equal((await keeps(study, change)).status, 409)
    assert.match((await visitor.send(change)).errors().caseGroup!, /isn’t kept any more/)
    const identity = pages.identity.press('Save who she is', { name: 'Wendy Woodlark' })
    assert.match((await visitor.send(identity)).errors().name!, /isn’t kept any more/)
    await nothingIsLeft(site)

    const words = 'Interviewer: Hello.\nP1: My secret words.\nP1: Secret.'
    await visitor.send(add.press('Add this transcript', { name: 'T1', words }))
    await nothingIsLeft(site)
    assert.match((await visitor.open(code)).text, /T1Not open yet/)
  }))
