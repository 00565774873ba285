// Organisations join: each is put into its arm then, and stays there until somebody puts it elsewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../platform/db/new-id.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { beginInventedStudy, inStudyOf } from '../../../test/support/site/study.ts'
import { readPlan } from '../plan/plan.ts'
import { bringInOrganisation } from './organisations/bring-in-organisation.ts'

test('an organisation’s arm is kept with why, whatever becomes of it and of the bands', () =>
  withSample(async ({ add, change, arms, setBand }) => {
    await add({ code: 'ORG01', fte: '4' })
    await change('ORG01', { fte: '40' })
    assert.deepEqual(await arms(), {
      ORG01: ['Micro', '4 full-time equivalents: Micro is up to 5 full-time equivalents.'],
    })
    await setBand('Small', '3')
    await add({ code: 'ORG02', fte: '4' })
    const { ORG01, ORG02 } = await arms()
    assert.deepEqual([ORG01![0], ORG02![0]], ['Micro', 'Small'])
  }))

test('one with no size waits in no arm, and is put into one when its size is known', () =>
  withSample(async ({ add, change, arms, open }) => {
    const added = await add({ code: 'ORG01' })
    assert.equal(added.status, 200)
    assert.equal((await arms()).ORG01![0], null)
    assert.match((await open('/plan/sample')).text, /1 waits in no arm/)
    await change('ORG01', { fte: '7,5' })
    assert.equal((await arms()).ORG01![0], 'Small')
  }))

test('putting organisations into other arms lists what would change, asks, and does what was shown', () =>
  withSample(async ({ add, change, arms, open, lead, setBand }) => {
    await add({ code: 'ORG01', fte: '4' })
    await add({ code: 'ORG02', fte: '4' })
    await add({ code: 'ORG03', fte: '4' })
    assert.match((await open('/plan/reclassing')).text, /There is nothing to change/)
    await setBand('Small', '3')
    const asked = await open('/plan/reclassing')
    assert.match(asked.text, /3 organisations would be in another arm/)
    assert.equal((await arms()).ORG01![0], 'Micro', 'asking changes nothing')
    const none = await lead.send(asked.press('Put these into their new arms', { change: [] }))
    assert.match(none.errors().change!, /Tick which/)
    const [first] = asked.value('change') as string[]
    await lead.send(asked.press('Put these into their new arms', { change: [first!] }))
    const after = await arms()
    assert.deepEqual([after.ORG01![0], after.ORG02![0]], ['Small', 'Micro'])
    assert.match(after.ORG01![1], /Small is more than 3 .* Put here on .*; before: Micro\.$/)
    await change('ORG02', { fte: '2' })
    const late = await lead.send(asked.press('Put these into their new arms', {}))
    assert.match(late.errors().change!, /has changed since/)
    assert.equal((await arms()).ORG02![0], 'Micro')
    await setBand('Small', '5')
    await change('ORG01', { fte: '9' })
    const over = await lead.send(asked.press('Put these into their new arms', {}))
    assert.match(over.text, /There is nothing to change/)
  }))

test('who has left is counted apart, and may take part again', () =>
  withSample(async ({ add, open, lead }) => {
    await add({ code: 'ORG01', fte: '4', joinedOn: '2026-03-01' })
    const page = await lead.open((await open('/plan/organisations')).link('ORG01'))
    const early = await lead.send(page.press('ORG01 has left', { leftOn: '2026-02-01' }))
    assert.deepEqual(early.errors(), { leftOn: 'It joined after this day. Say a later one' })
    assert.equal(early.value('leftOn'), '2026-02-01')
    await lead.send(page.press('ORG01 has left', { leftOn: '2026-04-01' }))
    assert.match((await open('/plan/sample')).text, /0 organisations take part\. 1 has left\./)
    const gone = await lead.open((await open('/plan/organisations')).link('ORG01'))
    await lead.send(gone.press('It takes part again'))
    assert.match((await open('/plan/sample')).text, /1 organisation takes part\./)
  }))

test('each mistake of an organisation says what to do, and nothing typed is lost', () =>
  withSample(async ({ add }) => {
    await add({ code: 'ORG01', fte: '4' })
    const wrong = await add({
      ...{ code: 'org01', fte: '-3', serviceType: '', joinedOn: '', siteId: '' },
      attributes: 'ownership: co-op\nfounded 2009',
    })
    assert.equal(wrong.status, 422)
    assert.deepEqual(wrong.errors(), {
      siteId: 'Choose its site',
      serviceType: 'Say which type of service it is, such as “Home care”',
      fte: 'Write its full-time equivalents as a number like 4 or 4.5, or leave it empty while they aren’t known',
      attributes:
        'Write a name, a colon and a value, like “ownership: co-operative”. “founded 2009” has no colon or no value',
      joinedOn: 'Say on which day it joined',
    })
    assert.equal(wrong.value('attributes'), 'ownership: co-op\nfounded 2009')
    assert.match(
      (await add({ code: 'Org01' })).errors().code!,
      /Another organisation has this code/,
    )
    const elsewhere = await add({ code: 'ORG02', siteId: newId() })
    assert.deepEqual(elsewhere.errors(), { siteId: 'Choose its site' })
  }))

test('arms and sites with organisations in them stay, and a type of service is spelt in one way', () =>
  withSample(async ({ add, open, lead }) => {
    await add({ code: 'ORG01', fte: '4' })
    await add({ code: 'ORG02', fte: '4', serviceType: 'HOME  care' })
    assert.match((await open('/plan/sample')).text, /Home care: change how many are wanted20/)
    const arm = await lead.open((await open('/plan/arms')).link('Micro'))
    const kept = await lead.send(arm.press('Take out Micro'))
    assert.match(kept.errors().name!, /2 organisations are in this arm\. Put them elsewhere first/)
    const site = await lead.open((await open('/plan/sites')).link('Marl'))
    const still = await lead.send(site.press('Take out Marl'))
    assert.match(still.errors().name!, /2 organisations are at this site/)
  }))

test('what is wanted is said for each arm, and too few in one is told', () =>
  withSample(async ({ open, lead }) => {
    const form = await open('/plan/sample/wanted')
    const none = await lead.send(form.press('Save', { serviceType: 'Day care' }))
    assert.deepEqual(none.errors(), { arm1: 'Say how many are wanted in one arm at least' })
    const said = { serviceType: 'Day care', arm1: '12', arm2: '1' }
    const sample = await lead.send(form.press('Save', said))
    assert.match(sample.text, /0 organisations take part of 13 wanted/)
    assert.match(sample.text, /Small \(1 organisation\): too few to tell the arm/)
    assert.equal((await lead.send(form.press('Save', said))).status, 200, 'sent twice it is one')
    const other = await lead.send(form.press('Save', { ...said, arm1: '3' }))
    assert.match(other.errors().serviceType!, /is said already\. Change it there/)
    const change = await lead.open(sample.link('Day care'))
    assert.equal(change.value('arm1'), '12')
    const gone = await lead.send(change.press('Take out Day care'))
    assert.match(gone.text, /0 organisations take part\./)
  }))

test('one that a file brings in joins its arm, and is put right without losing what else is known', () =>
  withSample(async ({ arms, setBand, site, studyId }) => {
    const organisationId = newId()
    const bring = (fte: number | null, attributes?: Record<string, string>) =>
      inStudyOf(site, studyId, async (db) => {
        const plan = await readPlan(db, studyId)
        const { siteId } = plan.site[0]!
        const said = { code: 'ORG09', serviceType: 'Home care', joinedOn: '2026-01-05' }
        const one = { organisationId, siteId, fte, ...said, ...(attributes && { attributes }) }
        await bringInOrganisation(db, studyId, plan, one)
      })
    await bring(4, { ownership: 'co-op' })
    assert.equal((await arms()).ORG09![0], 'Micro')
    await setBand('Small', '3')
    await bring(40)
    assert.deepEqual(await arms(), {
      ORG09: ['Micro', '4 full-time equivalents: Micro is up to 5 full-time equivalents.'],
    })
    const { organisation } = await inStudyOf(site, studyId, (db) => readPlan(db, studyId))
    assert.deepEqual(
      organisation.map(({ fte, attributes }) => [fte, attributes]),
      [[40, { ownership: 'co-op' }]],
    )
  }))

interface Sample {
  site: TestSite
  studyId: string
  lead: Awaited<ReturnType<TestSite['signedIn']>>
  open(path: string): ReturnType<Sample['lead']['open']>
  add(said: Record<string, string>): ReturnType<Sample['lead']['send']>
  change(code: string, said: Record<string, string>): Promise<void>
  setBand(arm: string, above: string): Promise<void>
  /** Of each organisation, its arm and why. */
  arms(): Promise<Record<string, [arm: string | null, because: string]>>
}

/** A study with a site and two arms: micro up to 5 full-time equivalents, and small. */
function withSample(story: (sample: Sample) => Promise<void>): Promise<void> {
  return withSite(async (site) => {
    const lead = await site.signedIn({ name: 'Imogen', email: 'imogen@example.org' })
    const studyId = await beginInventedStudy(site, lead.accountId)
    const open = (path: string) => lead.open(`/ashdale/studies/${studyId}${path}`)
    const save = async (path: string, said: Record<string, string>) =>
      lead.send((await open(path)).press('Save', said))
    await save('/plan/sites/new', { name: 'Marl' })
    await save('/plan/arms/new', { name: 'Micro', above: '0' })
    await save('/plan/arms/new', { name: 'Small', above: '5' })
    const through = async (list: string, link: string, said: Record<string, string>) => {
      const page = await lead.open((await open(list)).link(link))
      assert.equal((await lead.send(page.press('Save', said))).status, 200)
    }
    await story({
      ...{ site, studyId, lead, open },
      add: async (said) =>
        lead.send(
          (await open('/plan/organisations/new')).press('Add this organisation', {
            serviceType: 'Home care',
            ...said,
          }),
        ),
      change: (code, said) => through('/plan/organisations', code, said),
      setBand: (arm, above) => through('/plan/arms', arm, { above }),
      arms: async () => {
        const plan = await inStudyOf(site, studyId, (db) => readPlan(db, studyId))
        const named = (id: string | null) => plan.arm.find(({ armId }) => armId === id)?.name
        return Object.fromEntries(
          plan.organisation.map(({ code, armId, armBecause }) => [
            code,
            [named(armId) ?? null, armBecause],
          ]),
        )
      },
    })
  })
}
