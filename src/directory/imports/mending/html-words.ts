import { Tokenizer, TokenizerMode, type Token } from 'parse5'
import { withAddress } from './link-words.ts'
import { hasBlocks, safeMarkup } from './markup.ts'

/** The words of a page's code, with line ends where its blocks end; not yet tidied. */
export interface HtmlWords {
  text: string
  hadScript: boolean
  hadPicture: boolean
}

/**
 * Reads code token by token, as a browser's first step: building the tree of a page can be made
 * to take minutes by nesting.
 */
export function htmlWords(html: string): HtmlWords {
  const reader = new WordReader(!hasBlocks(html))
  const nothing = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: (tag) => {
        tokenizer.state = rawContents[tag.tagName] ?? tokenizer.state
        reader.open(tag)
      },
      onEndTag: (tag) => reader.close(tag.tagName),
      onCharacter: (token) => reader.say(token.chars),
      onWhitespaceCharacter: (token) => reader.say(token.chars),
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  )
  tokenizer.write(safeMarkup(html), true)
  return reader.words()
}

/** Within these nothing begins a tag. */
const rawContents: Record<string, Tokenizer['state']> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}

const names = (list: string) => new Set(list.split(' '))
const unread = names(
  'script style svg math iframe object template title textarea select button audio video canvas',
)
const paragraphs = names(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article header footer figure',
)
const lines = names('div li tr dt dd address main aside nav form fieldset caption figcaption')

class WordReader {
  #parts: string[] = []
  #keepsLines: boolean
  /** What is left unread, and how deep within it. */
  #unread = { name: '', depth: 0 }
  #link: { href: string; from: number } | undefined
  #listDepth = 0
  #rowHasCell = false
  #endsWithAddress = false
  #hadScript = false
  #hadPicture = false

  constructor(keepsLines: boolean) {
    this.#keepsLines = keepsLines
  }

  open({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    if (name === 'script' || attrs.some((attr) => attr.name.startsWith('on')))
      this.#hadScript = true
    if (name === 'img') this.#hadPicture = true
    // A paragraph ends what somebody forgot to end.
    if (this.#unread.depth && paragraphs.has(name)) this.#unread.depth = 0
    if (this.#unread.depth) this.#unread.depth += name === this.#unread.name && !selfClosing ? 1 : 0
    else if (unread.has(name)) this.#unread = { name, depth: selfClosing ? 0 : 1 }
    else if (name === 'a') this.#openLink(attrs.find((attr) => attr.name === 'href')?.value)
    else this.#break(name, true)
  }

  close(name: string): void {
    if (this.#unread.depth) this.#unread.depth -= name === this.#unread.name ? 1 : 0
    else if (name === 'a') this.#closeLink()
    else this.#break(name, false)
  }

  say(characters: string): void {
    if (this.#unread.depth) return
    const words = this.#keepsLines ? characters : characters.replaceAll(/\s+/g, ' ')
    if (this.#endsWithAddress && /^[\p{L}\p{N}]/u.test(words)) this.#parts.push(' ')
    this.#endsWithAddress = false
    // The space between two tags is none between two words.
    if (words !== ' ' || !this.#parts.at(-1)?.endsWith('\n')) this.#parts.push(words)
  }

  words(): HtmlWords {
    this.#closeLink()
    const [hadScript, hadPicture] = [this.#hadScript, this.#hadPicture]
    return { text: this.#parts.join(''), hadScript, hadPicture }
  }

  #break(name: string, opens: boolean): void {
    if (name === 'br') this.#parts.push('\n')
    if (name === 'ul' || name === 'ol')
      this.#listDepth = Math.max(0, this.#listDepth + (opens ? 1 : -1))
    if (paragraphs.has(name)) this.#endLine(this.#listDepth ? '\n' : '\n\n')
    if (lines.has(name)) this.#endLine('\n')
    if (name === 'li' && opens && this.#parts.at(-1) !== '- ') this.#parts.push('- ')
    if (name === 'tr') this.#rowHasCell = false
    if ((name === 'td' || name === 'th') && opens) this.#openCell()
  }

  #endLine(end: string): void {
    const last = this.#parts.at(-1)
    // A paragraph that begins an entry of a list stands on its line.
    if (last !== '- ' && !last?.endsWith(end)) this.#parts.push(end)
  }

  #openCell(): void {
    if (this.#rowHasCell) this.#parts.push(', ')
    this.#rowHasCell = true
  }

  #openLink(href: string | undefined): void {
    this.#closeLink()
    if (href) this.#link = { href, from: this.#parts.length }
  }

  #closeLink(): void {
    if (!this.#link) return
    const { href, from } = this.#link
    this.#link = undefined
    const words = this.#parts.splice(from).join('')
    const whole = withAddress(words, href)
    this.#endsWithAddress = whole !== words
    this.#parts.push(whole)
  }
}
