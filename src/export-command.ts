import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { absolute, areas } from '#areas'
import { exportDirectory, exportFormats, type ExportFormat } from '#directory'
import { areaOf, type CommandTools } from './command-tools.ts'
import { readSettings } from './platform/config/settings.ts'
import { bar, plural } from './platform/i18n/words.ts'
import { Problem } from './platform/problem.ts'

export const exportUsage = 'export FILE.json|.ndjson|.csv|.xlsx[.gz] [--area SLUG]'

/** `goldcrest export …`: the whole directory as a file, which is there only when it is whole. */
export async function runExportCommand(args: string[], tools: CommandTools): Promise<void> {
  const { file, format, isPacked, slug } = said(args)
  await tools.withDatabase(async ({ db }) => {
    const area = areaOf(await areas(db), slug)
    let services = 0
    const told = (done: number, total: number) => {
      services = done
      tools.tell(`Writing ${bar(done, total)}`)
    }
    const publicUrl = publicUrlOf()
    const pieces = exportDirectory(db, {
      area,
      format,
      absolute: (path) => absolute({ publicUrl: () => publicUrl }, area, path),
      tell: told,
    })
    await write(file, pieces, isPacked).finally(tools.untell)
    console.log(`${file} holds ${plural(services, 'service', 'services')} of ${area.name}.`)
  })
}

function said(args: string[]) {
  try {
    const options = { area: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...rest] = positionals
    const [, ending, packed] = /\.([a-z]+)(\.gz)?$/i.exec(file ?? '') ?? []
    const format = exportFormats.find((one) => one === ending?.toLowerCase())
    if (file && format && rest.length === 0)
      return { file, format: format as ExportFormat, isPacked: Boolean(packed), slug: values.area }
  } catch {
    // An option that there isn't: answered as below.
  }
  throw new Problem(
    `Say it like this: npx goldcrest ${exportUsage}. The name's ending says what is written.`,
  )
}

/** Where people reach this installation, for the links in a feed. */
function publicUrlOf(): string {
  const settings = readSettings()
  return settings.GOLDCREST_PUBLIC_URL?.replace(/\/+$/, '') ?? `http://localhost:${settings.PORT}`
}

async function write(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  isPacked: boolean,
): Promise<void> {
  const unfinished = `${file}.unfinished`
  try {
    const out = createWriteStream(unfinished)
    await (isPacked ? pipeline(pieces, createGzip(), out) : pipeline(pieces, out))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code && /^E[A-Z]+$/.test(code))
      throw new Problem(
        `${file} can't be written (${code}): check the folder and the space there is.`,
      )
    throw error
  }
}
