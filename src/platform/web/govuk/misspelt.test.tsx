import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Button, ErrorSummary, Input, NotificationBanner, Radios, Table } from './index.ts'

// The compiler is the test here: a line below `@ts-expect-error` that compiles is an error.
const misspelt = () => [
  // @ts-expect-error: it is `errorMessage`
  <Input name="name" label={{ text: 'Your name' }} error={{ text: 'Write your name' }} />,
  // @ts-expect-error: content is `text`, and JSX where markup is meant
  <Input name="name" label={{ html: 'Your name' }} />,
  // @ts-expect-error: a question has a label
  <Input name="name" />,
  // @ts-expect-error: it is `text`, not `label`
  <Radios name="when" items={[{ value: 'am', label: 'Morning' }]} />,
  // @ts-expect-error: each item is `text` and `href`, `test` is neither
  <ErrorSummary errorList={[{ test: 'Write your name', href: '#name' }]} />,
  // @ts-expect-error: a link is not disabled
  <Button text="Save this visit" href="/visits" disabled />,
  // @ts-expect-error: the only type is `success`
  <NotificationBanner type="sucess" text="Saved" />,
  // @ts-expect-error: the only format is `numeric`
  <Table rows={[[{ text: '3', format: 'number' }]]} />,
]

test('a misspelt option does not compile', () => {
  assert.equal(typeof misspelt, 'function')
})

test('text is escaped and JSX is not', () => {
  const button = <Button text={'<script>&"'} />
  assert.match(button.toString().toString(), />&lt;script&gt;&amp;&quot;<\/button>/)
  const emphasis = <Button text={<em>Save</em>} />
  assert.match(emphasis.toString().toString(), /><em>Save<\/em><\/button>/)
})
