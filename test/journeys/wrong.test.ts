import { journeysOn } from '../support/browser.ts'
import { marl, readMessage, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('Tom tells the coordinator of a wrong price, and she puts it right', async (tom) => {
  await tom.visit('/marl/listings/kettle-on')
  await tom.follow('Something is wrong on this page')
  await tom.fill('Your email address (you can leave it empty)', 'tom at home')
  await tom.press('Tell the coordinator')
  await tom.errorSummaryLeadsTo(
    'Write what is wrong',
    'Write an email address like name@example.com, or leave it empty',
  )
  await tom.seeFilled('Your email address (you can leave it empty)', 'tom at home')

  await tom.fill('What is wrong on the page of Kettle On?', 'They told me another price.')
  await tom.fill('Your email address (you can leave it empty)', 'tom@example.com')
  await tom.press('Tell the coordinator')
  await tom.see('Thank you for telling us')
  await tom.follow('Back to Kettle On')

  const coordinator = await tom.somebodyElse()
  await readMessage(coordinator, 'Something is wrong on the page of Kettle On')
  await coordinator.see('They told me another price.')
  await signInAsCoordinator(coordinator)
  await coordinator.see('They told me another price.')
  await coordinator.see('tom@example.com would like to hear back.')
  await coordinator.press('This is put right')
  await coordinator.see('Nothing waits for you.')
  await coordinator.notSee('They told me another price.')
})
