import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { foundNames, marl, searchFor } from './marl.ts'

const journey = journeysOn(marl)

journey('Moira puts two side by side, then three', async (moira) => {
  await moira.visit('/marl/search')
  await searchFor(moira, 'company')
  const [first, second, third] = await foundNames(moira)
  await compare(moira, first!, second!)
  await moira.see('Side by side')
  assert.deepEqual(await compared(moira), [first, second])
  for (const fact of ['When', 'Free time', 'Prices', 'Languages', 'Checks seen'])
    await moira.see(fact)

  await moira.page.goBack()
  await moira.seeFilled('What would you like help with?', 'company')
  await compare(moira, first!, second!, third!)
  assert.deepEqual(await compared(moira), [first, second, third])
  const sister = await moira.somebodyElse()
  await sister.visit(moira.page.url())
  assert.deepEqual(await compared(sister), [first, second, third])
  await sister.follow(second!)
  await sister.see(`About ${second}`)
})

journey('Moira ticks five, and chooses among them', async (moira) => {
  await moira.visit('/marl/search?what=company')
  const five = (await foundNames(moira)).slice(0, 5)
  await compare(moira, ...five)
  await moira.see('You ticked 5. Choose up to three')
  for (const name of [five[0]!, five[4]!]) await moira.choose(name)
  await moira.press('Compare these')
  assert.deepEqual(await compared(moira), [five[0], five[4]])
})

journey('Moira ticks one, or none, and is told what to do', async (moira) => {
  await moira.visit('/marl/search?what=company')
  await moira.press('Compare those ticked')
  await moira.see('Nobody is ticked. Tick two or three in a list to see them side by side.')
  await moira.press('Find support')
  const [only] = await foundNames(moira)
  await compare(moira, only!)
  await moira.see(`You ticked ${only} only.`)

  await moira.visit('/marl/compare?with=kettle-on&with=nobody-of-that-name&with=good-company')
  assert.deepEqual(await compared(moira), ['Kettle On', 'Good Company'])
})

async function compare(person: Person, ...names: string[]): Promise<void> {
  for (const name of names) await person.choose(`Compare ${name}`)
  await person.press('Compare those ticked')
}

async function compared({ page }: Person): Promise<string[]> {
  return page.getByRole('columnheader').getByRole('link').allInnerTexts()
}
