// The list of what to mend at the top of a form, which has to lead to each field.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { hasFocus } from './keyboard.ts'

/**
 * Follows a link of the error summary.
 * @param options.focused whether the summary must have focus first, as it does with JavaScript.
 * @param options.follow how the person follows a link: a click unless said otherwise.
 * @throws when the field that the link names doesn't get focus.
 */
export async function errorSummaryLeadsTo(
  page: Page,
  linkText: string,
  options: { focused: boolean; follow?: (link: Locator) => Promise<void> },
): Promise<void> {
  const summary = page.locator('.govuk-error-summary')
  await summary.waitFor()
  await page.waitForLoadState()
  if (options.focused)
    assert.ok(await hasFocus(page, summary), `The error summary of ${page.url()} has no focus`)
  const link = summary.getByRole('link', { name: linkText, exact: true })
  const target = await link.getAttribute('href')
  await (options.follow ?? ((it) => it.click()))(link)
  assert.match(target ?? '', /^#./, `“${linkText}” leads to no field of the form`)
  const field = page.locator(`[id=${JSON.stringify(target?.slice(1))}]`)
  assert.ok(await hasFocus(page, field), `“${linkText}” doesn't move focus to ${target}`)
}
