import { journeysOn } from '../support/browser.ts'
import { marl, searchFor, seeAmongFirst } from './marl.ts'

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

  await searchFor(tom, 'darts', 'qm11 2we')
  await tom.see('Nobody offers that for Kestrel Moor, so this is everywhere in Marl: 3 providers.')
  await tom.see('Dunnockford All-Comers FC')
  await tom.follow('Brackenholt')
  await tom.seeFilled('Where do you live?', 'Brackenholt')

  await searchFor(tom, 'theatre', 'Kestrel Moor')
  await tom.see('Nobody offers that for Kestrel Moor, so this is everywhere in Marl')
  await seeAmongFirst(tom, 2, 'Prompt Corner Theatre')

  await searchFor(tom, 'theatre', 'London')
  await tom.see('We don’t know “London” in Marl. This is everywhere in Marl.')
  await tom.follow('Quillbridge')
  await tom.see('for Quillbridge, with what suits best first')
  await seeAmongFirst(tom, 1, 'Prompt Corner Theatre')
})

journey('Ann uses a word that nobody uses, and is not left alone', async (ann) => {
  await ann.visit('/marl')
  await searchFor(ann, 'befriending')
  await ann.see('providers in Marl, with what suits best first')
  await seeAmongFirst(ann, 10, 'In Your Own Time', 'Good Company')

  await searchFor(ann, 'kosher')
  await ann.see('Nobody found for “kosher”')
  await ann.see('Bettina Ashgrove at Small Support Marl can help you look')
  await ann.see('01632 960001')
  await ann.see('hello@smallsupport-marl.example')
  await ann.follow('jewish')
  await ann.seeFilled('What would you like help with?', 'jewish')

  await searchFor(ann, 'wibbling')
  await ann.follow('Ottermouth')
  await ann.see('providers for Ottermouth')
})

journey('Bill types nothing and sees everyone, a page at a time', async (bill) => {
  await bill.visit('/marl')
  await bill.press('Find support')
  await bill.see('62 providers in Marl, with what suits best first')
  await bill.open('How this list is ordered')
  await bill.see('each day another one is first')
  await bill.follow('Next page')
  await bill.follow('Previous page')
})
