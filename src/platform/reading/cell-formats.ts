import { readXml } from './xml.ts'

/** How the number of a cell is meant. */
export type CellFormat = 'number' | 'date' | 'time' | 'date and time' | 'hours'

/** The formats by the numbers that cells give as their style. */
export async function cellFormats(xml: AsyncIterable<Uint8Array>): Promise<CellFormat[]> {
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let inCellFormats = false
  await readXml(xml, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      if (name === 'cellXfs') inCellFormats = true
      if (name === 'xf' && inCellFormats)
        formats.push(formatOfCode(codes.get(numFmtId) ?? builtIn(Number(numFmtId))))
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false
    },
  })
  return formats
}

/** Those of ECMA-376 part 1, 18.8.30, that are about time; the rest are plain numbers. */
function builtIn(id: number): string {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return 'd'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'h'
  if (id === 22) return 'd h'
  if (id === 46) return '[h]'
  return id >= 50 && id <= 58 ? 'd' : '0'
}

/** `dd/mm/yyyy` → date, `h:mm AM/PM` → time, `[h]:mm` → hours, `0.00 "days"` → number. */
export function formatOfCode(code: string): CellFormat {
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'hours'
  const letters = first.replaceAll(/\[[^\]]*\]|am\/pm|a\/p|general/gi, '').toLowerCase()
  const time = /[hs]/.test(letters)
  // An m beside hours is minutes, alone it is months.
  if (/[yd]/.test(letters)) return time ? 'date and time' : 'date'
  if (time) return 'time'
  return letters.includes('m') ? 'date' : 'number'
}
