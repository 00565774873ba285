import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { marl, searchFor, seeAmongFirst, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('Bettina teaches the search a word of Marl’s own', async (bettina) => {
  const visitor = await bettina.somebodyElse()
  await visitor.visit('/marl/search')
  await searchFor(visitor, 'a mardle')
  await visitor.see('Nobody found for “a mardle”')

  await openThesaurus(bettina)
  await tryNeed(bettina, 'a mardle')
  await bettina.see('It knows none of these words.')
  await bettina.see('0 providers')
  await bettina.press('Save these words')
  await bettina.errorSummaryLeadsTo('Write what people say, like “a hand with the shopping”')
  await write(bettina, 'A mardle!', 'company\nchat')
  await bettina.press('Save these words')
  // The article goes: people leave it out as often as not.
  await bettina.see('It knows “mardle” (company, chat).')
  await bettina.see('providers, first of all:')

  await searchFor(visitor, 'a mardle')
  await visitor.see('with what suits best first')
  await visitor.notSee('We read')
  const sociable = ['In Your Own Time', 'Good Company', 'Xanthe Morrell, Signing Company']
  await seeAmongFirst(visitor, 10, ...sociable, 'Jasvir Helps at Home', 'Wellies and Leads')

  // A slip in the new word is mended too.
  await searchFor(visitor, 'a mardel')
  await visitor.see('We read “mardel” as “mardle”.')
})

journey('Bettina changes a word of her own, and takes it away', async (bettina) => {
  const visitor = await bettina.somebodyElse()
  await openThesaurus(bettina)
  await write(bettina, 'jolly boating', 'company')
  await bettina.press('Save these words')
  await bettina.follow('jolly boating')
  await bettina.seeFilled('What people say', 'jolly boating')
  await bettina.seeFilled('What it means', 'company')
  await bettina.fill('What it means', 'fishing')
  await bettina.press('Save these words')
  await bettina.see('It knows “jolly boating” (fishing).')
  await bettina.see('Peg Leg Fishing')
  await visitor.visit('/marl/search?what=jolly+boating')
  await seeAmongFirst(visitor, 2, 'Peg Leg Fishing', 'Float & Line')

  await bettina.follow('jolly boating')
  await bettina.press('Remove them')
  await bettina.see('It knows none of these words.')
  await seeNoEntry(bettina, 'jolly boating')
  await visitor.visit('/marl/search?what=jolly+boating')
  await visitor.notSee('Peg Leg Fishing')
})

journey('Bettina changes what “blether” means in Marl only', async (bettina) => {
  await openThesaurus(bettina)
  await lookUp(bettina, 'blether')
  await bettina.see('company, chat')
  await bettina.follow('blether')
  await bettina.seeFilled('What it means', 'company\nchat')
  await bettina.fill('What it means', 'one\ntwo\nthree\nfour\nfive\nsix\nseven')
  await bettina.press('Save these words')
  await bettina.errorSummaryLeadsTo('Write six lines or fewer')
  await bettina.seeFilled('What it means', 'one\ntwo\nthree\nfour\nfive\nsix\nseven')
  await bettina.fill('What it means', 'singing')
  await bettina.press('Save these words')
  await bettina.see('It knows “blether” (singing).')
  await bettina.see('Ebb & Hum')

  const visitor = await bettina.somebodyElse()
  await visitor.visit('/marl/search?what=a+blether')
  await seeAmongFirst(visitor, 1, 'Ebb & Hum')

  await bettina.follow('blether')
  await bettina.press('Remove them')
  await bettina.see('It knows “blether” (company, chat).')
  await visitor.visit('/marl/search?what=a+blether')
  // It may still be among the many that are company too.
  await seeAmongFirst(visitor, 5, 'Jasvir Helps at Home', 'Wellies and Leads', 'Out at Home')
  await seeNoEntry(bettina, 'blether')
})

journey('Bettina sees what nobody in Marl offers, once five have asked', async (bettina) => {
  const visitor = await bettina.somebodyElse()
  await visitor.visit('/marl/search')
  for (let time = 1; time <= 4; time++) await searchFor(visitor, 'kosher')
  await visitor.see('Nobody found for “kosher”')
  await openThesaurus(bettina)
  await bettina.see('None was asked five times or more in the last year.')
  await bettina.notSee('kosher')

  await searchFor(visitor, 'a kosher dinner, ask for Miriam at number 9')
  await bettina.page.reload()
  await bettina.see('1 need was asked five times or more in the last year')
  const row = bettina.page.getByRole('row').filter({ hasText: 'kosher' })
  assert.deepEqual(await row.getByRole('cell').allInnerTexts(), ['kosher', 'All of Marl', '5'])
  await bettina.notSee('Miriam')
  await bettina.follow('kosher')
  await bettina.seeFilled('What people say', 'kosher')
})

journey('A stranger doesn’t change words', async (stranger) => {
  await stranger.visit('/marl/admin/thesaurus')
  await stranger.see('Sign in as a coordinator')
})

async function seeNoEntry({ page }: Person, phrase: string): Promise<void> {
  assert.equal(await page.getByRole('link', { name: phrase, exact: true }).count(), 0)
}

async function openThesaurus(bettina: Person): Promise<void> {
  await signInAsCoordinator(bettina)
  await bettina.follow('Words that people use')
  await bettina.see('When somebody types what is in the first box')
}

async function write(bettina: Person, phrase: string, means: string): Promise<void> {
  await bettina.fill('What people say', phrase)
  await bettina.fill('What it means', means)
}

async function tryNeed(bettina: Person, need: string): Promise<void> {
  await bettina.fill('Try a need', need)
  await bettina.press('Try it')
}

async function lookUp(bettina: Person, word: string): Promise<void> {
  await bettina.fill('Look up a word', word)
  await bettina.press('Look it up')
}
