import assert from 'node:assert/strict'
import { test } from 'node:test'
import { easyReadFaults } from '../../../../test/support/easy-read.ts'
import { EasyFormPage, EasyInput, HardWord, Idea, Name } from './index.ts'
import { buildAssets } from '../assets.ts'
import { field } from '../forms.ts'
import * as errorPages from './easy-error-pages.tsx'
import { hardWords, type HardWordName } from './hard-words.ts'

const site = {
  ...{ name: 'Ashdale', home: '/', navigation: [], footer: [] },
  easy: { switch: '/easy-read' },
}

const faultsOf = (content: unknown) => easyReadFaults(`<main>${String(content)}</main>`)

test('one short sentence with a picture is Easy Read', () => {
  assert.deepEqual(faultsOf(<Idea picture="home">You can get help at home.</Idea>), [])
})

test('what isn’t one idea in one short line beside its picture is found', () => {
  for (const [words, fault] of [
    [
      'We count how often people look at each one of all of the pages.',
      '“We count how often people look at each one of all of the pages.” has 14 words',
    ],
    ['We count it; we keep it.', '“We count it; we keep it.” holds two ideas'],
    ['You write and we answer.', '“You write and we answer.” holds two ideas'],
    ['We wait because it is late.', '“We wait because it is late.” holds two ideas'],
    ['Good. We know.', '“Good. We know.” is more than one sentence'],
  ] as const)
    assert.deepEqual(faultsOf(<Idea picture="home">{words}</Idea>), [fault])
  assert.deepEqual(faultsOf(<p>We know.</p>), ['“We know.” has no picture'])
})

test('a name is one word, however long it is', () => {
  const name = 'Miss Hyacinth Euphemia Fotheringay-Smythe of Upper and Lower Ashdale; and Co.'
  assert.deepEqual(
    faultsOf(
      <Idea picture="person">
        <Name>{name}</Name> can help you.
      </Idea>,
    ),
    [],
  )
})

test('a hard word is explained where it first stands', () => {
  const line = <Idea picture="agreement">This is your agreement.</Idea>
  const other = <Idea picture="home">You can get help at home.</Idea>
  const word = <HardWord word="agreement" />
  const fault = '“This is your agreement.” doesn’t explain “agreement”'
  assert.deepEqual(faultsOf(line), [fault])
  assert.deepEqual(faultsOf([line, word, line].join('')), [])
  assert.deepEqual(faultsOf([line, other, word].join('')), [fault])
  assert.deepEqual(faultsOf(['<h1>Your agreement</h1>', line, word].join('')), [])
  assert.deepEqual(faultsOf(['<h1>Your agreement</h1>', other].join('')), [
    '“Your agreement” doesn’t explain “agreement”',
  ])
})

test('what a hard word means is said in easy words', () => {
  for (const word of Object.keys(hardWords) as HardWordName[])
    assert.deepEqual(faultsOf(<HardWord word={word} />), [], word)
})

test('what is wrong with a field is said one sentence a line, with a picture', async () => {
  await buildAssets()
  const form = {
    typed: { code: ['1'] },
    errors: { code: 'This is not the number of our latest email. You can try 3 more times' },
  }
  const page = String(
    <EasyFormPage site={site} title="Your number" form={form}>
      <EasyInput {...field(form, 'code')} picture="pencil" label={{ text: 'What is it?' }} />
    </EasyFormPage>,
  )
  assert.deepEqual(easyReadFaults(page), [])
  assert.match(page, /<title>Error: Your number – Ashdale/)
  assert.match(page, /href="#code"/)
})

test('what can’t be answered is said in Easy Read', async () => {
  await buildAssets()
  const said = { site, requestId: 'a1b2', waitSeconds: 300 }
  for (const [name, Page] of Object.entries(errorPages))
    assert.deepEqual(easyReadFaults(String(<Page {...said} />)), [], name)
})
