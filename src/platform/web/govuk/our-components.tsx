import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'
import * as components from './index.ts'

/** Options as govuk-frontend writes them, which is JSON. */
export type GovukOptions = { [option: string]: unknown }

/** Whose `html` are our children: the element is a frame, or shows `text` in another way. */
const framed = ['fieldset', 'notification-banner']

/** `date-input` as `DateInput`. */
export function pascalCase(component: string): string {
  return component.replace(/(^|-)./g, (start) => start.slice(-1).toUpperCase())
}

/** Our component for one of govuk-frontend's, by its folder's name. */
export function ourComponent(component: string) {
  return Object.entries(components).find(([name]) => name === pascalCase(component))?.[1]
}

/** Renders with our component what govuk-frontend would render with these options. */
export async function renderOurs(component: string, options: GovukOptions): Promise<string> {
  const ours = ourComponent(component)
  if (!ours) throw new Error(`There is no component of ours for ${component}.`)
  const { html, ...others } = options
  const isFramed = framed.includes(component) && typeof html === 'string'
  const props = isFramed ? { ...toOurs(others), children: raw(html) } : toOurs(options)
  return String(await jsx(ours, props).toString())
}

const isHtml = /^html$|Html$/

/** The same options under our names: where they have `text` and `html` we have one of JSX. */
function toOurs(options: GovukOptions): GovukOptions {
  const ours: GovukOptions = {}
  for (const [name, value] of Object.entries(options)) {
    if (!isHtml.test(name)) ours[name] = convert(name, value)
  }
  for (const [name, value] of Object.entries(options)) {
    const textName = name.replace(/^html$/, 'text').replace(/Html$/, 'Text')
    if (isHtml.test(name) && value) ours[textName] = raw(String(value))
  }
  return ours
}

// These hold nothing but content, so ours are the content itself.
const contentOnly = ['conditional', 'beforeInput', 'afterInput', 'beforeInputs', 'afterInputs']

function convert(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => convert('', item))
  if (typeof value !== 'object' || value === null) return value
  const ours = toOurs({ ...value })
  return contentOnly.includes(name) ? ours['text'] : ours
}
