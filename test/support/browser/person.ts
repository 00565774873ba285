// The words in which a journey is told: what a person does with a page and sees on it.
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { errorSummaryLeadsTo } from './error-summary.ts'
import { chooseRadioByKeyboard, pressTabUntilFocused } from './keyboard.ts'
import { print } from './pictures.ts'
import { expectStatus } from './trouble.ts'

export interface Person {
  visit(path: string): Promise<void>
  /** Follows the link of exactly that name, its visually hidden words included. */
  follow(link: string): Promise<void>
  press(button: string): Promise<void>
  /** Opens what is folded under such words. */
  open(summary: string): Promise<void>
  fill(label: string, words: string): Promise<void>
  /** Chooses a radio, ticks a box or picks from a list. @param of the group's or list's name. */
  choose(option: string, of?: string): Promise<void>
  see(words: string): Promise<void>
  notSee(words: string): Promise<void>
  /** That a field still holds what was typed. */
  seeFilled(label: string, words: string): Promise<void>
  /** That the error summary says so, has focus with JavaScript, and each link leads to its field. */
  errorSummaryLeadsTo(...linkTexts: string[]): Promise<void>
  /** The next pages may answer with such a status. */
  expect(status: number): void
  print(name: string): Promise<{ sheets: number }>
  /** The same person in one more tab. */
  inAnotherTab(): Promise<Person>
  /** Another person, with a window of her own, who uses pages in the same manner. */
  somebodyElse(): Promise<Person>
  /** For what these words can't say. */
  page: Page
}

/** How a person uses pages. */
export interface Manner {
  name: string
  javascript: boolean
  width: number
  keyboardOnly: boolean
  /** Whether each page is looked at in its dark colours too, which are the same in every manner. */
  darkToo?: boolean
}

/** @param arrived is called after each step that may have led to another page. */
export function personAt(
  page: Page,
  manner: Manner,
  arrived: () => Promise<void>,
  others: Pick<Person, 'inAnotherTab' | 'somebodyElse'>,
): Person {
  const { keyboardOnly } = manner
  const activate = async (wanted: Locator, key = 'Enter') => {
    if (keyboardOnly) {
      await pressTabUntilFocused(page, wanted)
      await wanted.press(key)
    } else await wanted.click()
    await arrived()
  }
  const visible = (words: string) => page.getByText(words).filter({ visible: true })
  const field = (label: string) => page.getByLabel(label, { exact: true })

  return {
    ...others,
    page,
    visit: async (path) => {
      await page.goto(path)
      await arrived()
    },
    follow: (link) => activate(page.getByRole('link', { name: link, exact: true })),
    press: (button) => activate(page.getByRole('button', { name: button, exact: true })),
    open: (summary) => activate(page.locator('summary', { hasText: summary })),
    fill: async (label, words) => {
      if (!keyboardOnly) return field(label).fill(words)
      await pressTabUntilFocused(page, field(label))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.press('Delete')
      await page.keyboard.type(words)
    },
    choose: (option, of) => choose(page, option, of, keyboardOnly),
    see: async (words) => {
      await visible(words)
        .first()
        .waitFor()
        .catch(() => assert.fail(`“${words}” can't be seen on ${page.url()}`))
    },
    notSee: async (words) =>
      assert.equal(await visible(words).count(), 0, `“${words}” can be seen on ${page.url()}`),
    seeFilled: async (label, words) => assert.equal(await field(label).inputValue(), words),
    errorSummaryLeadsTo: async (...linkTexts) => {
      let focused = manner.javascript
      for (const linkText of linkTexts) {
        await errorSummaryLeadsTo(page, linkText, { focused, follow: activate })
        focused = false
      }
    },
    expect: (status) => expectStatus(page.context(), status),
    print: (name) => print(page, name),
  }
}

async function choose(page: Page, option: string, of: string | undefined, keyboardOnly: boolean) {
  const list = page.getByRole('combobox', { name: of, exact: true })
  if (of && (await list.count())) return pick(page, list, option, keyboardOnly)
  const place = of ? page.getByRole('group', { name: of, exact: true }) : page
  const radio = place.getByRole('radio', { name: option, exact: true })
  const box = place.getByRole('checkbox', { name: option, exact: true })
  if (!keyboardOnly) return radio.or(box).check()
  if (await radio.count()) return chooseRadioByKeyboard(page, radio)
  await pressTabUntilFocused(page, box)
  if (!(await box.isChecked())) await page.keyboard.press('Space')
}

async function pick(page: Page, list: Locator, option: string, keyboardOnly: boolean) {
  if (!keyboardOnly) {
    await list.selectOption({ label: option })
    return
  }
  await pressTabUntilFocused(page, list)
  await page.keyboard.type(option)
  const picked = await list.locator('option:checked').textContent()
  assert.equal(picked?.trim(), option, `Typing doesn't pick “${option}”`)
}
