// Unpacks the Chromium of the package @sparticuz/chromium (Linux x64) once for each version.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Chromium } from './chromium.ts'

// In the clone rather than in the system's temporary folder, where anyone could plant a program.
const cache = fileURLToPath(new URL('../../../.cache/', import.meta.url))

/** Two seconds and 210 MB the first time, nothing after. */
export async function unpackChromium(): Promise<Chromium> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/** Renamed when it is whole, so that half an unpacking is never used and two at once don't meet. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const unfinished = await mkdtemp(`${folder}.unfinished-`)
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpacking], {
      // The package unpacks into the temporary folder, and its libraries only on such a runtime.
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      cwd: cache,
    })
    await writeFile(join(unfinished, 'fonts.conf'), fontsIn(folder))
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

const unpacking =
  "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()"

/** The package's own list of fonts names folders of the cloud it was made for. */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}
