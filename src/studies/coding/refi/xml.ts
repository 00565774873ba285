import { Problem } from '../../../platform/problem.ts'
import { escaped, readUploadedXml } from '../text/xml-parts.ts'

/** An element of an XML: its name without prefix, its attributes, what is in it. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** Elements of one file: a project of 300 transcripts with 20,000 codings has 100,000. */
const most = 2_000_000

/** @param what messages call it: “This project”. */
export async function readElements(bytes: Uint8Array, what: string): Promise<Element> {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const within = [root]
  let count = 0
  await readUploadedXml(bytes, what, {
    open(name, attributes) {
      if (++count > most) throw new Problem(`${what} has more in it than is read at once.`)
      const found = { name, attributes: { ...attributes }, children: [], text: '' }
      within.at(-1)!.children.push(found)
      within.push(found)
    },
    text(text) {
      within.at(-1)!.text += text
    },
    close: () => within.pop(),
  })
  const [first] = root.children
  if (!first) throw new Problem(`${what} is empty: save it again and choose it once more.`)
  return first
}

/** The first child of a name. */
export function child(of: Element | undefined, name: string): Element | undefined {
  return of?.children.find((one) => one.name === name)
}

export function childrenOf(of: Element | undefined, name: string): Element[] {
  return of?.children.filter((one) => one.name === name) ?? []
}

/** A GUID as we write it; nothing where it is none. */
export function guid(text: string | undefined): string | undefined {
  const plain =
    text
      ?.trim()
      .replace(/^\{(.*)\}$/, '$1')
      .toLowerCase() ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(plain) ? plain : undefined
}

/** An element with what is in it, each on a line; attributes that aren’t there are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | boolean | undefined>,
  inside: readonly string[] = [],
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const content = inside.filter(Boolean)
  return content.length === 0
    ? `<${name}${said}/>`
    : `<${name}${said}>\n${content.join('\n')}\n</${name}>`
}

/** An element with words in it; nothing where there are none. */
export function worded(name: string, words: string): string {
  return words ? `<${name}>${escaped(words)}</${name}>` : ''
}

/** One element around others; nothing where there are none. */
export function around(name: string, inside: readonly string[]): string {
  return inside.some(Boolean) ? element(name, {}, inside) : ''
}

export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'
