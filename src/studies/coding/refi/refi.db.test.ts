import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { newId } from '../../../platform/db/new-id.ts'
import { codingStudy, type CodingStudy } from '../../../../test/support/studies/coding-study.ts'
import { bringIn, codedStudy, fileOf, opened } from '../../../../test/support/studies/refi.ts'
import { withSite, type TestSite } from '../../../../test/support/site/site.ts'
import type { Visitor } from '../../../../test/support/site/visitor.ts'
import { descriptionOf, meaningOf } from './description.ts'
import { withLf } from './lf.ts'
import { readProject } from './read-project.ts'

const schemas = fileURLToPath(new URL('../../../../../shared/fixtures/', import.meta.url))
const withoutSchemas = existsSync(schemas) ? false : `there are no schemas in ${schemas}`

describe('A project', () => {
  test('that goes elsewhere and comes back is the same to the byte', () =>
    withSite(async (site) => {
      const here = await codedStudy(site)
      const first = await fileOf(here.lead, `${here.code}/exchange/project.qdpx`)
      assert.deepEqual(await fileOf(here.lead, `${here.code}/exchange/project.qdpx`), first)
      const book = await fileOf(here.lead, `${here.code}/exchange/codebook.qdc`)

      await withSite(async (other) => {
        const there = await codingStudy(other)
        await other.pool.query('delete from studies.identity')
        await other.pool.query('delete from studies.participant')
        await other.pool.query(`update studies.study set title = 'Another study'`)
        const came = await bringIn(there, first)
        assert.equal(came.status, 200)
        assert.match(came.text, /\d+ brought in; 0 were here already/)
        assert.match((await bringIn(there, first)).text, /0 brought in; \d+ were here already/)
        const waiting = await other.rows('select words, is_open from studies.transcript')
        assert.deepEqual(
          waiting,
          [{ words: '', is_open: true }],
          'its names are decided about first',
        )
        assert.match((await there.ada.open(there.code)).text, /P031 & P032Not open yet/)
        await opened(there, [])
        assert.deepEqual(await fileOf(there.lead, `${there.code}/exchange/project.qdpx`), first)
        assert.deepEqual(await fileOf(there.lead, `${there.code}/exchange/codebook.qdc`), book)
        assert.match((await bringIn(there, first)).text, /0 brought in; \d+ were here already/)
        assert.deepEqual(await fileOf(there.lead, `${there.code}/exchange/project.qdpx`), first)
        const rows = await other.rows<{ code: string; asks: boolean }>(
          `select coalesce(code, '') as code, is_interviewer as asks
           from studies.turn left join studies.participant using (study_id, participant_id) order by turn`,
        )
        assert.deepEqual(
          rows.map(({ code, asks }) => (asks ? 'asks' : code)),
          ['asks', 'P031', 'P032'],
        )
      })

      const empty = { ...here, ...(await anotherStudy(site, here)) }
      assert.match((await bringIn(empty, book, 'c.qdc')).text, /brought in; 0 were here already/)
      assert.deepEqual(await fileOf(empty.lead, `${empty.code}/exchange/codebook.qdc`), book)
    }))

  test('has its names replaced before coders see it, and what was coded stays at its words', () =>
    withSite(async (site) => {
      const here = await codedStudy(site)
      const file = await fileOf(here.lead, `${here.code}/exchange/project.qdpx`)
      await withSite(async (other) => {
        const there = await codingStudy(other)
        await other.pool.query(`update studies.identity set name = 'Doris Quill'`)
        await bringIn(there, file)
        await opened(there, ['Doris'])
        const [{ words }] = (await other.rows('select words from studies.transcript')) as [
          { words: string },
        ]
        assert.doesNotMatch(words, /Doris/)
        const quoted = await other.rows<{ said: string }>(
          `select substr(transcript.words, starts_at + 1, coding.ends_at - starts_at) as said
           from studies.coding join studies.transcript using (study_id, transcript_id) order by 1`,
        )
        assert.deepEqual(
          quoted.map(({ said }) => said),
          ['She said 🙂', 'She said 🙂 yes & “'],
        )
        const again = await bringIn(there, file)
        assert.match(again.text, /it is here already, with other words/)
        assert.equal((await other.rows('select from studies.coding')).length, 2)
      })
    }))

  test('that calls people by their names gives them codes, and the names are only in the key', () =>
    withSite(async (site) => {
      const study = await codingStudy(site)
      const id = (n: number) => `0000000${n}-0000-4000-8000-00000000000a`
      const project = `<Project name="Theirs"><Cases><Case guid="${id(1)}" name="Tess Teal">
          <SourceRef targetGUID="${id(2)}"/></Case></Cases>
        <Sources><TextSource guid="${id(2)}" name="T" plainTextPath="internal://a.txt"/></Sources>
        </Project>`
      const words = 'Interviewer: Well?\nTess Teal: Fine.\nInterviewer: And?\nTess Teal: So.'
      const bytes = zipSync({
        'project.qde': strToU8(project),
        'sources/a.txt': strToU8(words),
      }) as Uint8Array<ArrayBuffer>
      assert.equal((await bringIn(study, bytes)).status, 200)
      assert.match((await bringIn(study, bytes)).text, /0 brought in; 2 were here already/)
      const rows = await site.rows(
        `select code, name from studies.participant join studies.identity using (study_id, participant_id)
         where participant_id = $1`,
        [id(1)],
      )
      assert.deepEqual(rows, [{ code: 'P033', name: 'Tess Teal' }])
      const names = await study.lead.open(`${study.code}/transcripts/${id(2)}/names`)
      assert.equal(names.value('pseudonym-0'), 'P033', 'it is suggested for her name')
      const sending = names.press('Open it to coders', { 'does-0': 'replace' })
      await study.lead.send(sending)
      const turns = await site.rows(
        `select speaker, participant_id as who from studies.turn where not is_interviewer`,
      )
      const hers = { speaker: 'P033', who: id(1) }
      assert.deepEqual(turns, [hers, hers])
    }))

  test('and a codebook are valid, with places in code points', { skip: withoutSchemas }, () =>
    withSite(async (site) => {
      const { lead, code } = await codedStudy(site)
      const files = unzipSync(await fileOf(lead, `${code}/exchange/project.qdpx`))
      const project = strFromU8(files['project.qde']!)
      await assertValid(project, 'Project.xsd')
      await assertValid(
        strFromU8(await fileOf(lead, `${code}/exchange/codebook.qdc`)),
        'Codebook.xsd',
      )
      const [source] = Object.keys(files).filter((name) => name.startsWith('sources/'))
      const text = Array.from(strFromU8(files[source!]!))
      const places = [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)" creating/g)]
      const quoted = places.map(([, from, to]) => text.slice(Number(from), Number(to)).join(''))
      assert.deepEqual(quoted, ['She said 🙂', 'She said 🙂 yes & “'])
      assert.equal(project.match(/<Note /g)!.length, 4)
      assert.doesNotMatch(project, /Doris Quill/, 'the key never leaves')
    }),
  )

  test('of another program is read: its line ends, braces and whole texts', async () => {
    const id = (n: number) => `{0000000${n}-0000-4000-8000-00000000000A}`
    const project = `<?xml version="1.0"?><Project name="Theirs" xmlns="urn:QDA-XML:project:1.0">
      <Users><User guid="${id(1)}" name="Kim"/></Users>
      <CodeBook><Codes><Code guid="${id(2)}" name="Care" isCodable="true" color="#ABC"/></Codes></CodeBook>
      <Sources>
        <TextSource guid="${id(3)}" name="T" plainTextPath="internal://a.txt">
          <PlainTextSelection guid="${id(4)}" name="x" startPosition="7" endPosition="10" creatingUser="${id(1)}" creationDateTime="2019-03-18T10:00:00">
            <Coding guid="${id(5)}"><CodeRef targetGUID="${id(2)}"/></Coding>
          </PlainTextSelection>
          <PlainTextSelection guid="${id(6)}" startPosition="5" endPosition="99">
            <Coding guid="${id(7)}"><CodeRef targetGUID="${id(2)}"/></Coding>
          </PlainTextSelection>
          <Coding guid="${id(8)}"><CodeRef targetGUID="${id(2)}"/></Coding>
        </TextSource>
        <PDFSource guid="${id(9)}" name="A leaflet" path="internal://a.pdf"/>
      </Sources></Project>`
    const bytes = zipSync({
      'project.qde': strToU8(project),
      'Sources/a.txt': strToU8('\uFEFFOne 🙂\r\nTwo'),
    })
    const { sources, codes: found, leftOut, users } = await readProject(bytes)
    assert.deepEqual(users, [{ memberId: '00000001-0000-4000-8000-00000000000a', name: 'Kim' }])
    assert.equal(found[0]!.colour, '#aabbcc')
    const { words, codings, turns } = sources[0]!
    assert.equal(words, 'One 🙂\nTwo')
    assert.deepEqual(turns, [])
    const text = Array.from(words)
    assert.deepEqual(
      codings.map(({ startsAt, endsAt }) => text.slice(startsAt, endsAt).join('')),
      ['Two', 'One 🙂\nTwo'],
    )
    assert.equal(codings[0]!.madeAt, '2019-03-18T10:00:00Z')
    assert.deepEqual(leftOut, [
      'In “T”: 5 to 99 isn’t in the text',
      '“A leaflet”: only texts are coded here',
    ])
  })

  test('that is hostile is refused with a sentence, and nothing of it stays', () =>
    withSite(async (site) => {
      const study = await codingStudy(site)
      const qde = (inside: string, declared = '') =>
        strToU8(`<?xml version="1.0"?>${declared}<Project name="x">${inside}</Project>`)
      const source = (path: string) =>
        `<Sources><TextSource guid="${newId()}" name="T" plainTextPath="${path}"/></Sources>`
      const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
      const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
      const deep = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`
      const cases: [Uint8Array, RegExp][] = [
        [
          zipSync({ 'project.qde': qde(''), '../../evil.txt': strToU8('x') }),
          /a path that leads out/,
        ],
        [
          zipSync({ 'project.qde': qde(''), '/etc/evil.txt': strToU8('x') }),
          /a path that leads out/,
        ],
        [
          zipSync({ 'project.qde': qde(source('internal://../../etc/passwd')) }),
          /a path that leads out/,
        ],
        [
          zipSync({ 'project.qde': qde(source('internal:///etc/passwd')) }),
          /a path that leads out/,
        ],
        [
          zipSync({ 'project.qde': qde('<Description>&b;</Description>', laughs) }),
          /made to be too much/,
        ],
        [
          zipSync({ 'project.qde': qde('<Description>&a;</Description>', outside) }),
          /made to be too much/,
        ],
        [zipSync({ 'project.qde': qde(deep) }), /made to be too much/],
        [zipSync({ 'project.qde': new Uint8Array(310_000_000) }), /more than is read at once/],
        [zipSync({ 'x.txt': strToU8('x') }), /isn’t a REFI-QDA project/],
        [strToU8('PK\u0003\u0004 nothing'), /damaged or isn’t one/],
        [strToU8('<Other/>'), /isn’t a REFI-QDA codebook/],
        [strToU8('no XML'), /XML is damaged/],
      ]
      for (const [bytes, sentence] of cases) {
        const answer = await bringIn(study, new Uint8Array(bytes))
        assert.equal(answer.status, 422)
        assert.match(answer.text, sentence)
      }
      for (const table of ['code', 'transcript', 'import'])
        assert.equal((await site.rows(`select from studies.${table}`)).length, 0, table)
    }))

  test('goes out to who leads only, and without what is coded blind by others', () =>
    withSite(async (site) => {
      const study = await codedStudy(site)
      const { ada, lead, code, members } = study
      assert.equal((await ada.ask(`${code}/exchange/project.qdpx`)).status, 404)
      await site.pool.query(
        `insert into studies.assignment (study_id, transcript_id, member_id, pass, is_blind)
         select study_id, transcript_id, $1, 'deductive', true from studies.transcript`,
        [members.ada],
      )
      const files = unzipSync(await fileOf(lead, `${code}/exchange/project.qdpx`))
      const project = strFromU8(files['project.qde']!)
      assert.equal(project.match(/<Coding /g)!.length, 1, 'only what is of the other pass')
    }))
})

test('what a code means goes into one description, and comes out of it again', () => {
  const meaning = { definition: 'A\n\nB', useWhen: 'C', notWhen: 'D\nE', example: 'F' }
  assert.deepEqual(meaningOf(descriptionOf(meaning)), meaning)
  const only = { definition: '', useWhen: '', notWhen: 'D', example: '' }
  assert.deepEqual(meaningOf(descriptionOf(only)), only)
  const odd = descriptionOf({ ...only, definition: 'A\n\nExample: x', useWhen: 'y' })
  assert.equal(descriptionOf(meaningOf(odd)), odd, 'whatever stands in it')
})

test('places in a text with Windows line ends are moved with it', () => {
  const { words, at, length } = withLf('a\r\n🙂\rb')
  assert.equal(words, 'a\n🙂\nb')
  assert.deepEqual([0, 1, 3, 4, 5, 6].map(at), [0, 1, 2, 3, 4, 5])
  assert.equal(length, 6)
})

async function anotherStudy(site: TestSite, { lead }: CodingStudy) {
  const studyId = newId()
  const memberId = newId()
  await site.pool.query('insert into studies.study (study_id, title) values ($1, $2)', [
    studyId,
    'B',
  ])
  await site.pool.query(
    `insert into studies.member (study_id, member_id, name, roles) values ($1, $2, 'Lea', '{lead}')`,
    [studyId, memberId],
  )
  await site.pool.query(
    `insert into studies.seat (study_id, member_id, account_id) values ($1, $2, $3)`,
    [studyId, memberId, (lead as Visitor & { accountId: string }).accountId],
  )
  return { studyId, code: `/ashdale/studies/${studyId}/code` }
}

async function assertValid(xml: string, schema: string): Promise<void> {
  const { XmlDocument, XsdValidator } = await import('libxml2-wasm')
  const rules = XmlDocument.fromBuffer(readFileSync(schemas + schema))
  const document = XmlDocument.fromString(xml)
  const validator = XsdValidator.fromDoc(rules)
  validator.validate(document)
  validator.dispose()
  document.dispose()
  rules.dispose()
}
