import fc, { type Arbitrary } from 'fast-check'
import type { GovukOptions } from './our-components.tsx'

/** Any options, as govuk-frontend writes them, of the components that carry the most. */

// Whole code points, so that an emoji is not cut in half, and many that HTML treats specially.
const characters = fc.oneof(
  fc.constantFrom('<', '>', '&', '"', "'", '&amp;', '</p>', '<b>', ' ', '\n', '😀', 'é', 'ع'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
)
const text = fc.array(characters, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
const line = text.map((words) => words.replaceAll(/\s/g, ' '))
const html = fc.constantFrom('<em>Well</em> said', 'Fish &amp; chips', '<b>1</b> <i>2</i>')
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/)
const classes = fc.array(word, { minLength: 1, maxLength: 2 }).map((names) => names.join(' '))
const attributes = fc.dictionary(
  word.map((name) => `data-${name}`),
  line,
  { maxKeys: 2 },
)

/** Some of these options; those named in `always` are always there. */
function some(options: Record<string, Arbitrary<unknown>>, always: string[] = []) {
  return fc.record(options, {
    requiredKeys: always,
    noNullPrototype: true,
  }) as Arbitrary<GovukOptions>
}

const look = { classes, attributes }
const words = fc.oneof(fc.record({ text }), fc.record({ html })) as Arbitrary<GovukOptions>
const plain = <T extends GovukOptions>(more: Arbitrary<T>) =>
  fc.tuple(words, more).map(([content, others]): GovukOptions => ({ ...content, ...others }))
const content = plain(some(look))
const listOf = (item: Arbitrary<unknown>) => fc.array(item, { maxLength: 4 })
const withGaps = (item: Arbitrary<unknown>) =>
  listOf(fc.oneof({ arbitrary: item, weight: 6 }, fc.constantFrom(null, false, '')))

const heading = plain(some({ classes, isPageHeading: fc.boolean() }))
const field = {
  hint: content,
  errorMessage: plain(some({ ...look, visuallyHiddenText: fc.oneof(line, fc.constant('')) })),
  ...look,
}
const control = {
  ...field,
  id: word,
  name: word,
  label: plain(some({ ...look, isPageHeading: fc.boolean() })),
  describedBy: word,
  disabled: fc.boolean(),
  formGroup: some({ ...look, beforeInput: words, afterInput: words }),
}
const group = {
  ...field,
  idPrefix: word,
  name: word,
  fieldset: some({ ...look, describedBy: word, legend: heading }),
  formGroup: some({ ...look, beforeInputs: words, afterInputs: words }),
}
const typed = { autocomplete: word, spellcheck: fc.boolean() }

// Few values, so that the chosen one is often among the items.
const value = fc.constantFrom('a', 'b', '<&"\'>')
const choice = {
  value,
  id: word,
  hint: content,
  checked: fc.boolean(),
  disabled: fc.boolean(),
  label: some(look),
  conditional: fc.record({ html }),
  attributes,
}
function choices(more: Record<string, Arbitrary<unknown>> = {}) {
  const item = plain(some({ ...choice, ...more }, ['value']))
  const others = withGaps(fc.oneof({ arbitrary: item, weight: 4 }, fc.record({ divider: line })))
  return fc.tuple(others, item).map(([before, last]) => [...before, last])
}

const option = some(
  { text: value, value, selected: fc.boolean(), disabled: fc.boolean(), attributes },
  ['text'],
)
const action = plain(some({ ...look, href: line, visuallyHiddenText: text }, ['href']))
const actions = some({ classes, items: listOf(action) })
const fact = plain(some({ classes }))
const row = some({ key: fact, value: fact, actions, classes }, ['key', 'value'])
const title = plain(some({ classes, headingLevel: fc.integer({ min: 1, max: 6 }) }))
const error = plain(some({ href: line, attributes }))

export const anyOptions: Record<string, Arbitrary<GovukOptions>> = {
  input: some(
    {
      ...control,
      ...typed,
      value: line,
      type: fc.constantFrom('text', 'email', 'tel'),
      inputmode: fc.constantFrom('numeric', 'decimal'),
      autocapitalize: fc.constantFrom('none', 'words'),
      pattern: line,
      prefix: content,
      suffix: content,
      inputWrapper: some(look),
    },
    ['name', 'label'],
  ),
  textarea: some({ ...control, ...typed, value: text, rows: fc.integer({ min: 1, max: 9 }) }, [
    'name',
    'label',
  ]),
  select: some({ ...control, items: withGaps(option), value }, ['name', 'label', 'items']),
  radios: some({ ...group, items: choices(), value }, ['name', 'items']),
  checkboxes: some(
    {
      ...group,
      items: choices({ name: word, behaviour: fc.constant('exclusive') }),
      values: fc.array(value),
      describedBy: word,
    },
    ['name', 'items'],
  ),
  'error-summary': fc
    .tuple(
      fc.oneof(fc.record({ titleText: text }), fc.record({ titleHtml: html })),
      fc.oneof(fc.record({ descriptionText: text }), fc.record({ descriptionHtml: html })),
      some({ ...look, errorList: listOf(error), disableAutoFocus: fc.boolean() }),
    )
    .map(([heads, description, others]) => ({ ...heads, ...description, ...others })),
  'summary-list': some({ ...look, rows: withGaps(row), card: some({ ...look, title, actions }) }),
}
