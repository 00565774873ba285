import { Problem } from '../../../platform/problem.ts'
import { readXml, type XmlHandlers } from '../../../platform/reading/xml.ts'

/**
 * Tells the handlers what is in an XML that somebody uploaded. Entities that a document declares are never
 * expanded: one that uses them is refused, as is what is no XML.
 * @param what messages call it: “This project”.
 */
export async function readUploadedXml(
  bytes: Uint8Array,
  what: string,
  handlers: XmlHandlers,
): Promise<void> {
  try {
    await readXml(oneChunk(bytes), handlers)
  } catch (error) {
    // What the handlers themselves say is for the person; the reader speaks of workbooks.
    if (error instanceof Problem && !/workbook/.test(error.message)) throw error
    throw new Problem(
      `${what} can’t be read: its XML is damaged, or made to be too much. Save it again and choose it once more.`,
      { cause: error },
    )
  }
}

/** In pieces, so that what stands between two tags is counted as it comes. */
async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 65_536
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

/** As text or as the value of an attribute; what XML can’t hold is left out. */
export function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these.
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll(/[&<>"\t\n\r]/g, (sign) => signs[sign]!)
  )
}

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
