import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '../../platform/reading/testing.ts'
import { wordingHash, type Instrument } from '../instrument.ts'
import { ons4 } from '../packs/ons4.ts'
import { openPacks } from '../packs/packs.ts'
import { short } from '../packs/short.ts'
import { asQuestionnaire } from './fhir-questionnaire.ts'
import { readQuestionnaire } from './read-questionnaire.ts'
import { readXlsForm } from './read-xlsform.ts'
import { readXlsFormFile, writeXlsForm } from './xlsform-file.ts'
import { asXlsForm } from './xlsform-rows.ts'

const numbers: Instrument = {
  ...{ ...short, pack: 'numbers' },
  definition: {
    questions: [
      { id: 'age', kind: 'number', words: 'How old are you?', least: 18, most: 110.5 },
      { id: 'more', kind: 'words', words: 'What else?', hint: 'If you like.', mayBeLeft: true },
    ],
  },
}

test('what goes out as an XLSForm or a FHIR Questionnaire comes back to the letter', async () => {
  for (const pack of [...openPacks, numbers]) {
    const read = await readXlsFormFile(await writeXlsForm(pack))
    assert.deepEqual(read, { ok: true, pack, notTaken: [] }, pack.pack)
    const sent = JSON.parse(JSON.stringify(asQuestionnaire(pack)))
    assert.deepEqual(readQuestionnaire(sent), { ok: true, pack, notTaken: [] }, pack.pack)
  }
})

test('read by their own words alone they ask the same', () => {
  for (const pack of [ons4, numbers]) {
    const xls = readXlsForm(asXlsForm(pack))
    assert.ok(xls.ok)
    for (const [index, question] of pack.definition.questions.entries()) {
      const { note: _, ...asked } = question
      assert.deepEqual(xls.pack.definition.questions[index], asked)
    }
    const fhir = readQuestionnaire({ ...asQuestionnaire(pack), extension: [] })
    assert.ok(fhir.ok)
    assert.deepEqual(
      fhir.pack.definition.questions.map(({ words }) => words),
      pack.definition.questions.map(({ words }) => words),
    )
  }
})

test('a form of ours that somebody changed is read as it is now', async () => {
  const sent = asQuestionnaire(short)
  sent.item[0]!.text = 'Another question?'
  const read = readQuestionnaire(sent)
  assert.ok(read.ok)
  assert.equal(read.pack.definition.questions[0]!.words, 'Another question?')
  assert.notEqual(wordingHash(read.pack), wordingHash(short))
})

test('what an XLSForm has and we have not is listed', () => {
  const read = readXlsForm({
    survey: [
      ['type', 'name', 'label::English (en)', 'label::Cymraeg (cy)', 'relevant', 'constraint'],
      ['note', 'hello', 'Hello', 'Helo', '', ''],
      ['begin_group', 'first', 'First', '', '', ''],
      ['select_one yn', 'Q 1', 'Well?', 'Da?', '${age} > 3', ''],
      ['integer', 'age', 'Age', '', '', '. > 3'],
      ['select_multiple yn', 'all', 'All', '', '', ''],
      ['end_group', '', '', '', '', ''],
    ],
    choices: [
      ['list_name', 'name', 'label'],
      ['yn', 'y', 'Yes'],
      ['yn', 'n', 'No'],
    ],
    settings: [['form_title'], ['My form']],
  })
  assert.ok(read.ok)
  assert.equal(read.pack.definition.intro, 'Hello')
  assert.deepEqual(
    read.pack.definition.questions.map(({ id }) => id),
    ['q_1', 'age'],
  )
  assert.deepEqual(read.notTaken, [
    'The words in another language: Cymraeg (cy)',
    'The column “relevant”',
    'The heading of the group “first”',
    'The name “Q 1”: it is called q_1 here',
    'The constraint of “age”: . > 3',
    'The question “all”, of the type select_multiple yn',
    'The first answer of each question counts as the best: look whether that is so',
  ])
})

test('what a FHIR Questionnaire has and we have not is listed', () => {
  const read = readQuestionnaire({
    resourceType: 'Questionnaire',
    title: 'Theirs',
    item: [
      {
        ...{ linkId: 'g', type: 'group', text: 'Group' },
        item: [
          { linkId: '1.1', type: 'boolean', text: 'Well?', enableWhen: [{}] },
          { linkId: 'when', type: 'date', text: 'When?' },
          { linkId: 'say', type: 'display', text: 'Thanks' },
        ],
      },
    ],
  })
  assert.ok(read.ok)
  assert.deepEqual(read.pack.definition.questions[0], {
    ...{ id: 'q_1_1', kind: 'levels', words: 'Well?', mayBeLeft: true },
    levels: [
      { level: 1, words: 'Yes' },
      { level: 2, words: 'No' },
    ],
  })
  assert.deepEqual(read.notTaken, [
    'The heading of the group g',
    '“enableWhen” of the question 1.1',
    'The name 1.1: it is called q_1_1 here',
    'The question when, of the type date',
    'The words of say: Thanks',
    'The first answer of each question counts as the best: look whether that is so',
  ])
})

test('what is no form is said, and breaks nothing', async () => {
  const because = (read: ReturnType<typeof readXlsForm>) => (read.ok ? 'fine' : read.because)
  assert.match(because(readXlsForm({ survey: [], choices: [], settings: [] })), /no sheet “survey”/)
  assert.match(because(readQuestionnaire({ resourceType: 'Patient' })), /resourceType/)
  assert.match(because(readQuestionnaire(null)), /^In the questionnaire/)
  assert.match(because(readQuestionnaire({ resourceType: 'Questionnaire' })), /no question/)
  await assertProblem(readXlsFormFile(Buffer.from('hello')), /./)
})
