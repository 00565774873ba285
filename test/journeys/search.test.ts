// Needs as people type them, found by words alone: the model is off.
import assert from 'node:assert/strict'
import { journeysOn } from '../support/browser.ts'
import { foundNames, marl, searchFor, seeAmongFirst } from './marl.ts'

const journey = journeysOn(marl)

journey('Jo writes as she speaks, slips of the fingers and all', async (jo) => {
  await jo.visit('/marl/search')
  await searchFor(jo, 'lift to the hopsital', 'Hathersby')
  await jo.see('We read “hopsital” as “hospital”.')
  await jo.seeFilled('What would you like help with?', 'lift to the hopsital')
  await jo.see('for Hathersby, with what suits best first')
  await seeAmongFirst(jo, 2, 'There and Back')
  await jo.see('Comes to you · Dunnockford, about 7 miles away · 4 hours free on Thursdays, said 3')

  await searchFor(jo, 'gardning')
  await jo.see('We read “gardning” as “gardening”.')
  await seeAmongFirst(jo, 4, 'Vyshnia Garden', 'Crooked Spade')

  await searchFor(jo, 'somewhere my lad can play football without being picked on')
  await jo.notSee('We read')
  await seeAmongFirst(jo, 1, 'Dunnockford All-Comers FC')
  await jo.see('You go there · Dunnockford')

  await searchFor(jo, 'a break from looking after my husband')
  await seeAmongFirst(
    jo,
    3,
    'In Your Own Time',
    'Kittiwake Care Co-operative',
    'Lamp Left On',
    'Evensong Sitting',
    'Nightjar Care',
    'Saturday Sitters',
    'Noor Carers’ Break',
  )

  await searchFor(jo, 'help picking out my clothes')
  await seeAmongFirst(jo, 2, 'Pockets and Hems')

  await searchFor(jo, 'someone to take mum fishing')
  await seeAmongFirst(jo, 1, 'Peg Leg Fishing', 'Float & Line')
})

journey('Jo says where in her own words', async (jo) => {
  await jo.visit('/marl')
  await searchFor(jo, 'someone to take mum fishing in Ottermouth')
  await jo.see('For Ottermouth, which you named.')
  await jo.seeFilled('What would you like help with?', 'someone to take mum fishing in Ottermouth')
  await seeAmongFirst(jo, 1, 'Peg Leg Fishing', 'Float & Line')
  await jo.see('Dunnockford, about 7 miles away')

  await jo.open('How this list is ordered')
  await jo.see('Nobody can pay to be higher')
  await searchFor(jo, 'a lift', 'qm5 1ab')
  await jo.see('for Brackenholt, with what suits best first')
  await jo.follow('Look everywhere in Marl')
  await jo.seeFilled('What would you like help with?', 'a lift')
  await jo.seeFilled('Where do you live?', '')
  await jo.see('in Marl, with what suits best first')
})

journey('Bill gets the questions wrong, and is told what to do', async (bill) => {
  await bill.visit('/marl/search?what=cooking')
  const all = await foundNames(bill)
  await searchFor(bill, 'cooking', 'SW1A 1AA')
  await bill.see('“SW1A 1AA” is not a postcode of Marl: it may be mistyped, or lie elsewhere.')
  await bill.seeFilled('Where do you live?', 'SW1A 1AA')
  assert.deepEqual(await foundNames(bill), all)
  await bill.follow('Saltmarram')
  await bill.seeFilled('What would you like help with?', 'cooking')
  await bill.see('for Saltmarram, with what suits best first')

  await searchFor(bill, 'cooking', 'Narnia')
  await bill.see('We don’t know “Narnia” in Marl. This is everywhere in Marl.')

  await searchFor(bill, '?!? …')
  await bill.see('There are no words in “?!? …”, so this is everyone.')
  const everyone = await foundNames(bill)
  assert.equal(everyone.length, 20)
  await searchFor(bill, '')
  await bill.notSee('There are no words')
  assert.deepEqual(await foundNames(bill), everyone)

  await searchFor(bill, 'wibbling')
  await bill.see('Nobody found for “wibbling”')
  await bill.see('Bettina Ashgrove at Small Support Marl can help you look')
  await bill.follow('See everyone in Marl')
  assert.deepEqual(await foundNames(bill), everyone)
})
