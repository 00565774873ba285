import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey(
  'Bettina says that an enterprise merged, and its listing, its owner and the one that goes on follow',
  async (bettina) => {
    await be(bettina, 'Bettina Ashgrove, coordinator', '/marl/admin')
    await bettina.follow('In Your Own Time')
    await bettina.press('Say what became of it')
    await bettina.fill('A note, if you like', 'Both wanted it so.')
    await bettina.press('Save')
    await bettina.errorSummaryLeadsTo('Choose what became of it')
    await bettina.choose('It merged into another')
    await bettina.press('Save')
    await bettina.errorSummaryLeadsTo('Choose the one listing that it merged into')
    await bettina.choose('In Your Own Time', 'It goes on as')
    await bettina.press('Save')
    await bettina.errorSummaryLeadsTo('Choose another listing than its own')
    await bettina.seeFilled('A note, if you like', 'Both wanted it so.')
    await bettina.choose('Half Past Three', 'It goes on as')
    await bettina.page.getByLabel('On which day?').fill(dayFromNow(-40))
    await bettina.press('Save')
    await bettina.see('Choose that day or a later one')
    await bettina.seeFilled('On which day?', dayFromNow(-40))
    await bettina.seeFilled('A note, if you like', 'Both wanted it so.')
    await bettina.page.getByLabel('On which day?').fill(dayFromNow(0))
    await bettina.press('Save')
    await bettina.see('It goes on as Half Past Three.')
    await bettina.see('Both wanted it so.')

    const visitor = await bettina.somebodyElse()
    visitor.expect(404)
    await visitor.visit('/marl/listings/in-your-own-time')
    await visitor.notSee('Both wanted it so.')

    const marcus = await bettina.somebodyElse()
    await be(marcus, 'Marcus Ellingdew', '/marl/account')
    await marcus.follow('What we add')
    await marcus.see('of support, by 1 person who came.')

    await bettina.visit('/marl/admin/listings/half-past-three')
    await bettina.see('It goes on from')
    await bettina.press('Say what became of it')
    await bettina.choose('It merged into another')
    await bettina.choose('In Your Own Time', 'It goes on as')
    await bettina.press('Save')
    await bettina.errorSummaryLeadsTo(
      'That one closed, and goes on as this one. Choose another, or correct first what was said of it',
    )

    await bettina.visit('/marl/admin/listings/in-your-own-time')
    await bettina.press('Open it again')
    await bettina.see('Its listing was opened again')
    await bettina.visit('/marl/admin/listings/half-past-three/became')
    await bettina.choose('It grew beyond a micro-enterprise')
    await bettina.press('Save')
    await bettina.see('It grew beyond a micro-enterprise')
  },
)

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
