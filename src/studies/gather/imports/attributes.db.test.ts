import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../../platform/db/new-id.ts'
import { gathering, type Gathering } from '../../../../test/support/site/gathering.ts'
import { withSite } from '../../../../test/support/site/site.ts'

async function choose({ visitor, home }: Gathering, kind: string, rows: string[]) {
  const body = new FormData()
  body.set('do', 'read')
  body.set('file', new File([rows.join('\n')], 'theirs.csv'))
  await visitor.ask(`${home}/bring-in/${kind}`, { method: 'POST', body })
  return visitor.open(`${home}/bring-in/${kind}`)
}

test('the attribute that arms go by is read from a file, and who has none waits with its sentence', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const [coop] = [newId()]
    await site.rows(
      `update studies.study set arms_by = 'attribute', arm_attribute = 'Run by' where study_id = $1`,
      [study.studyId],
    )
    await site.rows(
      `insert into studies.arm (study_id, arm_id, position, name, "values")
       values ($1, $2, 0, 'Co-operatives', '{co-operative}')`,
      [study.studyId, coop],
    )
    const file = [
      'code,site,type of service,joined on,run_by,Turnover',
      'ORG7,North,home care,2026-02-01,co-operative,high',
      'ORG8,North,home care,2026-02-01,,low',
      'ORG9,North,home care,2026-02-01,charity,low',
    ]
    const preview = await choose(study, 'organisations', file)
    assert.match(preview.text, /ORG8Its “Run by” isn’t known: it waits in no arm/)
    assert.match(preview.text, /ORG9Its “Run by” is “charity”, which leads to no arm/)
    assert.match(preview.text, /Not read: Turnover\./)
    const looked = await study.visitor.send(
      preview.press('Look again with these columns', { as_more: 'Turnover' }),
    )
    assert.doesNotMatch(looked.text, /Not read/)
    await study.visitor.send(looked.press('Bring in 3 rows'))
    const rows = await site.rows(
      `select code, attributes, arm_id is not null as placed from studies.organisation
       where code in ('ORG7', 'ORG8', 'ORG9') order by code`,
    )
    assert.deepEqual(rows, [
      { code: 'ORG7', attributes: { 'Run by': 'co-operative', Turnover: 'high' }, placed: true },
      { code: 'ORG8', attributes: { Turnover: 'low' }, placed: false },
      { code: 'ORG9', attributes: { 'Run by': 'charity', Turnover: 'low' }, placed: false },
    ])
    assert.match((await choose(study, 'organisations', file)).text, /0 would be taken3 are here/)
    // What a file doesn’t say of it stays, and what it says anew is taken.
    const less = await choose(study, 'organisations', [
      'code,site,type of service,run by',
      'ORG7,North,home care,',
      'ORG8,North,home care,co-operative',
    ])
    assert.match(less.text, /1 would be taken1 are here already/)
    await study.visitor.send(less.press('Bring in 1 row'))
    const [eight] = await site.rows(
      `select attributes, arm_id = $1 as placed from studies.organisation where code = 'ORG8'`,
      [coop],
    )
    assert.deepEqual(eight, {
      attributes: { 'Run by': 'co-operative', Turnover: 'low' },
      placed: true,
    })
  }))

test('an organisation with no size says so before it is brought in, and a size that is known stays', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const arm = newId()
    await site.rows(
      `insert into studies.arm (study_id, arm_id, position, name) values ($1, $2, 0, 'Micro')`,
      [study.studyId, arm],
    )
    await site.rows(
      `insert into studies.band (study_id, band_id, arm_id, above_fte) values ($1, $2, $2, 0)`,
      [study.studyId, arm],
    )
    const file = ['code,site,service,fte', 'ORG7,North,home care,4', 'ORG8,North,home care,']
    const preview = await choose(study, 'organisations', file)
    assert.match(
      preview.text,
      /ORG8Its size isn’t known: it waits in no arm until its full-time equivalents are/,
    )
    await study.visitor.send(preview.press('Bring in 2 rows'))
    const later = await choose(study, 'organisations', [
      'code,site,service,fte',
      'ORG7,North,day care,',
    ])
    await study.visitor.send(later.press('Bring in 1 row'))
    const [seven] = await site.rows(
      `select fte::text, service_type from studies.organisation where code = 'ORG7'`,
    )
    assert.deepEqual(seven, { fte: '4.00', service_type: 'day care' })
  }))

test('what else is known of participants comes along by choice, is shown, and goes with their consent', () =>
  withSite(async (site) => {
    const study = await gathering(site)
    const { visitor, home } = study
    const file = ['code,kind,org,Lives,Telephone', 'P1,person,ORG1,alone,01632 960999']
    const preview = await choose(study, 'participants', file)
    assert.match(preview.text, /0 would be taken1 are here already/)
    const looked = await visitor.send(
      preview.press('Look again with these columns', { as_more: 'Lives' }),
    )
    assert.match(looked.text, /Not read: Telephone\./)
    await visitor.send(looked.press('Bring in 1 row'))
    const page = await visitor.open(`${home}/participants/${study.participants.P1}`)
    assert.match(page.text, /Livesalone/)
    assert.match((await choose(study, 'participants', file)).text, /0 would be taken1 are here/)
    const rows = await site.rows('select one::text from studies.participant one')
    assert.doesNotMatch(JSON.stringify(rows), /01632/)
    await study.agrees('P1')
    const back = await visitor.open(`${home}/participants/${study.participants.P1}/withdrawal`)
    await visitor.send(back.press('She takes back all of it'))
    assert.doesNotMatch(
      JSON.stringify(await site.rows('select attributes from studies.participant')),
      /alone/,
    )
    const again = await choose(study, 'participants', file)
    assert.match(again.text, /P1 has taken back all of her consent: nothing more is kept of her/)
  }))
