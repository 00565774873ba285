import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'
import { readPage, type Page } from '../../../../test/support/site/page.ts'

/** Chooses a file, and comes to what was understood of it. */
async function choose(
  { visitor, home, instruments }: Gathering,
  kind: string,
  file: string | Uint8Array,
  of = 'goldcrest-short',
): Promise<Page> {
  const body = new FormData()
  body.set('do', 'read')
  body.set('of', instruments[of]!)
  body.set('file', new File([file as string], 'theirs.csv'))
  const address = `${home}/bring-in/${kind}`
  const sent = await visitor.ask(address, { method: 'POST', body })
  return sent.status === 303 ? visitor.open(address) : readPage(sent, address)
}

const lines = (...rows: string[]) => rows.join('\r\n')

test('a table of participants is shown as it was understood, taken, and changes nothing the second time', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    const file = lines(
      'Participant code;Type;Org;Group;Telephone',
      'P1;person;ORG1;;1',
      'P7;Cares for somebody;org2;older people;2',
      'P8;client;ORG9;;3',
      'Wendy Woodlark;person;ORG1;;4',
      'P9;constructor;ORG1;;5',
      ';person;ORG1;;6',
      'P7;staff;ORG1;;7',
    )
    const preview = await choose(study, 'participants', file)
    assert.match(preview.text, /1 would be taken1 are here already, just so5 would be left out/)
    assert.match(preview.text, /Not read: Telephone\./)
    assert.equal(preview.value('as_code'), '0')
    assert.equal((await site.rows('select from studies.participant')).length, 3, 'not yet')
    const done = await visitor.send(preview.press('Bring in 1 row'))
    for (const why of [
      /4P8There is no organisation ORG9: bring in organisations first/,
      /5This isn’t a code: letters, figures and hyphens only\. Names are kept apart/,
      /6P9“constructor” isn’t what somebody can be here/,
      /7Give a code, like P031/,
      /8P7Row 3 is of the same already/,
    ])
      assert.match(done.text, why)
    const [row] = await site.rows(`select kind, case_group, code from studies.participant
      where code = 'P7'`)
    assert.deepEqual(row, { kind: 'carer', case_group: 'older people', code: 'P7' })
    const kept = await site.rows('select one::text from studies.import one')
    assert.doesNotMatch(
      JSON.stringify(kept),
      /Woodlark/,
      'a name in the place of a code is not kept',
    )
    const again = await choose(study, 'participants', file)
    assert.match(again.text, /0 would be taken2 are here already/)
    const same = await visitor.send(again.press('Keep a note that nothing was new'))
    assert.match(same.text, /Taken1 row/, 'it is the import that it was')
    assert.equal((await site.rows('select from studies.import')).length, 1)
    assert.equal((await site.rows('select from studies.participant')).length, 4)
  }))

test('columns that nobody could guess are chosen by hand', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor } = study
    const preview = await choose(study, 'participants', lines('A,B,C', 'P7,person,ORG1'))
    assert.match(preview.text, /Choose a column for “Code” and “What she is”/)
    const looked = await visitor.send(
      preview.press('Look again with these columns', {
        as_code: '0',
        as_kind: '1',
        as_organisation: '2',
      }),
    )
    assert.match(looked.text, /1 would be taken/)
    assert.match(looked.text, /Like “P7”/)
    await visitor.send(looked.press('Bring in 1 row'))
    const [row] = await site.rows<{ mapping: unknown }>('select mapping from studies.import')
    assert.deepEqual(row!.mapping, { code: 'A', kind: 'B', organisation: 'C', caseGroup: null })
    const waits = await visitor.open(`${study.home}/bring-in/participants`)
    assert.match(waits.text, /You see first what would be taken/, 'the file is let go')
  }))

test('organisations come with or without a size; a site has to be in the plan', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const file = lines(
      'code,site,type of service,fte,joined on',
      'ORG1,North,home care,4.5,5/1/2026',
      'ORG7,north,day care,,2026-02-01',
      'ORG8,South,home care,2,2026-02-01',
      'ORG9,North,home care,few,2026-02-01',
    )
    const preview = await choose(study, 'organisations', file)
    const done = await study.visitor.send(preview.press('Bring in 2 rows'))
    assert.match(done.text, /The plan has no site “South”: add it there first/)
    assert.match(done.text, /Write the full-time equivalent as a number, like 4\.5/)
    const rows = await site.rows(`select code, fte::text, service_type, arm_because
      from studies.organisation where code in ('ORG1', 'ORG7') order by code`)
    // Like one that joins on its page, each is put into an arm, or waits and says for what.
    assert.deepEqual(rows, [
      {
        ...{ code: 'ORG1', fte: '4.50', service_type: 'home care' },
        arm_because: 'The plan has no arms yet.',
      },
      {
        ...{ code: 'ORG7', fte: null, service_type: 'day care' },
        arm_because: 'The plan has no arms yet.',
      },
    ])
    assert.match((await choose(study, 'organisations', file)).text, /0 would be taken2 are here/)
  }))

test('prices come with the shortest visit that is charged, each once', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const file = lines(
      'Organisation,Hourly rate,Minimum visit,As of',
      'ORG1,£21.50,30,2026-02-01',
      'ORG2,19,,1/2/2026',
      'ORG2,nineteen,,2026-03-01',
      'ORG7,19,,2026-03-01',
    )
    const preview = await choose(study, 'prices', file)
    const done = await study.visitor.send(preview.press('Bring in 2 rows'))
    assert.match(done.text, /Write the price of an hour like 21 or 21\.50/)
    assert.match(done.text, /There is no organisation ORG7/)
    const rows = await site.rows(
      'select hourly_pence, minimum_minutes from studies.price order by hourly_pence',
    )
    assert.deepEqual(rows, [
      { hourly_pence: 1900, minimum_minutes: 0 },
      { hourly_pence: 2150, minimum_minutes: 30 },
    ])
    assert.match((await choose(study, 'prices', file)).text, /0 would be taken2 are here already/)
    const dearer = await choose(study, 'prices', file.replace('£21.50', '22'))
    await study.visitor.send(dearer.press('Bring in 1 row'))
    assert.equal((await site.rows('select from studies.price')).length, 2)
  }))

test('answers come by their words or levels, proxies as proxies, and only with consent', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    await study.agrees('P2')
    const file = lines(
      'participant,date,answered by,proxy,time,control',
      'P1,2026-03-01,self,,Enough,1',
      'P1,2026-03-01,proxy,her son,4,',
      'P2,2026-03-01,,,7,2',
      'P2,2026-03-02,somebody,,1,2',
      'P3,2026-03-01,self,,1,2',
      'P4,2026-03-01,self,,1,2',
      'P2,2026-03-03,self,,,',
      'P1,1/3/2026,self,,1,2',
      'P2,2026-03-04,"self,,1,2',
    )
    const preview = await choose(study, 'responses', file)
    const done = await study.visitor.send(preview.press('Bring in 2 rows'))
    for (const why of [
      /4P2time: “7” isn’t an answer to this question: give one of 1 to 4/,
      /5P2Choose who answered/,
      /6P3No consent of P3 to surveys is recorded for that day/,
      /7P4There is no participant P4/,
      /8P2time: Nothing is answered yet/,
      /9P1Row 2 is of the same already/,
      /10This row has a quotation mark that never ends/,
    ])
      assert.match(done.text, why)
    const rows = await site.rows(`select answered_by, other, mode, question, level,
        import_id is not null as imported
      from studies.response join studies.answer using (study_id, response_id)
      order by answered_by desc, question`)
    const self = { answered_by: 'self', other: null, mode: 'paper', imported: true }
    assert.deepEqual(rows, [
      { ...self, question: 'control', level: 1 },
      { ...self, question: 'time', level: 2 },
      { ...self, answered_by: 'proxy', other: 'her son', question: 'time', level: 4 },
    ])
    assert.match(
      (await choose(study, 'responses', file)).text,
      /0 would be taken2 are here already/,
    )
  }))

test('on a scale a cell means what is written on it, and 11 is outside', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    await study.agrees('P1')
    await study.agrees('P2')
    const file = lines('participant,date,happy,anxious', 'P1,2026-03-01,10,0', 'P2,2026-03-01,11,1')
    const preview = await choose(study, 'responses', file, 'ons4')
    const done = await study.visitor.send(preview.press('Bring in 1 row'))
    assert.match(
      done.text,
      /happy: “11” isn’t an answer to this question: give a number from 0 to 10/,
    )
    const rows = await site.rows('select question, level from studies.answer order by question')
    assert.deepEqual(rows, [
      { question: 'anxious', level: 1 },
      { question: 'happy', level: 1 },
    ])
  }))

test('answers leave as CSV and FHIR, and come back as those that are here', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home, instruments } = study
    await study.agrees('P1')
    await study.agrees('P2')
    const file = lines(
      'participant,date,answered by,proxy,mode,time',
      'P1,2026-03-01,helped,a friend,phone,1',
      'P2,2026-03-01,proxy,her son,interview,2',
      'P2,2026-03-02,self,,paper,3',
    )
    const preview = await choose(study, 'responses', file)
    await visitor.send(preview.press('Bring in 3 rows'))
    for (const format of ['csv', 'fhir']) {
      const answers = await visitor.ask(
        `${home}/instruments/${instruments['goldcrest-short']}/responses/${format}`,
      )
      const text = await answers.text()
      if (format === 'fhir') {
        const sources = JSON.parse(text).entry.map(
          (one: { resource: { source: { type: string } } }) => one.resource.source.type,
        )
        assert.deepEqual(sources.toSorted(), ['Patient', 'Patient', 'RelatedPerson'])
      }
      assert.match(
        (await choose(study, 'responses', text)).text,
        /0 would be taken3 are here/,
        format,
      )
    }
  }))

test('what can’t be read is said, and nothing is lost by it', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const wrong = async (file: string | Uint8Array, kind = 'participants') =>
      (await choose(study, kind, file)).errors().file
    assert.equal(await wrong(''), 'theirs.csv is empty: ask for the data again.')
    assert.match((await wrong('code,kind'))!, /no row below the heading/)
    assert.match((await wrong('<html></html>'))!, /This is no table/)
    assert.match((await wrong('{"a": 1}'))!, /This is no table/)
    assert.match((await wrong('{"a": ', 'responses'))!, /breaks off or is damaged/)
    assert.match((await wrong('{"a": 1}', 'responses'))!, /no QuestionnaireResponse/)
    const nested = `[{"resourceType":"QuestionnaireResponse","item":${'[{"linkId":"a","item":'.repeat(50_000)}[]${'}]'.repeat(50_000)}}]`
    assert.match((await wrong(nested, 'responses'))!, /nested deeper/)
    assert.match((await wrong(`code\n${'P\n'.repeat(5001)}`))!, /more than 5,000 rows/)
    const utf16 = Buffer.from('\uFEFFcode,kind,organisation\nPÉ7,person,ORG1', 'utf16le')
    const preview = await choose(study, 'participants', utf16)
    assert.match(preview.text, /1 would be taken/)
    await study.visitor.send(preview.press('Let this file go'))
    assert.equal((await site.rows('select from studies.draft')).length, 0)
    assert.equal((await study.visitor.open(`${study.home}/bring-in/constructor`)).status, 404)
  }))
