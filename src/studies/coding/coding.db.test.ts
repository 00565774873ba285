import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import {
  codes,
  codedBlind,
  codingStudy,
  openTranscript,
  read,
  talk,
} from '../../../test/support/studies/coding-study.ts'
import { withSite } from '../../../test/support/site/site.ts'

test('a transcript opens only when each name is decided about, and the key is kept apart', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { lead, ada, code } = study
    const add = await lead.open(`${code}/add`)
    const empty = await lead.send(add.press('Add this transcript', { name: '' }))
    assert.equal(empty.status, 422)
    assert.deepEqual(Object.keys(empty.errors()), ['name', 'words'])

    const names = await lead.send(add.press('Add this transcript', { name: 'P031', words: talk }))
    const address = lead.at.replace(/\/names$/, '')
    assert.match(names.text, /“Doris”: a name\?/)
    assert.match(names.text, /“Mary Pell”: a name\?/)
    for (const visitor of [lead, ada]) assert.equal((await visitor.ask(address)).status, 404)
    assert.equal((await ada.ask(`${address}/names`)).status, 404)
    assert.match((await ada.open(code)).text, /P031Not open yet/)

    const undecided = await lead.send(names.press('Open it to coders', { 'does-0': 'replace' }))
    assert.equal(undecided.errors()['does-1'], 'Decide whether “Mary Pell” tells who somebody is')
    const wrong = {
      'does-0': 'replace',
      'does-1': 'replace',
      'pseudonym-1': 'Rowan',
      others: 'Xenia = A',
    }
    const other = await lead.send(names.press('Open it to coders', wrong))
    assert.match(other.errors().others!, /“Xenia” isn’t in the transcript/)
    assert.equal(other.value('pseudonym-1'), 'Rowan', 'what was typed is kept')
    await lead.send(other.press('Open it to coders', { others: 'Friday = Tuesday' }))

    const open = await ada.open(address)
    assert.match(open.text, /Who comes to you, P031\?/)
    assert.match(open.text, /Rowan comes\. She said 🙂 yes when I asked for Tuesday\./)
    assert.doesNotMatch(open.text, /Doris|Mary|Friday/)
    assert.equal((await ada.ask(`${address}/names`)).status, 404)
    assert.match((await lead.open(`${address}/names`)).text, /RowanMary Pell/)
    const left = await site.rows('select from studies.named_transcript')
    assert.equal(left.length, 0, 'what it said before is gone')
    const turns = await site.rows<{ turn: number; participant_id: string; asks: boolean }>(
      'select turn, participant_id, is_interviewer as asks from studies.turn order by turn',
    )
    const { P031, P032 } = study.participants
    assert.deepEqual(
      turns.map((one) => (one.asks ? 'asks' : one.participant_id)),
      ['asks', P031, 'asks', P031, P031],
    )

    const speakers = await ada.open(`${address}/speakers`)
    await ada.send(speakers.press('Save who speaks', { 'turn-4': P032 }))
    const [last] = await site.rows<{ participant_id: string }>(
      'select participant_id from studies.turn where turn = 4',
    )
    assert.equal(last!.participant_id, P032, 'a turn can be another’s')
  }))

test('the tree that is ready is there by one press, and once only', () =>
  withSite(async (site) => {
    const { ada, code } = await codingStudy(site)
    const book = await ada.open(`${code}/codebook`)
    const press = book.press('Use the tree that is ready')
    await ada.send(press)
    const full = await ada.send(press)
    assert.match(full.text, /\(a\) Flexible about today’s support/)
    assert.doesNotMatch(full.text, /Use the tree that is ready/)
    const rows = await site.rows<{ name: string; above: string | null; complete: boolean }>(`
      select code.name, parent.name as above,
        code.definition <> '' and (not code.is_codable or
          (code.use_when <> '' and code.not_when <> '' and code.example <> '')) as complete
      from studies.code left join studies.code parent on parent.code_id = code.parent_id`)
    assert.ok(rows.every(({ complete }) => complete))
    assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length)
    const below = (above: string) =>
      rows.filter((row) => row.above === above).map(({ name }) => name)
    assert.equal(below('Personalised').filter((name) => /^\([a-d]\)/.test(name)).length, 4)
    assert.deepEqual(below('How it comes about').toSorted(), [
      'Continuity',
      'Managers within reach',
      'Staff autonomy',
    ])
    assert.equal(below('Innovative').filter((name) => /^(What|How|Who):/.test(name)).length, 3)
    assert.equal(below('Enablers and barriers').length, 2)
    assert.deepEqual(
      rows
        .filter(({ above }) => above === null)
        .map(({ name }) => name)
        .toSorted(),
      ['Enablers and barriers', 'Innovative', 'Personalised', 'Value for money', 'Valued'],
    )
  }))

test('a code is added, changed and never put below itself', () =>
  withSite(async (site) => {
    const { ada, code } = await codingStudy(site)
    const add = await ada.open(`${code}/codebook/add`)
    const wrong = await ada.send(add.press('Save this code', { name: '', definition: '' }))
    assert.deepEqual(Object.keys(wrong.errors()), ['name', 'definition'])
    const fields = { name: 'Pets', definition: 'Animals matter.', pass: 'inductive' }
    await ada.send(add.press('Save this code', fields))
    await ada.send(add.press('Save this code', fields))
    const [pets, ...more] = await site.rows<{ code_id: string }>('select code_id from studies.code')
    assert.equal(more.length, 0, 'a form sent twice is one')
    const change = await ada.open(`${code}/codebook/${pets!.code_id}`)
    const self = await ada.send(
      change.press('Save this code', { parentId: pets!.code_id, name: 'Pets and birds' }),
    )
    assert.match(self.errors().parentId!, /isn’t below this one/)
    assert.equal(self.value('name'), 'Pets and birds')
  }))

test('words are coded by code points, recoded and taken off; nothing of it is lost', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { ada, ben, code } = study
    const address = await openTranscript(study)
    await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
    const before = await read(await ada.ask(`${address}/codings`))
    const idOf = (name: string) => before.codes.find((one) => one.name.endsWith(name))!.codeId
    const startsAt = Array.from(talk).join('').slice(0).indexOf('yes') - 1
    assert.equal(
      Array.from(talk)
        .slice(startsAt, startsAt + 3)
        .join(''),
      'yes',
    )
    const coding = {
      do: 'code',
      codingId: newId(),
      codeId: idOf('Continuity'),
      startsAt,
      endsAt: startsAt + 3,
      from: '',
    }
    for (const _ of ['once', 'sent twice'])
      assert.equal((await codes(ada, address, coding)).status, 200)
    const again = await read(await codes(ada, address, { ...coding, codingId: newId() }))
    assert.equal(again.codings.length, 1, 'the same once more changes nothing')
    assert.deepEqual(again.recent, [coding.codeId])
    const seen = await read(await ben.ask(`${address}/codings`))
    assert.deepEqual(
      seen.codings.map(({ who }) => who),
      ['Ada'],
    )

    const notHers = await codes(ben, address, { do: 'take-off', codingId: coding.codingId })
    assert.equal(notHers.status, 409)
    const next = {
      ...coding,
      codingId: newId(),
      codeId: idOf('Staff autonomy'),
      from: coding.codingId,
    }
    const changed = await read(await codes(ada, address, next))
    assert.deepEqual(
      changed.codings.map(({ codeId }) => codeId),
      [next.codeId],
    )
    await codes(ada, address, { do: 'take-off', codingId: next.codingId })
    const rows = await site.rows<{ ended: boolean }>(
      'select ended_at is not null as ended from studies.coding',
    )
    assert.deepEqual(rows, [{ ended: true }, { ended: true }])
    for (const wrong of [
      { ...coding, codingId: newId(), endsAt: 100_000 },
      { ...coding, codingId: newId(), endsAt: startsAt },
      { ...coding, codingId: newId(), codeId: idOf('Personalised') },
      { ...coding, codingId: newId(), codeId: newId() },
    ])
      assert.equal((await codes(ada, address, wrong)).status, 409)
    assert.equal((await codes(ada, address, { ...coding, endsAt: 'x' })).status, 409)
  }))

test('a code that is deleted while another codes with it: a sentence, and nothing is lost', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { ada, ben, code } = study
    const address = await openTranscript(study)
    await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
    const state = await read(await ben.ask(`${address}/codings`))
    const codeId = state.codes.find(({ name }) => name === 'Continuity')!.codeId
    const turn = { do: 'code', codeId, startsAt: 20, endsAt: 30, from: '' }
    await codes(ben, address, { ...turn, codingId: newId() })

    const end = await ada.open(`${code}/codebook/${codeId}/end`)
    assert.match(end.text, /Ben coded 1 stretch with it, in 1 transcript/)
    await ada.send(end.press('Delete this code'))
    const refused = await codes(ben, address, { ...turn, codingId: newId(), endsAt: 31 })
    assert.equal(refused.status, 409)
    const left = await read(refused)
    assert.match(
      left.sentence!,
      /“Continuity” was deleted meanwhile\. What you coded with it stays\./,
    )
    assert.equal(left.codings.length, 1)
    const plain = await ben.open(`${address}/turns`)
    const sent = plain.press('Code the ticked turns', { turns: '1' })
    sent.fields.push(['codeId', codeId])
    const page = await ben.send({
      ...sent,
      fields: sent.fields.filter(([name, value]) => name !== 'codeId' || value),
    })
    assert.match(page.errors().codeId!, /was deleted meanwhile/)

    await ada.send((await ada.open(`${code}/codebook/${codeId}/end`)).press('Use it again'))
    assert.equal(
      (await codes(ben, address, { ...turn, codingId: newId(), endsAt: 31 })).status,
      200,
    )
  }))

test('what is coded blind is seen by nobody else until all are done', () =>
  withSite(async (site) => {
    const { lead, ada, ben, address } = await codedBlind(site)
    const { codes: all } = await read(await ada.ask(`${address}/codings`))
    const codeId = all.find(({ name }) => name === 'Continuity')!.codeId
    const turn = { do: 'code', codeId, startsAt: 20, endsAt: 30, from: '' }
    await codes(ada, address, { ...turn, codingId: newId() })
    const seenBy = async (visitor: typeof ada) =>
      (await read(await visitor.ask(`${address}/codings`))).codings.length
    assert.deepEqual([await seenBy(ada), await seenBy(ben), await seenBy(lead)], [1, 0, 0])
    assert.doesNotMatch((await ben.open(address)).text, /\(Ada\)/)
    assert.doesNotMatch((await ben.open(`${address}/turns`)).text, /\(Ada\)/)
    await ada.send((await ada.open(address)).press('I’m done with this pass'))
    assert.equal(await seenBy(ben), 0, 'one of them is done, and the other not')
    await ada.send((await ada.open(address)).press('Go on coding it'))
    await ada.send((await ada.open(address)).press('I’m done with this pass'))
    const undo = (await ada.open(address)).press('Go on coding it')
    await ben.send((await ben.open(address)).press('I’m done with this pass'))
    const [before] = await site.rows('select done_at from studies.assignment order by done_at')
    await ada.send(undo)
    const [after] = await site.rows('select done_at from studies.assignment order by done_at')
    assert.deepEqual(after, before, 'who has seen the others’ codes can’t go back')
    assert.doesNotMatch((await ada.open(address)).text, /Go on coding it/)
    assert.deepEqual([await seenBy(ben), await seenBy(lead)], [1, 1])
  }))

test('whole turns are coded by a plain form', () =>
  withSite(async (site) => {
    const study = await codingStudy(site)
    const { ada, code } = study
    const address = await openTranscript(study)
    await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
    const plain = await ada.open(`${address}/turns`)
    const none = await ada.send(plain.press('Code the ticked turns'))
    assert.deepEqual(none.errors(), {
      codeId: 'Choose a code',
      turns: 'Tick the turns that are to be coded',
    })
    const { codes: all } = await read(await ada.ask(`${address}/codings`))
    const codeId = all.find(({ name }) => name === 'Continuity')!.codeId
    const done = await ada.send(plain.press('Code the ticked turns', { codeId, turns: ['1', '4'] }))
    assert.equal(done.value('codeId'), codeId, 'the same code is ready to be used again')
    const { codings } = await read(await ada.ask(`${address}/codings`))
    const text = Array.from(talk)
    assert.deepEqual(
      codings.map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt).join('')),
      ['Mary Pell comes. She said 🙂 yes when I asked for Friday.', 'My own time is my own now.'],
    )
    await ada.send(done.press('Take off Continuity of turn 2'))
    assert.equal((await read(await ada.ask(`${address}/codings`))).codings.length, 1)
  }))
