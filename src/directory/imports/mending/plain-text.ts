import { beginning, endLeftOut } from './beginning.ts'
import { cleanText, settled } from './characters.ts'
import { cutAtWord } from './cut.ts'
import { htmlWords } from './html-words.ts'
import { hasMarkup } from './markup.ts'
import type { Mended } from './mended.ts'

/**
 * Text as a page shows it, from whatever somebody pasted: the code of a web page becomes its
 * words (paragraphs apart by blank lines, lists by "- ", links with their address in brackets),
 * garbled letters are put right, and what is longer than `most` characters is cut at a word.
 */
export function plainText(written: string, most = Infinity): Mended<string> {
  const found = { html: false, script: false, picture: false }
  const start = beginning(written, most)
  const { text: clean, faults } = cleanText(start)
  const words = settled(tidy(clean), (text) => {
    if (!hasMarkup(text)) return text
    const read = htmlWords(text)
    found.html ||= /<[a-z]/i.test(text)
    found.script ||= read.hadScript
    found.picture ||= read.hadPicture
    return tidy(cleanText(read.text).text)
  })
  // Whoever hid code that deep meant no good.
  const text = isSettled(words) ? words : tidy(words.replaceAll(/[<>&]/g, ' '))
  const cut = cutAtWord(text, most)
  const notes = [
    faults.includes('garbled') && 'had garbled letters, which are put right',
    faults.includes('hidden') && 'had hidden characters, which are taken out',
    found.script && 'had a script in it, which is taken out',
    found.picture && 'had pictures in it, which are left out',
    found.html && text !== '' && 'was the code of a web page, of which the words are kept',
    (start !== written || cut !== text) && endLeftOut(most),
  ].filter((note) => note !== false)
  return { value: cut || undefined, note: notes.join('; ') || undefined }
}

function isSettled(text: string): boolean {
  return !hasMarkup(text) || tidy(cleanText(htmlWords(text).text).text) === text
}

/** Lines without spaces around them, one kind of bullet, and never two blank lines. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/ {2,}/g, ' ')
        .trim()
        .replace(/^(?:- |[•·▪●◦‣⁃∙] *)*[•·▪●◦‣⁃∙] */, '- ')
        .replace(/^-? ?$/, ''),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}
