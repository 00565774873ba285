import { journeysOn, type Person } from '../support/browser.ts'
import { makeLinkFor, marl, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('Sid keeps his own listing right from his phone', async (sid) => {
  const coordinator = await sid.somebodyElse()
  await signInAsCoordinator(coordinator)
  await sid.visit(await makeLinkFor(coordinator, 'crooked-spade'))
  await sid.press('Yes, it is still right')
  await sid.see('Said to be right today')

  await sid.fill('Monday', 'two')
  await sid.fill('Tuesday', '1.5')
  await sid.press('Save my free time')
  await sid.errorSummaryLeadsTo('Write hours as a number from 0 to 24, like 1.5')
  await sid.seeFilled('Monday', 'two')
  await sid.seeFilled('Tuesday', '1.5')
  await sid.fill('Monday', '2')
  await sid.press('Save my free time')
  await sid.seeFilled('Monday', '2')

  const visitor = await sid.somebodyElse()
  await searchForHedges(visitor)
  await visitor.follow('Crooked Spade')
  await visitor.see('said today')

  await pauseUntil(sid, '2001-02-03')
  await sid.errorSummaryLeadsTo('Choose a day that is still to come')
  await pauseUntil(sid, '2099-02-03')
  await sid.see('is not taking on anyone new until')
  await searchForHedges(visitor)
  await visitor.notSee('Crooked Spade')
  await visitor.visit('/marl/listings/crooked-spade')
  await visitor.see('is not taking on anyone new until')
  await visitor.notSee('Ask a question')

  await sid.press('I am taking on people again')
  await searchForHedges(visitor)
  await visitor.see('Crooked Spade')
})

async function searchForHedges(person: Person): Promise<void> {
  await person.visit('/marl/search?what=edges+and+hedges')
}

/** A field for a day is typed into in parts that differ by browser, so it is filled as a whole. */
async function pauseUntil(sid: Person, day: string): Promise<void> {
  await sid.page.getByLabel('Until when?').fill(day)
  await sid.press('Pause my listing')
}
