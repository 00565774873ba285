// A page as someone uses it who has no mouse.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** @throws when Tab doesn't lead there within 200 presses. */
export function pressTabUntilFocused(page: Page, wanted: Locator): Promise<void> {
  return pressUntil(page, 'Tab', wanted, () => hasFocus(page, wanted))
}

export async function hasFocus(page: Page, wanted: Locator): Promise<boolean> {
  return (await wanted.and(page.locator(':focus')).count()) > 0
}

/** Chooses one of several: Tab leads to the group, arrows lead on from there. */
export async function chooseRadioByKeyboard(page: Page, radio: Locator): Promise<void> {
  const name = JSON.stringify(await radio.getAttribute('name'))
  const inGroup = page.locator(`input[type=radio][name=${name}]:focus`)
  await pressUntil(page, 'Tab', radio, async () => (await inGroup.count()) > 0)
  await pressUntil(page, 'ArrowDown', radio, () => hasFocus(page, radio))
  if (!(await radio.isChecked())) await page.keyboard.press('Space')
}

async function pressUntil(
  page: Page,
  key: string,
  wanted: Locator,
  isThere: () => Promise<boolean>,
): Promise<void> {
  await wanted.waitFor({ state: 'attached' })
  for (let presses = 0; presses <= 200; presses++) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  assert.fail(`${key} never leads to ${wanted} on ${page.url()}`)
}
