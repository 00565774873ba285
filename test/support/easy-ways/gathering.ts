// What a study gives its participants in Easy Read: the information, and a survey by link.
import assert from 'node:assert/strict'
import { shortEasy, wordingHash } from '#surveys'
import { newId } from '../../../src/platform/db/new-id.ts'
import { gathering, type Gathering } from '../site/gathering.ts'
import type { TestSite } from '../site/site.ts'
import type { Ways } from './ways.ts'

export const gatheringWays: Ways = {
  'src/studies/gather/consent/easy-information-page.tsx': async (_, site) => {
    const { visitor, home } = await inEasyRead(site)
    await visitor.send((await visitor.open('/ashdale')).press('Easy Read'))
    const first = await visitor.open(`${home}/information`)
    await site.rows(`update studies.study set kept_until = '2030-06-30',
      aim = 'Whether small is good; and – if so – why.'`)
    return [first, await visitor.open(`${home}/information`)]
  },

  'src/studies/gather/by-link/easy-survey-page.tsx': async (reader, site) => {
    const study = await inEasyRead(site)
    const page = await reader.open(await linkOf(study, await easyInstrument(site, study)))
    const kept = page.press('Send my answers', { q_time: '2', helped: 'yes' })
    const wrong = await reader.send(kept)
    assert.equal(wrong.status, 422)
    const theirs = await reader.open(await linkOf(study, study.instruments.ons4!))
    return [page, wrong, theirs]
  },

  'src/studies/gather/by-link/easy-survey-end-page.tsx': async (reader, site) => {
    const study = await inEasyRead(site)
    const link = await linkOf(study, await easyInstrument(site, study))
    const page = await reader.open(link)
    const sending = page.press('Send my answers', { q_time: '2', helped: 'no' })
    const kept = await reader.send({ ...sending, action: `${link}/draft` })
    const sent = await reader.send(sending)
    const answered = await reader.open(link)
    const late = await linkOf(study, study.instruments.ons4!)
    await site.rows(`update studies.answer_link set ends_at = now() - interval '1 day'`)
    const over = await reader.open(late)
    const back = await linkOf(study, study.instruments.ons4!)
    await site.rows(
      `insert into studies.withdrawal
        (study_id, withdrawal_id, participant_id, stops, withdrawn_on)
      values ($1, $2, $3, '{survey}', '2026-05-01')`,
      [...[study.studyId, newId(), study.participants.P1]],
    )
    return [kept, sent, answered, over, await reader.open(back)]
  },
}

async function inEasyRead(site: TestSite): Promise<Gathering> {
  const study = await gathering(site)
  await study.agrees('P1')
  return study
}

async function linkOf(study: Gathering, instrumentId: string): Promise<string> {
  const { visitor, home, participants } = study
  const page = await visitor.open(`${home}/participants/${participants.P1}/links`)
  const made = await visitor.send(page.press('Make a link', { instrumentId }))
  return new URL(made.link('http://localhost/ashdale/survey/')).pathname
}

async function easyInstrument(site: TestSite, { visitor, home }: Gathering): Promise<string> {
  const page = await visitor.open(`${home}/instruments`)
  await visitor.send(page.press('Lock this instrument', { pack: wordingHash(shortEasy) }))
  const [row] = await site.rows<{ instrument_id: string }>(
    'select instrument_id from studies.instrument where easy_read',
  )
  return row!.instrument_id
}
