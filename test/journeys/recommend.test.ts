import { journeysOn } from '../support/browser.ts'
import { makeLinkFor, marl, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('A daughter recommends Agnieszka by the link that she was given', async (agnieszka) => {
  const coordinator = await agnieszka.somebodyElse()
  await signInAsCoordinator(coordinator)
  await agnieszka.visit(await makeLinkFor(coordinator, 'at-yours-with-agnieszka'))
  const link = await agnieszka.page.getByRole('link', { name: '/marl/recommend/' }).innerText()

  const daughter = await agnieszka.somebodyElse()
  await daughter.visit(link)
  await daughter.fill('Name to show', 'Elsie')
  await daughter.press('Send my recommendation')
  await daughter.errorSummaryLeadsTo(
    'Write what you would tell a friend',
    'Write how you know them',
  )
  await daughter.seeFilled('Name to show', 'Elsie')
  await daughter.fill(
    'What would you tell a friend about At Yours with Agnieszka?',
    'Dad eats his dinner again.',
  )
  await daughter.fill('How do you know them?', 'She helps my father')
  await daughter.press('Send my recommendation')
  await daughter.see('Thank you')

  await daughter.visit('/marl/listings/at-yours-with-agnieszka')
  await daughter.notSee('Dad eats his dinner again.')

  await coordinator.visit('/marl/admin')
  await coordinator.see('Dad eats his dinner again.')
  await coordinator.press('Show it')
  await coordinator.see('Nothing waits for you.')

  await daughter.visit('/marl/listings/at-yours-with-agnieszka')
  await daughter.see('Dad eats his dinner again.')
  await daughter.see('Elsie, She helps my father')
})
