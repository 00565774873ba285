import { cleanText } from './cell-text.ts'
import { readXml } from './xml.ts'
import { tooLarge } from './zip.ts'

/** The texts that cells refer to by number. A `Problem` where they would fill the memory. */
export async function sharedStrings(
  xml: AsyncIterable<Uint8Array>,
  most = 2_000_000,
): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  const reading = textReader((piece) => (text += piece))
  await readXml(xml, {
    open: reading.open,
    text: reading.text,
    close(name) {
      reading.close(name)
      if (name !== 'si') return
      if (texts.push(cleanText(text)) > most) throw tooLarge()
      text = ''
    },
  })
  return texts
}

/** Takes the text of `t`, whole or in runs, and leaves how it is to be pronounced. */
export function textReader(take: (text: string) => void) {
  let inText = false
  let inPhonetic = false
  return {
    open(name: string) {
      if (name === 't') inText = true
      if (name === 'rPh') inPhonetic = true
    },
    text(text: string) {
      if (inText && !inPhonetic) take(text)
    },
    close(name: string) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
    },
  }
}
