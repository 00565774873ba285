import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** What a page says is wrong: the list of its errors, or else its heading. */
export function saidByPage(html: string): string[] {
  const page = elementsIn(parse(html))
  const list = page.find((one) => hasClass(one, 'govuk-error-summary__list'))
  const errors = list ? elementsIn(list).filter(({ tagName }) => tagName === 'li') : []
  const said = errors.length ? errors : page.filter(({ tagName }) => tagName === 'h1').slice(0, 1)
  return said.map(textOf).filter((text) => text !== '')
}

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) => [...('tagName' in child ? [child] : []), ...elementsIn(child)])
}

function hasClass({ attrs }: Element, name: string): boolean {
  return attrs.some((one) => one.name === 'class' && one.value.split(' ').includes(name))
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  const children = 'childNodes' in node ? node.childNodes : []
  return children.map(textOf).join('').replaceAll(/\s+/g, ' ').trim()
}
