// What makes a page no Easy Read, by BRAND's rules: any Easy page can be held against them.
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import {
  hardWordsIn,
  lineFaults,
  wordsIn,
  type LineFault,
} from '../../src/platform/web/easy-read/index.ts'
import { attribute } from './site/page.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** What is wrong with a page that somebody reads in Easy Read; nothing: []. */
export function easyReadFaults(html: string): string[] {
  const lines = linesOf(html)
  return [...lines.flatMap(faultsOfLine), ...unexplained(lines.filter(({ inMain }) => inMain))]
}

/** Words that stand in one line, in the order of the page. A name counts as one word. */
interface Line {
  text: string
  inMain: boolean
  isHeading: boolean
  /** It repeats what stands at a field. */
  isError: boolean
  hasPicture: boolean
  /** The hard word that it explains. */
  explains?: string
}

const faultWords: Record<LineFault, (text: string) => string> = {
  long: (text) => `has ${wordsIn(text)} words`,
  sentences: () => 'is more than one sentence',
  ideas: () => 'holds two ideas',
}

function faultsOfLine({ text, inMain, isHeading, hasPicture }: Line): string[] {
  // A label may end in a name: that is no second idea.
  const held = text.replace(/: Name\.?$/, '')
  const ofWords = (['long', 'sentences'] as const).filter((one) => lineFaults(text).includes(one))
  const ofIdeas = lineFaults(held).filter((one) => one === 'ideas')
  return [
    ...[...ofWords, ...ofIdeas].map((fault) => faultWords[fault](text)),
    ...(inMain && !isHeading && !hasPicture ? ['has no picture'] : []),
  ].map((wrong) => `“${text}” ${wrong}`)
}

/** Hard words that aren't explained before they are used, or right below. */
function unexplained(lines: Line[]): string[] {
  const explained = new Set<string>()
  const said = lines.filter(({ isHeading, isError }) => !isHeading && !isError)
  const faults = said.flatMap(({ text, explains }, index) => {
    if (explains) explained.add(explains)
    for (let below = index + 1; said[below]?.explains; below++)
      explained.add(said[below]!.explains!)
    return hardWordsIn(text)
      .filter((word) => !explained.has(word) && !explains)
      .map((word) => `“${text}” doesn’t explain “${word}”`)
  })
  const elsewhere = lines
    .filter(({ isHeading, isError }) => isHeading || isError)
    .flatMap(({ text }) => hardWordsIn(text).map((word) => ({ text, word })))
    .filter(({ word }) => !explained.has(word))
    .map(({ text, word }) => `“${text}” doesn’t explain “${word}”`)
  return [...faults, ...elsewhere]
}

interface Around extends Omit<Line, 'text'> {
  /** The words of the line so far. */
  words: string[]
}

function linesOf(html: string): Line[] {
  const lines: Line[] = []
  const begin = (around: Around): Around => {
    const line = { ...around, words: [] }
    starts.push(line)
    return line
  }
  const starts: Around[] = []
  const outside = { inMain: false, isHeading: false, isError: false, hasPicture: false, words: [] }
  const read = (node: Node, around: Around): void => {
    if (node.nodeName === '#text' && 'value' in node) around.words.push(node.value)
    if (!('tagName' in node)) return
    if (silent.has(node.tagName) || classes(node).some((one) => unheld.has(one))) return
    if (classes(node).includes('gc-name')) {
      around.words.push('Name')
      return
    }
    const own = isLine(node) ? begin(within(node, around)) : around
    for (const child of node.childNodes) read(child, own)
  }
  read(bodyOf(parse(html)), begin(outside))
  for (const { words, ...line } of starts) {
    const text = words.join('').replaceAll(/\s+/g, ' ').trim()
    if (/\w/.test(text)) lines.push({ ...line, text })
  }
  return lines
}

function within(element: Element, around: Around): Around {
  const own = classes(element)
  return {
    ...around,
    inMain: around.inMain || element.tagName === 'main',
    isHeading: around.isHeading || /^h[1-6]$/.test(element.tagName),
    isError: around.isError || own.includes('govuk-error-summary'),
    hasPicture: around.hasPicture || element.childNodes.some((child) => child.nodeName === 'svg'),
    explains: attribute(element, 'data-explains') ?? around.explains,
  }
}

const silent = new Set(['svg', 'script', 'style', 'datalist', 'option', 'input', 'textarea'])
/** Words for those who don't see a page, and what somebody wrote in her own words. */
const unheld = new Set(['govuk-visually-hidden', 'gc-said'])
const inline = new Set(['a', 'b', 'strong', 'em', 'i', 'abbr', 'span', 'time', 'code'])

/** Blocks, and what the styles make one; links of a list stand alone too. */
function isLine(element: Element): boolean {
  return (
    !inline.has(element.tagName) ||
    classes(element).some((one) => ['gc-line', 'gc-beside'].includes(one))
  )
}

function classes(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(' ')
}

function bodyOf(document: DefaultTreeAdapterTypes.Document): Element {
  const html = document.childNodes.find((node): node is Element => node.nodeName === 'html')
  const body = html?.childNodes.find((node): node is Element => node.nodeName === 'body')
  if (!body) throw new Error('There is no page')
  return body
}
