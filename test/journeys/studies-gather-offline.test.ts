// A survey in a house with no signal: the page is on the interviewer’s phone, and what she enters waits sealed.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '../../src/platform/db/new-id.ts'
import { short, wordingHash } from '#surveys'
import {
  everythingKept,
  isKept,
  look,
  sendNow,
  signedIn,
  tap,
  withPhone,
} from '../support/browser/with-no-signal.ts'
import type { TestDatabase } from '../support/database.ts'
import { goldcrest } from '../support/server.ts'

const [studyId, participantId, instrumentId, interviewId] = [newId(), newId(), newId(), newId()]

/** Nadia interviews somebody tomorrow, who agreed to surveys. */
async function prepare({ pool }: TestDatabase): Promise<void> {
  const memberId = newId()
  const hash = wordingHash(short)
  for (const [query, ...values] of [
    [`study (study_id, title) values ($1, 'Small and large')`],
    [`member (study_id, member_id, name, roles) values ($1, $2, 'Nadia', '{lead}')`, memberId],
    [
      `seat (study_id, member_id, account_id)
       select $1, $2, account_id from accounts.account where name = 'Nadia Heath'`,
      memberId,
    ],
    [
      `participant (study_id, participant_id, code, kind) values ($1, $2, 'P1', 'coordinator')`,
      participantId,
    ],
    [
      `consent (study_id, consent_id, participant_id, decided, easy_read, agrees_to, given_on)
       values ($1, $2, $2, 'own', true, '{survey}', '2026-01-01')`,
      participantId,
    ],
    [
      `interview (study_id, interview_id, planned_for) values ($1, $2, now() + interval '1 day')`,
      interviewId,
    ],
    [`interviewer values ($1, $2, $3)`, interviewId, memberId],
    [`interviewed values ($1, $2, $3)`, interviewId, participantId],
    [
      `instrument (study_id, instrument_id, pack, version, name, holder, licence, wording_hash, definition)
       values ($1, $2, 'goldcrest-short', '1', 'Your time', 'Goldcrest', 'CC', $3, $4)`,
      ...[instrumentId, hash, JSON.stringify(short.definition)],
    ],
  ] as [string, ...string[]][])
    await pool.query(`insert into studies.${query}`, [studyId, ...values])
}

const site = goldcrest({}, prepare)()
after(async () => (await site).stop())

test('Nadia enters a survey with no signal, and it is saved once', async () => {
  const { url } = await site
  await withPhone(url, {}, async (phone, line) => {
    const home = `/marl/studies/${studyId}/gather`
    const page = await signedIn(phone, 'Nadia', `${home}/interviews`)
    await isKept(page, `${instrumentId}?interview=${interviewId}`)
    await isKept(page, 'gather/interviews')
    line.mood = 'cut'
    await page.goto(`${home}/interviews`)
    await tap(page, page.getByRole('link', { name: 'P1: Your time (version 1)' }))
    await page.getByText(/No signal, or very little/).waitFor()
    await page.getByLabel('She answered herself').check()
    await page.getByLabel('Asked face to face').check()
    await page.getByLabel('As much as I like').check()
    await tap(page, page.getByRole('button', { name: 'Save this survey' }))
    await page.getByText('Saved on this phone. It will be sent when there is signal.').waitFor()
    await look(page, 'A survey waits on the phone')
    assert.doesNotMatch(await everythingKept(page), /q_time|As much/, 'what waits is sealed')
    line.mood = 'well'
    await page.goto('/marl/offline')
    await sendNow(page, tap)
    await page.getByText('Nothing waits on this phone.').waitFor()
    await page.goto(`${home}/surveys`)
    await page.getByText('1 survey, of which none by a proxy.').waitFor()
  })
})
