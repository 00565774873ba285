// For tests: zip files and workbooks, made by hand where no program would make them.
import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  text: string
  /** The size that it claims to be when it is unpacked, where it lies. */
  claims?: number
}

export function zipOf(parts: Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, claims } of parts) {
    const packed = deflateRawSync(text)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(text), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? Buffer.byteLength(text), 18)
    head.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), head, rest, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end])
}

export const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`

/** A workbook whose first sheet holds this XML, beside other parts or in place of them. */
export function workbookOf(sheetData: string, others: Part[] = []): Buffer {
  const parts: Part[] = [
    {
      name: '_rels/.rels',
      text: `<Relationships>${relation('r1', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships>${relation('r7', 'worksheet', 'worksheets/sheet1.xml')}${relation('r8', 'sharedStrings', 'sharedStrings.xml')}${relation('r9', 'styles', '../xl/styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: '<x:workbook xmlns:x="m" xmlns:r="n"><x:sheets><x:sheet name="One" r:id="r7"/></x:sheets></x:workbook>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<?xml version="1.0"?><worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ]
  const replaced = new Set(others.map(({ name }) => name))
  return zipOf([...parts.filter(({ name }) => !replaced.has(name)), ...others])
}
