import { posix } from 'node:path'
import { localName, readXml } from './xml.ts'
import { otherKind, type Zip } from './zip.ts'

/** Where the first sheet is, and what its cells refer to; a part that isn't there has no name. */
export interface SheetParts {
  sheet: string
  strings: string
  styles: string
  /** Whether its dates count from 1904, as workbooks from old Macs do. */
  from1904: boolean
}

/**
 * The first sheet that isn't hidden, or the one of a name, whose letters may be large or small; one that
 * isn't there has no path. A `Problem` where it isn't an .xlsx: an .ods, an .xlsb, any zip.
 */
export async function findSheet(zip: Zip, named?: string): Promise<SheetParts> {
  const main = (await relations(zip, '')).find(({ type }) => type === 'officeDocument')
  const workbook = main?.path ?? 'xl/workbook.xml'
  if (!zip.has(workbook) || workbook.endsWith('.bin')) throw otherKind()
  const related = await relations(zip, workbook)
  const { sheets, from1904 } = await readWorkbook(zip, workbook)
  const pathOf = (type: string) => related.find((one) => one.type === type)?.path ?? ''
  const paths = sheets.flatMap(({ id, hidden, name }) => {
    const found = related.find((one) => one.id === id && one.type === 'worksheet')
    return found && zip.has(found.path) ? [{ path: found.path, hidden, name }] : []
  })
  const first = paths.find(({ hidden }) => !hidden) ?? paths[0]
  if (!first) throw otherKind()
  const wanted = named === undefined ? first : paths.find((one) => one.name === named.toLowerCase())
  return {
    sheet: wanted?.path ?? '',
    strings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    from1904,
  }
}

async function readWorkbook(zip: Zip, path: string) {
  const sheets: { id: string; hidden: boolean; name: string }[] = []
  let from1904 = false
  await readXml(zip.part(path, mostBytes), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const [, id = ''] =
        Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === 'id') ??
        []
      const called = (attributes.name ?? '').trim().toLowerCase()
      sheets.push({ id, hidden: /hidden/i.test(attributes.state ?? ''), name: called })
    },
  })
  return { sheets, from1904 }
}

interface Relation {
  id: string
  /** The last word of its type: `worksheet`. */
  type: string
  path: string
}

/** @param path of a part; '' for the workbook file itself. */
async function relations(zip: Zip, path: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(path)
  const found: Relation[] = []
  await readXml(zip.part(posix.join(dir, '_rels', `${base}.rels`), mostBytes), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const target = posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1)
      found.push({ id: Id, type: posix.basename(Type), path: target })
    },
  })
  return found
}

const mostBytes = 10_000_000
