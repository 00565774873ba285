// What of coding is shown to whom: consent, quotes, memos, the audit.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import {
  codedBlind,
  codingStudy,
  openTranscript,
  read,
  talk,
  type State,
} from '../../../test/support/studies/coding-study.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('who took back her consent before a transcript opened says nothing in it', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    await site.pool.query(
      `insert into studies.withdrawal (study_id, withdrawal_id, participant_id, stops, withdrawn_on)
       values ($1, $2, $3, '{interview}', '2026-07-01')`,
      [study.studyId, newId(), study.participants.P032],
    )
    const address = await openTranscript(
      study,
      'Interviewer: So?\nP031: I stay.\nP032: Not me 🙂.\nP031: Oh.',
    )
    const { text } = await study.ada.open(address)
    assert.match(text, /I stay\./)
    assert.match(text, /\[taken out\]/)
    assert.match(text, /Somebody took back her consent/)
    assert.doesNotMatch(text, /Not me/)
    const [last] = await site.rows<{ said: string }>(
      `select substr(words, starts_at + 1, ends_at - starts_at) as said
       from studies.turn join studies.transcript using (study_id, transcript_id) where turn = 3`,
    )
    assert.equal(last!.said, 'Oh.')
  }))

test('a quote is chosen only of who agrees to be quoted, whatever a form says', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { ada, code, studyId, participants } = study
    const address = await openTranscript(study)
    await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
    const { codes: all } = await read(await ada.ask(`${address}/codings`))
    const codeId = all.find(({ name }) => name === 'Continuity')!.codeId
    const plain = await ada.open(`${address}/turns`)
    await ada.send(plain.press('Code the ticked turns', { codeId, turns: '1' }))
    const { codings } = await read(await ada.ask(`${address}/codings`))
    const [{ startsAt, endsAt }] = codings as [State['codings'][number]]
    const page = await ada.open(`${code}/quotes?code=${codeId}`)
    assert.match(page.text, /Not to be quoted: No consent of P031 is recorded/)
    assert.doesNotMatch(page.text, /Choose as typical/)
    assert.match(page.text, /What speaks against it/, 'by default')
    const transcriptId = address.split('/').at(-1)!
    const body = {
      codeId,
      transcriptId,
      startsAt: `${startsAt}`,
      endsAt: `${endsAt}`,
      bears: 'typical',
    }
    const choose = () =>
      ada.ask(`${code}/quotes`, { method: 'POST', body: new URLSearchParams(body) })
    const refused = await choose()
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /No consent of P031 is recorded: choose another quote/)

    await site.pool.query(
      `insert into studies.consent (study_id, consent_id, participant_id, decided, easy_read, agrees_to, given_on)
       values ($1, $2, $3, 'own', true, '{interview,quotes}', '2026-06-01')`,
      [studyId, newId(), participants.P031],
    )
    assert.equal((await choose()).status, 303)
    assert.equal((await choose()).status, 303, 'twice is one')
    const [{ quote_id: quoteId }] = (await site.rows<{ quote_id: string }>(
      'select quote_id from studies.quote',
    )) as [{ quote_id: string }]
    const quote = await ada.open(`${code}/quotes/${quoteId}`)
    const saved = await ada.send(
      quote.press('Save this quote', { easyWords: 'The same people come.' }),
    )
    assert.match(saved.text, /Typical of Continuity/)
    await ada.send((await ada.open(`${code}/quotes/${quoteId}`)).press('Let this quote go'))
    assert.equal((await site.rows('select from studies.quote')).length, 0)
  }))

test('memos and the audit tell nobody what is still coded blind', () =>
  withSite(async (site) => {
    const { ada, ben, code, address } = await codedBlind(site)
    const plain = await ada.open(`${address}/turns`)
    const { codes: all } = await read(await ada.ask(`${address}/codings`))
    const codeId = all.find(({ name }) => name === 'Continuity')!.codeId
    await ada.send(plain.press('Code the ticked turns', { codeId, turns: '1' }))
    const memos = await ada.open(`${code}/memos?transcript=${address.split('/').at(-1)}`)
    await ada.send(memos.press('Save this memo', { words: 'I coded turn 2' }))
    assert.match((await ada.open(`${code}/memos`)).text, /I coded turn 2/)
    assert.match((await ada.open(`${code}/audit`)).text, /Ada coded Continuity/)
    assert.doesNotMatch((await ben.open(`${code}/memos`)).text, /I coded turn 2/)
    assert.match((await ben.open(`${code}/audit`)).text, /Nothing was coded yet/)
    assert.match((await ben.open(`${code}/matrix`)).text, /Continuity0 \(0\)/)
    // Nor does the page that asks who uses a code; and nobody moves a code out of its pass.
    assert.doesNotMatch((await ben.open(`${code}/codebook/${codeId}/end`)).text, /Ada coded/)
    assert.match((await ada.open(`${code}/codebook/${codeId}/end`)).text, /Ada coded 1 stretch/)
    const before = await ben.open(`${code}/codebook/${codeId}`)
    const moved = await ben.send(before.press('Save this code', { pass: 'inductive' }))
    assert.equal(moved.status, 422)
    assert.match(moved.text, /a code changes its pass when all are done/)
    assert.doesNotMatch((await ben.open(address)).text, /Continuity \(Ada\)/)
    assert.doesNotMatch((await ada.open(`${code}/quotes?code=${codeId}`)).text, /Choose as typical/)
    for (const visitor of [ada, ben])
      await visitor.send((await visitor.open(address)).press('I’m done with this pass'))
    assert.match((await ben.open(`${code}/memos`)).text, /I coded turn 2/)
    assert.match((await ben.open(`${code}/audit`)).text, /Ada coded Continuity/)
    assert.match((await ben.open(`${code}/matrix`)).text, /Continuity1 \(0\)/)
    assert.match((await ben.open(`${code}/agreement`)).text, /To talk through: 1 turn/)
  }))

test('a file that can’t be read is refused with a sentence, and what was typed is kept', () =>
  withSite(async (site) => {
    const { lead, code } = await codingStudy(site)
    const add = async (name: string, file: File) => {
      const body = new FormData()
      body.append('name', name)
      body.append('file', file)
      const answer = await lead.ask(`${code}/add`, { method: 'POST', body })
      return { status: answer.status, html: await answer.text() }
    }
    const wrong = await add('P031', new File(['P031: It’s a cafÃ©'], 'talk.txt'))
    assert.equal(wrong.status, 422)
    assert.match(
      wrong.html,
      /The letters of talk\.txt come out wrong \(Ã©\): save it as plain text in UTF-8/,
    )
    assert.match(wrong.html, /value="P031"/)
    assert.match((await add('P031', new File(['x'], 'talk.docx'))).html, /damaged or isn’t one/)
    assert.match(
      (await add('P031', new File([' '], 'talk.txt'))).html,
      /talk\.txt has no words in it/,
    )
    assert.equal((await add('P031', new File([talk], 'talk.txt'))).status, 303)
    assert.match(
      (await add('P031', new File([talk], 'talk.txt'))).html,
      /Another transcript has this name/,
    )
    assert.equal((await site.rows('select from studies.transcript')).length, 1)
  }))
