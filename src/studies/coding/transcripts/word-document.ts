import { Problem } from '../../../platform/problem.ts'
import { openArchive } from '../../../platform/reading/archive.ts'
import { readUploadedXml } from '../text/xml-parts.ts'

const what = 'This Word document'

/** The words of a .docx, a line for each paragraph, without what was struck out in it. */
export async function wordsOfDocument(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes, { what, parts: 5000, bytes: 50_000_000 })
  const document = await archive.part('word/document.xml')
  if (!document)
    throw new Problem(`${what} has no text in it: save it again as .docx and choose it once more.`)
  const writing = new Writing()
  await readUploadedXml(document, what, {
    open: (name) => writing.open(name),
    text: (text) => writing.text(text),
    close: (name) => writing.close(name),
  })
  return writing.words
}

/** What is deleted, moved away, or says the same again for older programs is not part of the text. */
const leftOut = new Set(['del', 'moveFrom', 'Fallback'])

/** Collects what is in the paragraphs of WordprocessingML. */
class Writing {
  words = ''
  #within: string[] = []
  #skipping = 0

  open(name: string): void {
    this.#within.push(name)
    if (leftOut.has(name)) this.#skipping++
    if (this.#skipping > 0) return
    if (name === 'tab') this.words += this.#within.includes('tabs') ? '' : '\t'
    if (name === 'br' || name === 'cr') this.words += '\n'
    if (name === 'noBreakHyphen') this.words += '-'
  }

  text(text: string): void {
    if (this.#skipping === 0 && this.#within.at(-1) === 't') this.words += text
  }

  close(name: string): void {
    this.#within.pop()
    if (leftOut.has(name)) this.#skipping--
    else if (name === 'p' && this.#skipping === 0) this.words += '\n'
  }
}
