// Pictures for people to look at, in the folder screenshots/ when GOLDCREST_SCREENSHOTS is set.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const folder = fileURLToPath(new URL('../../../screenshots/', import.meta.url))

/** The whole page as it is now. Does nothing unless pictures are wanted. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.GOLDCREST_SCREENSHOTS) return
  save(name, 'png', await page.screenshot({ fullPage: true }))
}

/** Prints the page on A4 and says how many sheets it took. */
export async function print(page: Page, name: string): Promise<{ sheets: number }> {
  const pdf = await page.pdf({ format: 'A4' })
  if (process.env.GOLDCREST_SCREENSHOTS) save(name, 'pdf', pdf)
  return { sheets: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 }
}

function save(name: string, ending: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}${name.replaceAll(/[^\w]+/g, '-')}.${ending}`, bytes)
}
