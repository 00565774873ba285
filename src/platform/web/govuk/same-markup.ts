import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'

type Parent = DefaultTreeAdapterTypes.ParentNode
type Node = DefaultTreeAdapterTypes.ChildNode

// Around every other element a space makes no difference to what is shown or read out.
const inline = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'small', 'span', 'strong'])

/**
 * A piece of HTML as a browser understands it, one tag or text a line: attributes and classes
 * sorted, and spaces collapsed as CSS does, so that only a space that shows is kept, at the start
 * of the text that follows it. Text is quoted, so that it is never taken for a tag.
 */
export function markupOf(html: string): string {
  const lines: string[] = []
  let textBefore = false
  let spaceBefore = false

  function breakLine() {
    textBefore = false
    spaceBefore = false
  }

  function addText(text: string) {
    const collapsed = text.replace(/[ \t\n\f\r]+/g, ' ')
    spaceBefore ||= collapsed.startsWith(' ')
    const words = collapsed.replace(/^ | $/g, '')
    if (words === '') return
    lines.push(JSON.stringify(textBefore && spaceBefore ? ` ${words}` : words))
    textBefore = true
    spaceBefore = collapsed.endsWith(' ')
  }

  function add(node: Node) {
    if (node.nodeName === '#text' && 'value' in node) return addText(node.value)
    if (!('tagName' in node)) return
    const breaksLine = !inline.has(node.tagName)
    if (breaksLine) breakLine()
    lines.push(`<${[node.tagName, ...node.attrs.map(attribute).toSorted()].join(' ')}>`)
    if (node.tagName === 'textarea') lines.push(JSON.stringify(exactText(node)))
    else node.childNodes.forEach(add)
    if (breaksLine) breakLine()
    lines.push(`</${node.tagName}>`)
  }

  parseFragment(html).childNodes.forEach(add)
  return lines.join('\n')
}

function attribute({ name, value }: { name: string; value: string }): string {
  if (name !== 'class') return `${name}=${JSON.stringify(value)}`
  const names = new Set(value.split(/\s+/).filter(Boolean))
  return `class="${[...names].toSorted().join(' ')}"`
}

function exactText(parent: Parent): string {
  return parent.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
