import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { openBundle, sealBundle } from '../bundle/team-bundle.ts'
import { inventedStudy } from '../../../test/support/studies/invented.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'
import { readPage } from '../../../test/support/site/page.ts'
import { inContext } from '../../platform/db/context.ts'
import { asMember } from '../apart.ts'
import { hashOf } from '../../platform/canonical.ts'
import { readSnapshot } from '../bundle/read-study.ts'
import { evaluateBundle } from './evaluate.ts'

const passphrase = 'moss and four words'

test('a report is made of one moment, and says that it is out of date once a consent was taken back', () =>
  withSite(async (site) => {
    const { evaluator, home, studyId } = await inventedStudy(site)
    const made = await evaluator.send(
      (await evaluator.open(`${home}/report`)).press('Make the team’s report'),
    )
    const { at } = evaluator
    const file = `${at}/as/html`
    const first = await evaluator.ask(file)
    assert.equal(first.headers.get('content-disposition')?.startsWith('attachment'), true)
    const report = await first.text()
    const [quoted] = await quotes(site, studyId)
    assert.ok(report.includes(quoted!.words))
    assert.equal(await (await evaluator.ask(file)).text(), report, 'the same again')
    assert.doesNotMatch(made.text, /out of date/)

    await site.rows(
      `insert into studies.withdrawal (study_id, withdrawal_id, participant_id, stops, withdrawn_on)
        values ($1, gen_random_uuid(), $2, '{quotes}', '2026-06-02')`,
      [studyId, quoted!.participant],
    )
    assert.match((await evaluator.open(at)).text, /This report is out of date/)
    assert.equal((await evaluator.ask(file)).status, 409)
    const page = await evaluator.open(at)
    await evaluator.send(page.press('Make it again'))
    const again = await (await evaluator.ask(`${evaluator.at}/as/html`)).text()
    assert.ok(!again.includes(quoted!.words))
    assert.match(again, /has taken back her consent to be quoted/)
  }))

test('a team’s bundle from the page gives the reports of the page, to the byte, and so does a second Goldcrest', () =>
  withSite(async (site) => {
    const { evaluator, home, studyId } = await inventedStudy(site)
    const filesOf = async (button: string) => {
      await evaluator.send((await evaluator.open(`${home}/report`)).press(button))
      const zip = await evaluator.ask(`${evaluator.at}/as/zip`)
      return unzipSync(new Uint8Array(await zip.arrayBuffer()))
    }
    const open = await filesOf('Make the public report')
    const page = await evaluator.open(`${home}/report`)
    assert.match(
      (await evaluator.send(page.press('Get the bundle', { secret: 'short' }))).text,
      /12 characters/,
    )
    const { action, fields } = page.press('Get the bundle', { secret: passphrase })
    const answer = await evaluator.ask(action, {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    const sealed = new Uint8Array(await answer.arrayBuffer())

    // The public bundle alone gives the public report.
    const recomputed = await evaluateBundle(open['bundle.json']!)
    for (const [path, content] of Object.entries(open))
      assert.deepEqual(recomputed.get(`public/${path}`), new Uint8Array(content), path)

    // Elsewhere it is the same study, and leaves as it came.
    const there = await broughtIn(site, sealed, passphrase)
    assert.match(there.page.title, /^Overview/)
    const [here, copy] = [await snapshot(site, studyId), await snapshot(site, there.studyId)]
    assert.equal(hashOf(copy.data), hashOf(here.data))
    const reopened = await openBundle(await sealBundle(copy, passphrase), passphrase)
    assert.equal(hashOf(reopened.data), hashOf((await openBundle(sealed, passphrase)).data))
  }))

test('what is no bundle, or doesn’t open, or isn’t whole is said, and nothing comes of it', () =>
  withSite(async (site) => {
    const { studyId } = await inventedStudy(site)
    const here = await snapshot(site, studyId)
    const sealed = await sealBundle(here, passphrase)
    const said = async (content: Uint8Array<ArrayBuffer>, secret: string) =>
      (await broughtIn(site, content, secret)).page.text
    assert.match(await said(new TextEncoder().encode('{}'), passphrase), /This is no team’s bundle/)
    assert.match(await said(sealed, 'another passphrase'), /the passphrase is another/)
    const torn = { ...here, data: { ...here.data, participant: [] } }
    assert.match(
      await said(await sealBundle(torn, passphrase), passphrase),
      /This bundle isn’t whole/,
    )
    const nobody = { ...here, data: { ...here.data, member: [] } }
    assert.match(
      await said(await sealBundle(nobody, passphrase), passphrase),
      /Nobody leads this study/,
    )
    assert.equal((await site.rows('select 1 from studies.study')).length, 1)
  }))

test('a co-researcher’s verdict is in the report, and only hers is changed', () =>
  withSite(async (site) => {
    const { coResearcher, home, studyId } = await inventedStudy(site)
    const list = await coResearcher.open(`${home}/verdicts`)
    assert.match(list.text, /Not said yet/)
    const [finding] = (await snapshot(site, studyId)).data.finding
    const address = `${home}/verdicts/finding/${finding!.findingId}`
    const before = (await snapshot(site, studyId)).data.verdict.length
    const page = await coResearcher.open(address)
    await coResearcher.send(page.press('It does not fit', { why: 'Not with us.' }))
    const after = (await snapshot(site, studyId)).data.verdict
    assert.equal(after.length, before + 1)
    assert.ok(after.some(({ says, why }) => says === 'does not fit' && why === 'Not with us.'))
    await coResearcher.send(
      (await coResearcher.open(address)).press('It fits', { why: 'It does.' }),
    )
    const changed = (await snapshot(site, studyId)).data.verdict
    assert.equal(changed.length, before + 1)
    const unsaid = await coResearcher.send({ action: address, fields: [['why', 'Only this']] })
    assert.equal(unsaid.status, 422)
    assert.match(unsaid.text, /Press one of the buttons below/)
    assert.match(unsaid.html, /Only this/)
    const gone = `${home}/verdicts/quote/${finding!.findingId}`
    assert.equal((await coResearcher.ask(gone)).status, 404)
    assert.equal((await coResearcher.ask(`${home}/report`)).status, 404)
  }))

async function broughtIn(site: TestSite, content: Uint8Array<ArrayBuffer>, secret: string) {
  const evaluator = await site.signedIn({
    ...{ name: 'Ruth', email: `ruth-${Math.random()}@example.org` },
    roles: ['evaluator'],
  })
  await evaluator.open('/ashdale/bring-in-study')
  const body = new FormData()
  body.set('secret', secret)
  body.set('bundle', new File([content], 'study.age'))
  const answer = await evaluator.ask('/ashdale/bring-in-study', { method: 'POST', body })
  const next = answer.headers.get('location')
  const page = next ? await evaluator.open(next) : await readPage(answer, evaluator.at)
  return { page, studyId: next?.split('/').at(-1) ?? '' }
}

function snapshot({ db, area }: TestSite, studyId: string) {
  return inContext(db, { areaId: area.areaId, actor: 'test' }, (transaction) =>
    asMember(transaction, { studyId }, (apart) => readSnapshot(apart, studyId)),
  )
}

/** Quotes that are shown, and whose words they are. */
async function quotes(site: TestSite, studyId: string) {
  return site.rows<{ words: string; participant: string }>(
    `select substr(transcript.words, quote.starts_at + 1, quote.ends_at - quote.starts_at) as words,
        turn.participant_id as participant
      from studies.quote join studies.transcript using (study_id, transcript_id)
        join studies.turn on turn.study_id = quote.study_id and turn.transcript_id = quote.transcript_id
          and turn.starts_at <= quote.starts_at and turn.ends_at >= quote.ends_at
      where quote.study_id = $1 order by quote_id`,
    [studyId],
  )
}
