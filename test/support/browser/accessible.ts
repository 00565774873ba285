// What a machine can tell of whether people can use a page: axe-core's rules, and the width.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
}

const contrast: axe.RunOptions = {
  ...rules,
  runOnly: { type: 'rule', values: ['color-contrast'] },
}

/**
 * Holds a page to WCAG 2.2 AA and axe's best practice.
 * @throws with each rule that is broken and where.
 */
export function checkAccessible(page: Page): Promise<void> {
  return withAxe(page, async (run) => assertNone(page, await run(rules)))
}

/** The same, and once more in the dark, where only the colours differ. */
export function checkAccessibleInDarkToo(page: Page): Promise<void> {
  return withAxe(page, async (run) => {
    assertNone(page, await run(rules))
    await page.emulateMedia({ colorScheme: 'dark' })
    assertNone(page, await run(contrast))
    await page.emulateMedia({ colorScheme: 'light' })
  })
}

/** Only whether its colours can be told apart. */
export function checkContrast(page: Page): Promise<void> {
  return withAxe(page, async (run) => assertNone(page, await run(contrast)))
}

function assertNone(page: Page, violations: axe.Result[]): void {
  const list = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')}  ${node.html}`).join('\n')}`,
  )
  if (list.length) assert.fail(`${page.url()} is not accessible:\n  ${list.join('\n  ')}`)
}

/** A page that has to be scrolled sideways loses people who enlarge it or hold a small phone. */
export async function noSideScroll(page: Page): Promise<void> {
  const { wide, window } = await page
    .locator('html')
    .evaluate((html) => ({ wide: html.scrollWidth, window: html.clientWidth }))
  assert.ok(wide <= window, `${page.url()} is ${wide} pixels wide in a window of ${window}`)
}

type RunAxe = (options: axe.RunOptions) => Promise<axe.Result[]>

/**
 * Gives `use` axe in a JavaScript world beside the page's own: there it works in a page whose
 * security policy allows no strange script, and in a window where JavaScript is switched off.
 */
async function withAxe<T>(page: Page, use: (run: RunAxe) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    })
    const evaluate = (expression: string) =>
      session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
    // Timers stand still where JavaScript is off.
    await evaluate('window.setTimeout = (work) => { Promise.resolve().then(work) }')
    await evaluate(`${axeSource}; undefined`)
    return await use(async (options) => {
      const { result, exceptionDetails } = await evaluate(
        `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
      )
      if (exceptionDetails)
        throw new Error(`axe failed on ${page.url()}: ${exceptionDetails.exception?.description}`)
      return result.value as axe.Result[]
    })
  } finally {
    await session.detach()
  }
}
