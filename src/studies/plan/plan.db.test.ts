// A plan as its lead makes it: nothing typed is lost, and what a frozen one becomes is noted.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { short, wordingHash } from '#surveys'
import { hashOf } from '../../platform/canonical.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Page } from '../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { beginInventedStudy, inStudyOf } from '../../../test/support/site/study.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { partWords } from './frozen/part-words.ts'
import { planContent, planParts } from './frozen/plan-content.ts'
import { readPlan } from './plan.ts'

test('what is wrong with the study’s facts is said, and people without capacity need an approval', () =>
  withLead(async ({ open, send }) => {
    const page = await open('/plan/about')
    const wrong = { title: '', wantedMinutes: '4', keptUntil: '3/4/2099', contact: ' ' }
    const mended = await send(page, 'Save', { ...wrong, aim: 'To find out' })
    assert.equal(mended.status, 422)
    assert.deepEqual(mended.errors(), {
      title: 'Say what the study is called',
      contact: 'Say how people reach them: an email address or a phone number',
      wantedMinutes: 'Choose from 5 minutes to 12 hours',
      keptUntil: 'Choose a day within ten years of its beginning',
    })
    assert.equal(mended.value('aim'), 'To find out')
    const included = await send(page, 'Save', { includesWithoutCapacity: 'yes' })
    assert.match(included.errors().approval!, /Without that they are not included/)
    const approved = await send(page, 'Save', { includesWithoutCapacity: 'yes', approval: 'REC 1' })
    assert.equal(approved.status, 200)
  }))

test('what is typed on any page of the plan waits until it is saved', () =>
  withLead(async ({ open, visitor, home, send }) => {
    const page = await open('/plan/hypotheses/new')
    const typed = page.press('Keep this for later', { name: 'More personal' })
    await visitor.send({ ...typed, action: `${home}/draft` })
    const again = await open('/plan/hypotheses/new')
    assert.equal(again.value('name'), 'More personal')
    await send(again, 'Save', { kind: 'question' })
    assert.equal((await open('/plan/hypotheses/new')).value('name'), '')
  }))

test('an outcome is a question of a locked instrument, with fewer top answers than it has', () =>
  withLead(async ({ open, send, site, studyId }) => {
    assert.match(
      (await open('/plan/outcomes/new')).text,
      /No instrument is locked in this study yet/,
    )
    await lockShort(site, studyId)
    const page = await open('/plan/outcomes/new')
    const said = { name: 'Time', asked: 'goldcrest-short time' }
    for (const [wrong, field, words] of [
      [{ ...said, topLevels: '4' }, 'topLevels', /It has 4 answers: 1 to 3/],
      [{ ...said, topLevels: '0' }, 'topLevels', /how many of the best answers count/],
      [{ ...said, asked: '' }, 'asked', /Choose the question/],
      [{ ...said, asked: 'other time' }, 'asked', /an instrument that is locked/],
      [{ ...said, hypothesisId: newId() }, 'hypothesisId', /of this study/],
      [{ ...said, benchmark: 'None of these' }, 'benchmark', /Choose a benchmark/],
      [{ ...said, family: ' ' }, 'family', /Name the family/],
    ] as const)
      assert.match((await send(page, 'Save', wrong)).errors()[field] ?? '', words)
    // A button that there is not does nothing but save.
    const odd = await send(page, 'Save', { ...said, asked: '', do: 'constructor' })
    assert.equal(odd.status, 422)
    const saved = await send(page, 'Save', { ...said, topLevels: '2' })
    assert.match(saved.text, /The top answer: “As much as I like” or “Enough”\./)
    const twice = await send(page, 'Save', { ...said, topLevels: '2' })
    assert.equal(twice.all('h2').length, saved.all('h2').length, 'a form sent twice is one')
  }))

test('a topic guide is kept in versions, with who wrote it', () =>
  withLead(async ({ open, send, follow }) => {
    const empty = await send(await open('/plan/guides/new/version'), 'Save', {})
    assert.deepEqual(Object.keys(empty.errors()), ['name', 'words'])
    const said = { name: 'People', words: 'Your day\nWho comes', madeWith: 'Four co-researchers' }
    const first = await send(await open('/plan/guides/new/version'), 'Save', said)
    assert.match(first.text, /Version 1.*Four co-researchers/)
    const again = await send(await open('/plan/guides/new/version'), 'Save', said)
    assert.match(again.errors().name!, /is called this already/)
    const change = await follow(first, 'Write a new version')
    assert.equal(change.value('words'), 'Your day\nWho comes')
    const second = await send(change, 'Save as a new version', { words: 'Who comes' })
    assert.match(second.text, /Version 2.*Version 1/)
    const old = await follow(second, 'Version 1')
    assert.match(old.text, /There is a newer one\.\s*Your day/)
  }))

test('arms that begin at one size, have one name or one value are told apart', () =>
  withLead(async ({ open, send }) => {
    const add = async (said: Record<string, string>) =>
      send(await open('/plan/arms/new'), 'Save', said)
    await add({ name: 'Micro', above: '0' })
    const same = await add({ name: 'micro', above: '0' })
    assert.deepEqual(same.errors(), {
      name: 'Another arm is called this. Give this one another name',
      above: 'Micro begins at 0, too. Each arm begins at another size',
    })
    assert.match((await add({ name: 'Large', above: 'ten' })).errors().above!, /a number like 5/)
    const large = await add({ name: 'Large', above: '10' })
    const up = await send(large, 'Move up: Large', {})
    assert.match(up.text, /LargeMore than 10.*MicroUp to 10/)
    const by = await send(up, 'Save', { armsBy: 'attribute' })
    assert.deepEqual(by.errors(), { armAttribute: 'Say what it is called, such as “ownership”' })
    await send(up, 'Save', { armsBy: 'attribute', armAttribute: 'ownership' })
    await add({ name: 'Co-operative', values: 'co-op\nworker-owned' } as never)
    const taken = await add({ name: 'Other', values: 'CO-OP' } as never)
    assert.match(taken.errors().values!, /“CO-OP” leads to another arm already/)
  }))

test('what is changed of a frozen plan is noted with who did it, and may be frozen anew', () =>
  withLead(async ({ open, send, site, studyId }) => {
    assert.match((await open('/plan/frozen')).text, /There is nothing to freeze yet/)
    const asked = { kind: 'question', name: 'Who comes?' }
    await send(await open('/plan/hypotheses/new'), 'Save', asked)
    const frozen = await send(await open('/plan/frozen'), 'Freeze the plan', {})
    const [row] = await site.rows<{ hash: string; content: unknown }>(
      'select hash, content from studies.frozen_plan where study_id = $1',
      [studyId],
    )
    assert.equal(hashOf(row!.content), row!.hash)
    assert.ok(frozen.text.includes(row!.hash))
    const same = await send(frozen, 'Freeze a new version', { why: 'x' })
    assert.match(same.errors().why!, /Nothing has been changed/)
    await send(await open('/plan/about'), 'Save', { wantedMinutes: '45' })
    await send(await open('/plan/about'), 'Save', { wantedMinutes: '60' })
    const changed = await open('/plan/frozen')
    assert.match(
      changed.text,
      /the visit that people want, in minutesIt was 30\.It is 60\.Changed on .* by Imogen\./,
    )
    const again = await send(changed, 'Freeze a new version', { why: 'Longer visits' })
    assert.match(again.text, /Nothing has been changed since version 2/)
    assert.match(again.text, /Version 2Frozen.*Longer visits.*Version 1/)
  }))

test('a change of every column that is frozen has words', () =>
  withLead(async ({ site, studyId }) => {
    await lockShort(site, studyId)
    for (const part of planParts) {
      const table = part.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      const columns = await site.rows<{ name: string }>(
        `select attname as name from pg_attribute
         where attrelid = ('studies.' || $1)::regclass and attnum > 0 and not attisdropped`,
        [table],
      )
      const row = Object.fromEntries(columns.map(({ name }) => [camel(name), null]))
      delete row.studyId
      const whole = { ...(await inStudyOf(site, studyId, (db) => readPlan(db, studyId))) }
      const content = planContent({ ...whole, [part]: [row] } as StudyData)[part][0]!
      const { key, columns: said, fixed = [] } = partWords[part]
      const known = [...key, ...fixed, ...Object.keys(said)]
      assert.deepEqual(
        Object.keys(content).filter((name) => !known.includes(name)),
        [],
        part,
      )
    }
  }))

function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

async function lockShort({ pool }: TestSite, studyId: string): Promise<void> {
  const { pack, version, name, holder, licence, definition } = short
  await pool.query(
    `insert into studies.instrument (study_id, instrument_id, pack, version, name, holder, licence,
       wording_hash, definition) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[studyId, newId(), pack, version, name, holder, licence],
      ...[wordingHash(short), JSON.stringify(definition)],
    ],
  )
}

interface Lead {
  site: TestSite
  studyId: string
  home: string
  visitor: Awaited<ReturnType<TestSite['signedIn']>>
  /** A page of the study. */
  open(path: string): Promise<Page>
  send(page: Page, button: string, typed: Record<string, string>): Promise<Page>
  follow(page: Page, link: string): Promise<Page>
}

function withLead(story: (lead: Lead) => Promise<void>): Promise<void> {
  return withSite(async (site) => {
    const visitor = await site.signedIn({ name: 'Imogen', email: 'imogen@example.org' })
    const studyId = await beginInventedStudy(site, visitor.accountId)
    const home = `/ashdale/studies/${studyId}`
    await story({
      ...{ site, studyId, home, visitor },
      open: (path) => visitor.open(home + path),
      send: (page, button, typed) => visitor.send(page.press(button, typed)),
      follow: (page, link) => visitor.open(page.link(link)),
    })
  })
}
