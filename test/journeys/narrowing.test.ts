import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { foundNames, marl, searchFor } from './marl.ts'

const journey = journeysOn(marl)

journey('Priya narrows by day, language and space, and clears', async (priya) => {
  await priya.visit('/marl/search')
  await searchFor(priya, 'company', 'Hathersby')
  const before = await foundNames(priya)
  await priya.open('Narrow this list')
  await priya.see('Quality Mark: nobody has one yet.')
  await priya.open('Language')
  const speakers = await tick(priya, 'Punjabi')
  await priya.press('Show these')
  await seeSoMany(priya, speakers)
  await priya.see('Narrow this list (1 chosen)')
  await priya.see('speaks Punjabi')
  await priya.seeFilled('What would you like help with?', 'company')
  await priya.seeFilled('Where do you live?', 'Hathersby')

  await priya.open('Narrow this list')
  await priya.open('Days and times')
  await seeSoMany(priya, await tickAndShow(priya, 'Thursday morning'))
  await priya.open('Narrow this list')
  await priya.open('Space')
  await seeSoMany(priya, await tickAndShow(priya, 'Has space now'))
  await priya.open('Narrow this list')
  await priya.open('Kind of support')
  await seeSoMany(priya, await tickAndShow(priya, 'Company and a chat'))
  await priya.see('Narrow this list (4 chosen)')
  await priya.see('free on Thursdays')
  await priya.see('Jasvir Helps at Home')

  const sister = await priya.somebodyElse()
  await sister.visit(priya.page.url())
  assert.deepEqual(await foundNames(sister), await foundNames(priya))
  await sister.seeFilled('Where do you live?', 'Hathersby')
  assert.deepEqual(await ticked(sister), await ticked(priya))

  // A new need keeps what is ticked; clearing keeps the need.
  await searchFor(priya, 'cooking', 'Hathersby')
  await priya.see('Narrow this list (4 chosen)')
  await searchFor(priya, 'company', 'Hathersby')
  await priya.follow('Clear 4 choices')
  await priya.seeFilled('What would you like help with?', 'company')
  assert.deepEqual(await foundNames(priya), before)
  assert.deepEqual(await ticked(priya), [])
})

journey('Two ticks in a group widen, and a page further keeps them', async (ann) => {
  await ann.visit('/marl/search')
  await ann.open('Narrow this list')
  await ann.open('Where it happens')
  const comes = await tick(ann, 'Comes to you')
  await ann.press('Show these')
  await seeSoMany(ann, comes)
  await ann.open('Narrow this list')
  const both = await tickAndShow(ann, 'You go there')
  assert.ok(both <= 62 && (await soMany(ann)) > comes)
  await ann.follow('Next page')
  assert.deepEqual(await ticked(ann), ['comes', 'go'])
})

journey('Gwen ticks too much, and is told which to drop', async (gwen) => {
  await gwen.visit('/marl/search')
  await searchFor(gwen, 'company', 'Hathersby')
  await gwen.open('Narrow this list')
  await gwen.open('Language')
  const welsh = await tick(gwen, 'Welsh')
  await gwen.open('Price')
  const free = await tick(gwen, 'Free')
  await gwen.press('Show these')
  await gwen.see('Nobody is left with all of these choices')
  await gwen.see(`Drop “Price”, and ${left(welsh)} left for Hathersby.`)
  await gwen.see(`Drop “Language”, and ${left(free)} left for Hathersby.`)
  await gwen.see('Bettina Ashgrove at Small Support Marl can help you look')
  assert.deepEqual(await ticked(gwen), ['free', 'welsh'])

  await gwen.follow('Drop “Price”')
  await seeSoMany(gwen, welsh)
  await gwen.see('speaks Welsh')
  await gwen.seeFilled('What would you like help with?', 'company')
  assert.deepEqual(await ticked(gwen), ['welsh'])
})

/** Ticks a choice. @returns how many it says it would leave. */
async function tick(person: Person, choice: string): Promise<number> {
  const box = person.page.getByRole('checkbox', { name: new RegExp(`^${choice}( \\(|:)`) })
  const id = await box.getAttribute('id')
  const name =
    (await box.getAttribute('aria-label')) ??
    (await person.page.locator(`label[for="${id}"]`).innerText())
  await person.choose(name.trim())
  return Number(/\d+/.exec(name.slice(choice.length))?.[0])
}

async function tickAndShow(person: Person, choice: string): Promise<number> {
  const count = await tick(person, choice)
  await person.press('Show these')
  return count
}

/** That as many were found as the choice had said. */
async function seeSoMany(person: Person, count: number): Promise<void> {
  assert.equal(await soMany(person), count)
  await person.see(', narrowed, with what suits best first.')
}

async function soMany({ page }: Person): Promise<number> {
  return Number.parseInt(await page.locator('p[role=status].govuk-body').innerText(), 10)
}

async function ticked({ page }: Person): Promise<string[]> {
  const boxes = page.locator('input[form=search]:checked')
  const values = await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  return values.toSorted()
}

function left(count: number): string {
  return count === 1 ? '1 provider is' : `${count} providers are`
}
