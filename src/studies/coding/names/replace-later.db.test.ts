import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/db/new-id.ts'
import {
  codes,
  codingStudy,
  openTranscript,
  read,
} from '../../../../test/support/studies/coding-study.ts'
import { withSite } from '../../../../test/support/site/site.ts'

test('a name that was missed is replaced later; what was coded, quoted and noted stays at its words', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { lead, ada, ben, code } = study
    const address = await openTranscript(study)
    await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
    const state = await read(await ada.ask(`${address}/codings`))
    const codeId = state.codes.find(({ name }) => name === 'Continuity')!.codeId
    const [{ words }] = (await site.rows('select words from studies.transcript')) as [
      { words: string },
    ]
    const placeOf = (part: string) => {
      const startsAt = Array.from(words.slice(0, words.indexOf(part))).length
      return { startsAt, endsAt: startsAt + Array.from(part).length }
    }
    const parts = ['comes to you, Doris', 'Pell comes. She', '🙂 yes', 'My own time']
    for (const part of parts) {
      const coding = { do: 'code', codingId: newId(), codeId, from: '', ...placeOf(part) }
      assert.equal((await codes(ada, address, coding)).status, 200)
    }
    const [first] = (await read(await ada.ask(`${address}/codings`))).codings
    await codes(ada, address, { do: 'take-off', codingId: first!.codingId })
    const transcriptId = address.split('/').at(-1)!
    const quote = placeOf('Mary Pell comes.')
    await site.rows(
      `insert into studies.quote (study_id, quote_id, transcript_id, starts_at, ends_at, code_id, bears, easy_words)
       values ($1, $2, $3, $4, $5, $6, 'typical', 'Mary Pell comes to me.')`,
      [study.studyId, newId(), transcriptId, quote.startsAt, quote.endsAt, codeId],
    )
    await site.rows(
      `insert into studies.memo (study_id, memo_id, member_id, transcript_id, words)
       values ($1, $2, $3, $4, 'Who is Mary Pell?')`,
      [study.studyId, newId(), study.members.ada, transcriptId],
    )

    for (const other of [ada, ben])
      assert.equal((await other.ask(`${address}/names`)).status, 404, 'only who keeps the key')
    const key = await lead.open(`${address}/names`)
    assert.deepEqual((await lead.send(key.press('Replace it'))).errors(), {
      standsFor: 'Write the name as it stands in the transcript',
      pseudonym: 'Say what is to stand in its place',
    })
    const wrong = { standsFor: 'Marie', pseudonym: 'Rowan' }
    assert.deepEqual((await lead.send(key.press('Replace it', wrong))).errors(), {
      standsFor: '“Marie” isn’t in the transcript: write it as it stands there',
    })
    const within = { standsFor: 'Mary Pell', pseudonym: 'old Mary Pell' }
    assert.deepEqual((await lead.send(key.press('Replace it', within))).errors(), {
      pseudonym: 'This has the name in it: choose another word',
    })
    const stale = { do: 'code', codingId: newId(), codeId, from: '', ...placeOf('And before?') }
    const edition = /data-edition="(\w+)"/.exec((await ada.open(address)).html)![1]!
    const sending = key.press('Replace it', {
      standsFor: 'Mary Pell',
      pseudonym: '[a worker 🙂 of hers]',
    })
    const done = await lead.send(sending)
    assert.match(done.text, /Replaced 1 time\./)
    assert.match(done.text, /\[a worker 🙂 of hers\]Mary Pell/)
    assert.match((await lead.send(sending)).errors().standsFor!, /isn’t in the transcript/)

    const said = await site.rows<{ said: string }>(
      `select substr(transcript.words, starts_at + 1, coding.ends_at - starts_at) as said
       from studies.coding join studies.transcript using (study_id, transcript_id)
       order by starts_at`,
    )
    assert.deepEqual(
      said.map((one) => one.said),
      ['comes to you, Doris', '[a worker 🙂 of hers] comes. She', '🙂 yes', 'My own time'],
      'those that ended, too',
    )
    const [quoted] = await site.rows(
      `select substr(words, starts_at + 1, ends_at - starts_at) as said, easy_words
       from studies.quote join studies.transcript using (study_id, transcript_id)`,
    )
    assert.deepEqual(quoted, {
      said: '[a worker 🙂 of hers] comes.',
      easy_words: '[a worker 🙂 of hers] comes to me.',
    })
    const turns = await site.rows<{ said: string }>(
      `select substr(words, starts_at + 1, ends_at - starts_at) as said
       from studies.turn join studies.transcript using (study_id, transcript_id) order by turn`,
    )
    assert.equal(turns[4]!.said, 'My own time is my own now.')
    for (const table of ['transcript', 'memo', 'quote', 'turn', 'name_replacement']) {
      const rows = await site.rows<{ row: string }>(
        `select one::text as row from studies.${table} one`,
      )
      assert.ok(!rows.some(({ row }) => row.includes('Pell')), table)
    }

    const late = await codes(ada, address, { ...stale, edition })
    assert.equal(late.status, 409)
    assert.match((await read(late)).sentence!, /aren’t in the transcript any more: open the page/)
    const audit = await ada.open(`${code}/audit`)
    assert.match(
      audit.text,
      /Lea replaced a name by “\[a worker 🙂 of hers\]” in P031, 1 time, on .*\. 4 codings and quotes moved/,
    )
    assert.doesNotMatch(audit.text, /Pell/)
  }))
