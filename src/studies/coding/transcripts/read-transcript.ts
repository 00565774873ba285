import { Problem } from '../../../platform/problem.ts'
import { openBytes, textOf } from '../../../platform/reading/index.ts'
import { wordsOfDocument } from './word-document.ts'

/** Code points of one transcript: a day's talk has about 100,000. */
export const longestTranscript = 1_000_000

/**
 * What is said in a file: plain text in any usual encoding, or a Word document. A `Problem` with a sentence
 * for whoever chose the file where it is neither, or its letters come out wrong.
 */
export async function readTranscript(name: string, bytes: Uint8Array): Promise<string> {
  const [, ending = ''] = /\.([^.]+)$/.exec(name.toLowerCase()) ?? []
  if (ending === 'docx') return tidy(await wordsOfDocument(bytes))
  if (['doc', 'rtf', 'odt', 'pdf', 'pages'].includes(ending) || !['txt', 'md', ''].includes(ending))
    throw new Problem(`${name} isn’t a .txt or .docx file: save it as one of these and choose it.`)
  return tidy(await plainText(name, bytes))
}

async function plainText(name: string, bytes: Uint8Array): Promise<string> {
  let text = ''
  for await (const piece of textOf(openBytes(name, oneChunk(bytes)))) text += piece
  const wrong = wrongLetters(text)
  if (wrong)
    throw new Problem(
      `The letters of ${name} come out wrong (${wrong}): save it as plain text in UTF-8 and choose it again.`,
    )
  return text
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What a text in another encoding than it was read in looks like; nothing where it looks right. */
function wrongLetters(text: string): string | undefined {
  if (text.includes('\uFFFD')) return '�'
  // oxlint-disable-next-line no-control-regex -- No text has them; what is read wrongly has.
  if (/[\u0001-\u0008\u000E-\u001F\u007F-\u009F]/.test(text)) return 'signs that no text has'
  // UTF-8 that was taken for Windows-1252 and saved again: â€™ for ’, Ã© for é.
  return /â€[™œ\u009D“”˜¦]|Ã[\u00A0-\u00BF]|Â[£ ·]/.exec(text)?.[0]
}

/** Lines end in LF only, no line ends in spaces, and nothing stands before the first or after the last. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')
    .replaceAll(/[\0\uFEFF]/g, '')
    .replaceAll(/[ \t\u00A0]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed()
}
