// A phone: a browser that keeps what it has when it is closed, and can be killed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium } from './chromium.ts'

export interface Phone {
  /** The browser, as long as it is open. */
  context: BrowserContext
  /** The folder of what it keeps. */
  profile: string
  /** Closes the browser and opens it again; everything else stays. */
  reopen(): Promise<void>
  /** Takes the phone away. */
  stop(): Promise<void>
}

/** @param url what its pages' addresses begin with. */
export async function openPhone(url: string, options: { width?: number } = {}): Promise<Phone> {
  const { executablePath, env } = await findChromium()
  const profile = await mkdtemp(join(tmpdir(), 'goldcrest-phone-'))
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...{ executablePath, env: { ...process.env, ...env } },
      ...{ baseURL: url, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' },
      viewport: { width: options.width ?? 360, height: 740 },
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
    })
    context.setDefaultTimeout(15_000)
    return context
  }
  const phone: Phone = {
    context: await open(),
    profile,
    async reopen() {
      // It may have been killed.
      await phone.context.close().catch(() => {})
      phone.context = await open()
    },
    async stop() {
      await phone.context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
  return phone
}
