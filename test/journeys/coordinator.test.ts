import { journeysOn, type Person } from '../support/browser.ts'
import { marl, signInAsCoordinator } from './marl.ts'

const journey = journeysOn(marl)

journey('Bettina lists a new provider, and people find her at once', async (bettina) => {
  const visitor = await bettina.somebodyElse()
  await signInAsCoordinator(bettina)
  await addZosia(bettina)
  await bettina.see('Add a service first; then you can approve it.')
  await addPierogi(bettina)
  await searchForPierogi(visitor)
  await visitor.notSee('Zosia’s Stove')

  await bettina.press('Approve: show it to the public')
  await bettina.see('Public')
  await searchForPierogi(visitor)
  await visitor.follow('Zosia’s Stove')
  await visitor.see('Monday, 9:30am to 2pm')
  await visitor.see('£18.50 an hour')

  await bettina.press('Close it')
  await bettina.see('Closed')
  await searchForPierogi(visitor)
  await visitor.notSee('Zosia’s Stove')
  await bettina.press('Open it again')
  await searchForPierogi(visitor)
  await visitor.see('Zosia’s Stove')
})

journey('Two tabs change the same service, and nothing is lost unseen', async (bettina) => {
  await signInAsCoordinator(bettina)
  await bettina.follow('Kettle On')
  await bettina.follow('Change Two hours round the house')
  const otherTab = await bettina.inAnotherTab()
  await otherTab.visit(bettina.page.url())

  await otherTab.fill('Shortest visit', '90')
  await otherTab.press('Save the service')
  await otherTab.follow('See the public page')
  await otherTab.see('At least 1½ hours a visit')

  await bettina.fill('Name of the service', 'Two hours and a kettle')
  await bettina.press('Save the service')
  await bettina.errorSummaryLeadsTo(
    'Somebody else has changed this since you opened it. What you typed is still here: look at theirs in another window, then save yours again',
  )
  await bettina.seeFilled('Name of the service', 'Two hours and a kettle')
  await bettina.press('Save the service')
  await bettina.see('Two hours and a kettle')
})

async function addZosia(bettina: Person): Promise<void> {
  await bettina.press('Add a provider')
  await bettina.fill('Name of the enterprise', 'Zosia’s Stove')
  await bettina.press('Save the provider')
  await bettina.errorSummaryLeadsTo(
    'Write the name of the person to ask for',
    'Choose a place',
    'Choose the kind of enterprise',
    'Write who they are and what they do, in their own words',
    'Choose at least one language',
    'Choose at least one way of paying',
  )
  await bettina.seeFilled('Name of the enterprise', 'Zosia’s Stove')
  await bettina.fill('Who to ask for', 'Zosia Wilk')
  await bettina.choose('Hathersby', 'Where is it?')
  await bettina.choose('Sole trader', 'Kind of enterprise')
  await bettina.fill('Staff, paid or not, counted as full time', '0.5')
  await bettina.fill(
    'Who they are and what they do, in their own words',
    'I cook as my grandmother did.',
  )
  await bettina.choose('Polish', 'Languages')
  await bettina.choose('Direct payment', 'Ways of paying')
  await bettina.press('Save the provider')
}

async function addPierogi(bettina: Person): Promise<void> {
  await bettina.press('Add a service')
  await bettina.fill('Name of the service', 'Pierogi together')
  await bettina.fill('Monday', 'nine')
  await bettina.fill('Price 1', 'eighteen')
  await bettina.press('Save the service')
  await bettina.errorSummaryLeadsTo(
    'Write what happens in it',
    'Choose at least one kind of support',
    'Choose at least one group of people',
    'Choose where the support happens',
    'Put the times like 9:30 to 17:00',
    'Write the price in pounds, like 18 or 18.50',
  )
  await bettina.seeFilled('Monday', 'nine')
  await bettina.fill('What happens in it', 'We make pierogi and eat them.')
  await bettina.choose('Meals and cooking', 'Kinds of support')
  await bettina.choose('Older people', 'Who it is for')
  await bettina.choose('Comes to you', 'Where it happens')
  await bettina.fill('Monday', '9:30 to 14:00')
  await bettina.fill('Price 1', '18.50')
  await bettina.press('Save the service')
  await bettina.see('Pierogi together')
}

async function searchForPierogi(visitor: Person): Promise<void> {
  await visitor.visit('/marl/search?what=pierogi')
}
