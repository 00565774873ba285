import { SaxesParser } from 'saxes'
import { encodingOf } from './encoding.ts'
import { damaged } from './zip.ts'

/** Names are without their prefixes: `x:row` is `row`. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Tells the handlers what is in the XML; nothing at all is no XML and tells nothing. */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const item of xmlItems(bytes, handlers, [])) throw new Error(`Unexpected ${item}`)
}

/**
 * Reads XML as a stream, and yields what the handlers put into `items` soon after they do. A
 * `Problem` where it isn't XML, or is built to be too much.
 */
export async function* xmlItems<Item>(
  bytes: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  items: Item[],
): AsyncGenerator<Item> {
  const parser = startParser(handlers)
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(isUtf16(chunk) ? encodingOf(chunk) : 'utf-8')
      parser.write(decoder.decode(chunk, { stream: true }), chunk.length)
      yield* items.splice(0)
    }
    if (decoder) parser.close()
  } catch (error) {
    throw damaged(error)
  }
  yield* items
}

const mostLevels = 100
const mostBetweenTags = 4_000_000

function startParser({ open, text, close }: XmlHandlers) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  let sinceTag = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > mostLevels) throw damaged()
    sinceTag = 0
    open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    sinceTag = 0
    close?.(localName(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return {
    write(piece: string, bytes: number) {
      parser.write(piece)
      sinceTag += bytes
      // The parser holds whatever stands between two tags.
      if (sinceTag > mostBetweenTags) throw damaged()
    },
    close: () => parser.close(),
  }
}

const isUtf16 = (start: Uint8Array) => encodingOf(start).startsWith('utf-16')

export const localName = (name: string) => name.slice(name.indexOf(':') + 1)
