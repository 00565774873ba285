// A real browser, one for each process, and in it for each test a window of its own, without
// anything kept from the last one.
import { after } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { watchForTrouble, type Trouble } from './trouble.ts'

export interface Window {
  /** Defaults to true. */
  javascript?: boolean
  /** In CSS pixels; a small phone's 360 unless said otherwise. */
  width?: number
  dark?: boolean
}

/** Opens a page at a path of the site under test, in a tab of its own. */
export type Visit = (path: string) => Promise<Page>

/**
 * Opens a window on the site at `url`, and closes it when `use` is done.
 * @throws when a page had an error of its own: in its console, of its security policy, or a
 *   request that failed. 422, a form that asks again, isn't one; nor is what `expectStatus` names.
 */
export async function inBrowser(
  url: string,
  window: Window,
  use: (visit: Visit, context: BrowserContext, trouble: Trouble) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser()
  windows++
  const { context, trouble } = await openWindow(browser, url, window)
  try {
    await use(
      async (path) => {
        const page = await context.newPage()
        await page.goto(path)
        return page
      },
      context,
      trouble,
    )
    trouble.assertNone()
  } finally {
    // And those of other people in the same story.
    for (const one of browser.contexts()) await one.close()
    windows--
    closeWhenIdle()
  }
}

let opened: Promise<Browser> | undefined
let windows = 0
let idle: NodeJS.Timeout | undefined
after(close)

async function close() {
  const browser = opened
  opened = undefined
  await (await browser)?.close()
}

/**
 * A browser that nobody closes keeps the process from its end for ever, and the runner now and then
 * forgets `after` where files share a process.
 */
function closeWhenIdle() {
  clearTimeout(idle)
  idle = setTimeout(() => windows === 0 && close(), 10_000).unref()
}

/** Opened when a test wants it, and closed after the last. */
function openBrowser(): Promise<Browser> {
  clearTimeout(idle)
  opened ??= launch()
  return opened
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: [
      // Pages run a script once: the time to make it fast is lost.
      '--js-flags=--no-opt --no-maglev',
      // Nothing but the site under test can be reached, so no part of a page may come from elsewhere.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      // A microphone that beeps, and may be used wherever the page's headers allow it.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  })
}

/** A window of its own: it shares no cookie with another one of the same browser. */
export async function openWindow(
  browser: Browser,
  url: string,
  window: Window,
): Promise<{ context: BrowserContext; trouble: Trouble }> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: window.javascript ?? true,
    viewport: { width: window.width ?? 360, height: 740 },
    colorScheme: window.dark ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  return { context, trouble: watchForTrouble(context) }
}
