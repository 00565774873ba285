// What the team writes that it found: its words, its quotes, what is said of it, and what is taken back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedStudy } from '../../../test/support/studies/invented.ts'
import { wordsOf } from '../../../test/support/site/page.ts'
import { withSite, type TestSite } from '../../../test/support/site/site.ts'

const rowsOf = (site: TestSite) =>
  site.rows<{ finding_id: string; words: string; easy_words: string; position: number }>(
    'select finding_id, words, easy_words, position from studies.finding order by position',
  )

test('a finding is written, mended, put in order and taken out; its quotes stay', () =>
  withSite(async (site) => {
    const { evaluator, home } = await inventedStudy(site)
    const list = await evaluator.open(`${home}/find/findings`)
    const write = await evaluator.open(list.link('Write a finding'))
    const empty = await evaluator.send(
      write.press('Save this finding', { easyWords: 'They come on time.' }),
    )
    assert.equal(empty.status, 422)
    assert.equal(empty.errors().words, 'Write what you found')
    assert.equal(empty.value('easyWords'), 'They come on time.', 'what was typed is kept')
    const press = empty.press('Save this finding', { words: 'People speak of time.' })
    const saved = await evaluator.send(press)
    assert.match(saved.text, /It rests on no quote\./)
    await evaluator.send(press)
    assert.deepEqual(
      (await rowsOf(site)).map(({ position }) => position),
      [1, 2, 3, 4, 5],
      'a form sent twice is one',
    )

    const { text } = await evaluator.open(`${home}/find/findings`)
    assert.match(text, /People speak of time\..*It bears on no hypothesis\. It rests on no quote\./)
    const moved = (await evaluator.open(`${home}/find/findings`)).press(
      'Move up: People speak of time.',
    )
    await evaluator.send(moved)
    assert.equal((await rowsOf(site))[3]!.words, 'People speak of time.')

    const [first] = await rowsOf(site)
    const quotes = 'select from studies.quote'
    const before = (await site.rows(quotes)).length
    const page = await evaluator.open(`${home}/find/findings/${first!.finding_id}`)
    await evaluator.send(page.press('Take it out'))
    assert.equal((await site.rows(quotes)).length, before, 'chosen quotes stay')
    assert.equal((await rowsOf(site)).length, 4)
    const gone = await evaluator.ask(`${home}/find/findings/${first!.finding_id}`)
    assert.equal(gone.status, 404)
  }))

test('easy words are looked at, line by line, and saved all the same', () =>
  withSite(async (site) => {
    const { evaluator, home } = await inventedStudy(site)
    const [first] = await rowsOf(site)
    const address = `${home}/find/findings/${first!.finding_id}`
    const page = await evaluator.open(address)
    assert.doesNotMatch(page.text, /could be easier/)
    const easyWords =
      'The council came. It left.\nThey ask, but nobody hears.\n\nVery small services change the plan on the day when somebody needs it changed.'
    const list = await evaluator.send(page.press('Save this finding', { easyWords }))
    assert.match(list.text, /Its easy words have 4 lines to look at again/)
    const { text } = await evaluator.open(address)
    assert.match(text, /“The council came\. It left\.” is more than one sentence/)
    assert.match(text, /uses “council”/)
    assert.match(text, /“They ask, but nobody hears\.” says two things at once/)
    assert.match(text, /has 14 words: make it 12 or fewer/)
    assert.equal((await rowsOf(site))[0]!.easy_words, easyWords.replace('\n\n', '\n'))
  }))

test('quotes are chosen for a finding, shown with it to co-researchers, and go with consent', () =>
  withSite(async (site) => {
    const { evaluator, coResearcher, home, studyId } = await inventedStudy(site)
    const write = await evaluator.open(`${home}/find/findings/new`)
    const saved = await evaluator.send(
      write.press('Save this finding', { words: 'Plans bend.', easyWords: 'Plans can change.' }),
    )
    const finding = evaluator.at
    const picker = await evaluator.open(saved.link('Choose quotes for it'))
    assert.match(picker.text, /For the finding: Plans bend\./)
    const [code] = await site.rows<{ code_id: string }>(
      "select code_id from studies.code where name = '(a) Flexible about today’s support'",
    )
    const shown = await evaluator.open(
      `${home}/code/quotes?code=${code!.code_id}&finding=${finding.split('/').at(-1)}`,
    )
    assert.match(shown.text, /What speaks against it/, 'by default')
    const choose = shown
      .all('button')
      .map(wordsOf)
      .find((text) => text.startsWith('Choose as typical'))!
    const quote = await evaluator.send(shown.press(choose))
    const back = await evaluator.send(
      quote.press('Save this quote', { easyWords: 'She comes when I ask.' }),
    )
    assert.match(evaluator.at, /\/find\/findings\//, 'back to where it was chosen for')
    assert.match(back.text, /It rests on 1 quote, and none speaks against it\.Look for what/)

    const things = await coResearcher.open(`${home}/verdicts`)
    assert.match(things.text, /Plans can change\./)
    const [row] = await site.rows<{ quote_id: string; participant_id: string }>(
      `select quote_id, participant_id from studies.quote join studies.turn
        on turn.study_id = quote.study_id and turn.transcript_id = quote.transcript_id
          and turn.starts_at < quote.ends_at and turn.ends_at > quote.starts_at
          and participant_id is not null
        where quote.easy_words = 'She comes when I ask.'`,
    )
    const read = await coResearcher.open(`${home}/verdicts/quote/${row!.quote_id}`)
    assert.match(read.text, /In easy words:She comes when I ask\./)

    const withdrawal = await evaluator.open(
      `${home}/gather/participants/${row!.participant_id}/withdrawal`,
    )
    await evaluator.send(withdrawal.press('Take it out', { stops: ['quotes'] }))
    assert.equal((await coResearcher.ask(`${home}/verdicts/quote/${row!.quote_id}`)).status, 404)
    assert.match((await evaluator.open(finding)).text, /It rests on no quote\./)
    assert.equal(
      (
        await site.rows('select from studies.quote where study_id = $1 and quote_id = $2', [
          ...[studyId, row!.quote_id],
        ])
      ).length,
      0,
    )
  }))

test('a verdict is of the words it was said of: of changed ones co-researchers are asked anew', () =>
  withSite(async (site) => {
    const { evaluator, coResearcher, home } = await inventedStudy(site)
    const [first] = await rowsOf(site)
    const verdict = `${home}/verdicts/finding/${first!.finding_id}`
    await coResearcher.send((await coResearcher.open(verdict)).press('It fits'))
    const reading = await coResearcher.open(verdict)
    assert.match(reading.text, /You said: fits\./)

    const address = `${home}/find/findings/${first!.finding_id}`
    const page = await evaluator.open(address)
    assert.match(page.text, /If you change its words, they are asked anew/)
    const same = await evaluator.send(page.press('Save this finding'))
    assert.doesNotMatch(same.text, /of earlier words/, 'saved as it was, nothing is changed')
    const list = await evaluator.send(
      page.press('Save this finding', { words: 'Something else was found.' }),
    )
    assert.match(list.text, /verdicts were of earlier words, and are not counted/)
    assert.match(list.text, /No co-researcher has said something of it\./)

    // She had its old words before her.
    const refused = await coResearcher.send(reading.press('It does not fit', { why: 'Hm.' }))
    assert.equal(refused.errors().says, 'Read this again before you say if it fits')
    assert.equal(refused.value('why'), 'Hm.')
    assert.match(refused.text, /Its words were changed after you said something of it/)
    await coResearcher.send(refused.press('It does not fit'))
    assert.match((await evaluator.open(`${home}/find/findings`)).text, /does not fit 1, not sure 0/)
  }))
