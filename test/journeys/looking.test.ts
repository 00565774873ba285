import { journeysOn } from '../support/browser.ts'
import { marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Maya, who has never been here, finds someone for her mother', async (maya) => {
  await maya.visit('/')
  await maya.see('Small enough to care')
  await maya.press('Go to Marl')
  await maya.see('This is a demonstration.')

  await maya.fill('What would you like help with?', 'keep the house going')
  await maya.fill('Where do you live?', 'Brackenholt')
  await maya.press('Find support')
  await maya.see('for Brackenholt')
  await maya.seeFilled('What would you like help with?', 'keep the house going')
  await maya.see('2 hours free on Wednesdays, said 5 days ago')

  await maya.follow('At Yours with Agnieszka')
  await maya.see('I come at the same hour on the same days.')
  await maya.see('A regular visit to keep the house going')
  await maya.see('£19 an hour')
  await maya.see('At least 1 hour a visit')
  await maya.see('Comes to you, up to 5 miles from Brackenholt')
  await maya.see('said 5 days ago')
  await maya.see('Wednesday')
  await maya.see('Checks that were seen')
  await maya.see('Seen by Small Support Marl on')
  await maya.see('Ask for Agnieszka Brzozka.')
})

journey('Tom lives on the moor, where few come, and looks wider', async (tom) => {
  await tom.visit('/marl')
  await tom.follow('Washing and dressing')
  await tom.see('providers in Marl')

  await tom.fill('What would you like help with?', 'theatre')
  await tom.fill('Where do you live?', 'qm11 2we')
  await tom.press('Find support')
  await tom.see('Nobody offers that for Kestrel Moor, so this is everywhere in Marl: 1 provider.')
  await tom.follow('Brackenholt')
  await tom.seeFilled('Where do you live?', 'Brackenholt')

  await tom.fill('Where do you live?', 'London')
  await tom.press('Find support')
  await tom.see('We don’t know “London” in Marl, so this is everywhere.')
  await tom.follow('Quillbridge')
  await tom.see('1 provider for Quillbridge')
  await tom.see('Prompt Corner Theatre')
})

journey('Ann uses a word that nobody uses, and is not left alone', async (ann) => {
  await ann.visit('/marl')
  await ann.fill('What would you like help with?', 'befriending')
  await ann.press('Find support')
  await ann.see('Nobody found for “befriending”')
  await ann.see('Bettina Ashgrove at Small Support Marl can help you look')
  await ann.see('01632 960001')
  await ann.see('hello@smallsupport-marl.example')
  await ann.follow('company')
  await ann.see('providers in Marl')

  await ann.fill('What would you like help with?', 'wibbling')
  await ann.press('Find support')
  await ann.follow('Ottermouth')
  await ann.see('providers for Ottermouth')
})

journey('Bill types nothing and sees everyone, a page at a time', async (bill) => {
  await bill.visit('/marl')
  await bill.press('Find support')
  await bill.see('providers in Marl. The order changes every day')
  await bill.follow('Next page')
  await bill.follow('Previous page')
})
