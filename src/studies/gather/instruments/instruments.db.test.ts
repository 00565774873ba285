import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordLicence, short, shortEasy, wordingHash, writeXlsForm } from '#surveys'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { readPage } from '../../../../test/support/site/page.ts'

async function upload({ visitor, home }: Gathering, name: string, bytes: string | Uint8Array) {
  const body = new FormData()
  body.set('file', new File([bytes as string], name))
  const sent = await visitor.ask(`${home}/instruments`, { method: 'POST', body })
  const address = sent.headers.get('location')
  return address ? visitor.open(address) : readPage(sent, `${home}/instruments`)
}

const because = async (study: Gathering, pack: object | string) =>
  (await upload(study, 'a.json', typeof pack === 'string' ? pack : JSON.stringify(pack))).errors()
    .file

test('an open instrument is locked word for word, once', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home } = study
    const list = await visitor.open(`${home}/instruments`)
    assert.match(list.text, /Personal well-being \(ONS4\) \(version 2019\)/)
    assert.match(list.text, /Office for National Statistics\. Open Government Licence v3\.0/)
    const none = await visitor.send(list.press('Lock this instrument'))
    assert.deepEqual(none.errors(), { pack: 'Choose an instrument, or a file' })
    const pack = wordingHash(shortEasy)
    const locked = await visitor.send(list.press('Lock this instrument', { pack }))
    assert.match(locked.title, /Your time and your say \(version 1, Easy Read\)/)
    assert.match(locked.text, new RegExp(pack))
    assert.match(locked.text, /Do you get to do the things you like\?/)
    await visitor.send(list.press('Lock this instrument', { pack }))
    assert.equal((await site.rows('select from studies.instrument')).length, 3)
  }))

test('one that is locked after the plan was frozen is listed beside it, with its day', () =>
  withSite(async (site) => {
    const { visitor, home, studyId } = await gathering(site)
    await site.rows(
      `insert into studies.hypothesis (study_id, hypothesis_id, position, kind, name)
       values ($1, $1, 0, 'question', 'Why?')`,
      [studyId],
    )
    const plan = `/ashdale/studies/${studyId}/plan/frozen`
    await visitor.send((await visitor.open(plan)).press('Freeze the plan'))
    const list = await visitor.open(`${home}/instruments`)
    await visitor.send(list.press('Lock this instrument', { pack: wordingHash(shortEasy) }))
    assert.match((await visitor.open(plan)).text, /Your time and your say/)
    const changes = await site.rows('select what, was from studies.plan_change')
    assert.equal(changes.length, 1)
    assert.equal((changes as { was: string }[])[0]!.was, 'not in the plan')
  }))

test('two wordings under one name are refused with a sentence', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const other = structuredClone(short)
    other.definition.questions[0]!.words = 'Another wording?'
    assert.equal(
      await because(study, other),
      '“goldcrest-short”, version 1, is in this study already, in other words. Two wordings can’t have one name: give this one another version.',
    )
    assert.equal(await because(study, { ...other, version: '2' }), undefined)
    const rows = await site.rows<{ version: string }>(
      `select version from studies.instrument where pack = 'goldcrest-short' order by version`,
    )
    assert.deepEqual(rows, [{ version: '1' }, { version: '2' }])
  }))

test('a pack whose words belong to somebody opens only when the licence is recorded', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const theirs = { ...short, pack: 'ascot-sct4', name: 'Theirs', holder: 'University of Kent' }
    assert.match(
      (await because(study, theirs)) ?? '',
      /belongs to University of Kent\. It opens once/,
    )
    const licence = { pack: 'ascot-sct4', holder: 'Kent', reference: 'L7', recordedBy: 'Ada' }
    await recordLicence(site.db, { ...licence, recordedOn: '2026-01-01', validTo: '2026-01-31' })
    assert.match((await because(study, theirs)) ?? '', /It opens once/, 'it has run out')
    await recordLicence(site.db, { ...licence, recordedOn: '2026-01-01', validTo: undefined })
    assert.equal(await because(study, theirs), undefined)
  }))

test('an instrument leaves as a pack, an XLSForm and FHIR, and each is the same when it comes back', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, instruments } = study
    for (const format of ['pack', 'xlsform', 'fhir']) {
      const file = await visitor.ask(`${home}/instruments/${instruments.ons4}/as/${format}`)
      assert.equal(file.status, 200)
      const back = await upload(study, 'x', new Uint8Array(await file.arrayBuffer()))
      assert.deepEqual(back.errors(), {}, format)
      assert.match(back.title, /ONS4/)
    }
    assert.equal((await site.rows('select from studies.instrument')).length, 2)
    const nothing = await visitor.ask(`${home}/instruments/${instruments.ons4}/as/pdf`)
    assert.equal(nothing.status, 404)
  }))

test('what a form has and we have not is listed; what is no form is said', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const theirs = {
      ...{ resourceType: 'Questionnaire', title: 'Theirs' },
      item: [
        { linkId: 'a', type: 'text', text: 'Well?' },
        { linkId: 'when', type: 'date', text: 'When?' },
      ],
    }
    const page = await upload(study, 'q.json', JSON.stringify(theirs))
    assert.match(page.text, /It is locked, but for this.*The question when, of the type date/)
    assert.match((await because(study, 'hello')) ?? '', /This file is no JSON/)
    const deep = `{"resourceType":"Questionnaire","item":${'[{"linkId":"a","type":"group","item":'.repeat(30_000)}[]${'}]'.repeat(30_000)}}`
    assert.match((await because(study, deep)) ?? '', /nested deeper/)
    const questions = [{ id: 'constructor', kind: 'words', words: 'Well?', mayBeLeft: true }]
    const odd = { ...short, pack: 'odd', definition: { questions } }
    assert.equal(await because(study, odd), undefined)
    const damaged = await writeXlsForm(short)
    const broken = await upload(study, 'a.xlsx', damaged.slice(0, 700))
    assert.equal(broken.status, 422)
    assert.ok(broken.errors().file)
  }))
