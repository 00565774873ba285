import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

journey(
  'Marcus reads his year, shares it with Bettina, disputes a figure, and stops',
  async (marcus) => {
    await be(marcus, 'Marcus Ellingdew', '/marl/account')
    await marcus.follow('What we add')
    await marcus.see('of support, by 1 person who came.')
    await marcus.see('Something you can use today')
    await marcus.follow('Since the beginning')
    await marcus.see('How long they stay')

    await marcus.press('Print it or send it')
    const { sheets } = await marcus.print('What In Your Own Time adds')
    assert.equal(sheets, 1, 'all of it on one sheet of A4')
    await marcus.follow('Back to What we add')
    await marcus.press('Make one for others')
    await marcus.see('What they read')

    await marcus.follow('What we add')
    await marcus.follow('Figures that you say are wrong')
    await marcus.press('Tell the coordinator')
    await marcus.errorSummaryLeadsTo('Choose the figure that is wrong')
    await marcus.choose('Hours of support', 'Which figure?')
    await marcus.fill('What is wrong with it?', 'A week in October is missing.')
    await marcus.press('Tell the coordinator')
    await marcus.see('It is open.')

    await marcus.follow('A figure is wrong')
    await marcus.follow('What we add')
    await marcus.follow('What your coordinator and the council see')
    await marcus.press('Share it with my coordinator')
    await marcus.see('You share this with your coordinator now.')

    const bettina = await marcus.somebodyElse()
    await be(bettina, 'Bettina Ashgrove, coordinator', '/marl/admin')
    await bettina.follow('Who may need help soon')
    await bettina.see('1 enterprise whose owner shares')
    await bettina.follow('In Your Own Time')
    await bettina.see('as its owner shares it with you')
    await bettina.follow('Who may need help soon')
    await bettina.follow('In Your Own Time: Hours of support')
    await bettina.see('A week in October is missing.')
    await bettina.fill('What do you want to say?', 'It came late, and is there now.')
    await bettina.press('Answer')
    await bettina.see('It came late, and is there now.')

    await marcus.press('Stop sharing, at once')
    await marcus.see('Nobody but you sees anything of this now.')
    await bettina.follow('Who may need help soon')
    await bettina.see('No owner shares this with you yet.')
  },
)
