// A page as somebody without a browser's comforts gets it: its words, its links, its forms.
import assert from 'node:assert/strict'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** What a button sends. */
export interface Sending {
  action: string
  fields: [name: string, value: string][]
}

export interface Page {
  status: number
  headers: Headers
  html: string
  title: string
  /** All that is read out, with single spaces. */
  text: string
  /** Where the first link with these words leads. */
  link(words: string): string
  /** The words of each field's error, and where the summary's link leads, when both are there. */
  errors(): Record<string, string>
  /** What was typed into a field or is chosen in it. */
  value(field: string): string | string[] | undefined
  /** What the button with these words sends, with some fields filled in anew. */
  press(button: string, typed?: Record<string, string | string[]>): Sending
  /** Every element with this tag. */
  all(tag: string): Element[]
}

export async function readPage(response: Response, address: string): Promise<Page> {
  const html = await response.text()
  const elements = [...within(parse(html))]
  const all = (tag: string) => elements.filter((one) => one.tagName === tag)
  return {
    status: response.status,
    headers: response.headers,
    html,
    title: wordsOf(all('title')[0]),
    text: wordsOf(all('body')[0]),
    all,
    link(words) {
      const found = all('a').find((one) => wordsOf(one).includes(words))
      assert.ok(found, `a link “${words}” on “${wordsOf(all('title')[0])}”`)
      return attribute(found, 'href') ?? ''
    },
    errors() {
      const summary = elements.find((one) => hasClass(one, 'govuk-error-summary'))
      const links = summary ? [...within(summary)].filter((one) => one.tagName === 'a') : []
      return Object.fromEntries(
        links.map((link) => {
          const id = (attribute(link, 'href') ?? '').replace('#', '')
          assert.ok(
            elements.some((one) => attribute(one, 'id') === id),
            `the summary leads to #${id}`,
          )
          return [id, wordsOf(link)]
        }),
      )
    },
    value(field) {
      const values = elements.filter((one) => attribute(one, 'name') === field).flatMap(typedIn)
      return values.length > 1 ? values : values[0]
    },
    press(words, typed = {}) {
      const button = all('button').find((one) => wordsOf(one) === words)
      assert.ok(button, `a button “${words}” on “${wordsOf(all('title')[0])}”`)
      return sendingOf(address, formAround(button), button, typed)
    },
  }
}

function sendingOf(
  address: string,
  form: Element,
  button: Element,
  typed: Record<string, string | string[]>,
): Sending {
  const fields = [...within(form)]
    .filter((one) => ['input', 'textarea', 'select'].includes(one.tagName))
    .flatMap((one) => typedIn(one).map((value) => [attribute(one, 'name') ?? '', value] as const))
  const names = new Set([...within(form)].map((one) => attribute(one, 'name')))
  for (const name of Object.keys(typed)) assert.ok(names.has(name), `the form has a field ${name}`)
  const kept = fields.filter(([name]) => !(name in typed))
  const anew = Object.entries(typed).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value] as const),
  )
  const own = attribute(button, 'name')
  return {
    // Without one, a form is sent to the page's own address.
    action: attribute(form, 'action') ?? address,
    fields: [
      ...[...kept, ...anew].map(([name, value]): [string, string] => [name, value]),
      ...(own ? [[own, attribute(button, 'value') ?? ''] as [string, string]] : []),
    ],
  }
}

function formAround(element: Element): Element {
  for (let at: Node | null = element; at; at = 'parentNode' in at ? at.parentNode : null)
    if ('tagName' in at && at.tagName === 'form') return at
  return assert.fail('the button is in no form')
}

/** What a field would send as it stands; nothing when it isn't ticked. */
function typedIn(field: Element): string[] {
  if (field.tagName === 'textarea') return [textOf(field).replace(/^\n/, '')]
  if (field.tagName === 'select') {
    const options = [...within(field)].filter((one) => one.tagName === 'option')
    const chosen = options.find((one) => attribute(one, 'selected') !== undefined) ?? options[0]
    return chosen ? [attribute(chosen, 'value') ?? wordsOf(chosen)] : []
  }
  if (field.tagName !== 'input') return []
  const isTick = ['checkbox', 'radio'].includes(attribute(field, 'type') ?? '')
  if (isTick && attribute(field, 'checked') === undefined) return []
  return [attribute(field, 'value') ?? '']
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name)
}

export function wordsOf(element: Element | undefined): string {
  return element ? textOf(element).replaceAll(/\s+/g, ' ').trim() : ''
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function* within(node: Node): Generator<Element> {
  if (!('childNodes' in node)) return
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child
    yield* within(child)
  }
}
