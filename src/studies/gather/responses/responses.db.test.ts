import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'

const entry = ({ home, participants, instruments }: Gathering, code: string, pack: string) =>
  `${home}/participants/${participants[code]}/survey/${instruments[pack]}`

const own = { answeredBy: 'self', mode: 'phone', answeredOn: '2026-03-02' }

const answers = (site: TestSite) =>
  site.rows(`select code, answered_by, other, mode, question, level from studies.answer
    join studies.response using (study_id, response_id)
    join studies.participant using (study_id, participant_id) order by code, question`)

test('a survey is entered on a phone; half of it waits as it was typed, and is gone on with', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    await study.agrees('P1')
    const address = entry(study, 'P1', 'goldcrest-short')
    const page = await visitor.open(address)
    const kept = await visitor.send({
      action: `/ashdale/studies/${study.studyId}/draft`,
      fields: [...page.press('Save this survey', { q_time: '2' }).fields, ['do', 'keep']],
    })
    assert.match(kept.text, /This is what you typed on/)
    assert.deepEqual(await answers(site), [], 'nothing of it is an answer yet')
    const back = await visitor.open(address)
    assert.equal(back.value('q_time'), '2')
    const saving = back.press('Save this survey', { ...own, q_control: '1' })
    await visitor.send(saving)
    await visitor.send(saving)
    const how = { code: 'P1', answered_by: 'self', other: null, mode: 'phone' }
    assert.deepEqual(await answers(site), [
      { ...how, question: 'control', level: 1 },
      { ...how, question: 'time', level: 2 },
    ])
    assert.doesNotMatch((await visitor.open(address)).text, /This is what you typed/)
    const list = await visitor.open(`${study.home}/surveys`)
    assert.match(list.text, /1 survey, of which none by a proxy/)
    const there = await visitor.open(list.link('P1'))
    assert.equal(there.value('q_time'), '2')
    await visitor.send(there.press('Save what you put right', { q_time: '3', q_control: '' }))
    assert.deepEqual(await answers(site), [{ ...how, question: 'time', level: 3 }])
  }))

test('an answer outside its levels gets its sentence, and the others stay typed', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    const page = await study.visitor.open(entry(study, 'P1', 'goldcrest-short'))
    const send = async (fields: Record<string, string>) =>
      study.visitor.send(page.press('Save this survey', { ...own, ...fields }))
    const outside = await send({ q_time: '9', q_control: '4' })
    assert.deepEqual(outside.errors(), {
      q_time: '“9” isn’t an answer to this question: give one of 1 to 4',
    })
    assert.equal(outside.value('q_control'), '4')
    assert.match((await send({})).errors().q_time!, /^Nothing is answered yet/)
    assert.deepEqual((await send({ q_time: '1', answeredOn: '31/2/2026' })).errors(), {
      answeredOn: 'Write the day like 3/4/2027',
    })
    assert.deepEqual(await answers(site), [])
  }))

test('a proxy is kept as a proxy, has to be named, and can’t tell of her feelings', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    await study.agrees('P1')
    const page = await visitor.open(entry(study, 'P1', 'goldcrest-short'))
    const proxy = { ...own, answeredBy: 'proxy', q_time: '1' }
    const unnamed = await visitor.send(page.press('Save this survey', proxy))
    assert.deepEqual(unnamed.errors(), {
      other: 'Say who answered for her: her daughter, a worker',
    })
    await visitor.send(page.press('Save this survey', { ...proxy, other: 'her daughter' }))
    assert.deepEqual(await answers(site), [
      {
        ...{ code: 'P1', answered_by: 'proxy', other: 'her daughter', mode: 'phone' },
        ...{ question: 'time', level: 1 },
      },
    ])
    assert.match((await visitor.open(`${study.home}/surveys`)).text, /1 by a proxy/)
    const feelings = await visitor.open(entry(study, 'P1', 'ons4'))
    const refused = await visitor.send(
      feelings.press('Save this survey', { ...own, answeredBy: 'proxy', other: 'x', q_happy: '1' }),
    )
    assert.match(refused.errors().answeredBy!, /nobody answers them for her/)
  }))

test('nobody is asked who hasn’t agreed on that day, or has taken it back', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, participants } = study
    const page = await visitor.open(entry(study, 'P1', 'goldcrest-short'))
    const send = async (answeredOn = '2026-03-02') => {
      const fields = { ...own, answeredOn, q_time: '1' }
      return (await visitor.send(page.press('Save this survey', fields))).errors()
    }
    const not = 'No consent of P1 to surveys is recorded for this day: record it first'
    assert.deepEqual(await send(), { answeredOn: not })
    await study.agrees('P1')
    assert.deepEqual(await send('2025-12-31'), { answeredOn: not })
    const back = await visitor.open(`${home}/participants/${participants.P1}/withdrawal`)
    await visitor.send(back.press('Take it out', { stops: 'survey' }))
    const late = await visitor.send(page.press('Save this survey', { ...own, q_time: '1' }))
    assert.match(late.text, /P1 has taken back her consent to surveys, so what you entered isn’t/)
    assert.deepEqual(await answers(site), [])
  }))

test('the self-completion tool is refused in care homes, and another study has no such survey', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P3')
    await site.rows(`update studies.instrument
      set definition = definition || '{"scoring": "ascot-sct4"}' where pack = 'goldcrest-short'`)
    const page = await study.visitor.open(entry(study, 'P3', 'goldcrest-short'))
    const refused = await study.visitor.send(
      page.press('Save this survey', { ...own, mode: 'paper', q_time: '1' }),
    )
    assert.match(refused.errors().answeredBy!, /in a care home it isn’t filled in by residents/)
    const nowhere = entry({ ...study, instruments: { x: study.studyId } }, 'P3', 'x')
    assert.equal((await study.visitor.open(nowhere)).status, 404)
  }))
