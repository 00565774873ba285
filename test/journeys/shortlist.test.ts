import assert from 'node:assert/strict'
import { journeysOn, type Person } from '../support/browser.ts'
import { marl } from './marl.ts'

const journey = journeysOn(marl)

journey('Joan keeps two providers and sends them to her sister', async (joan) => {
  await joan.visit('/marl')
  await joan.follow('My shortlist')
  await joan.see('Nothing here yet.')

  await keep(joan, 'kettle-on')
  await keep(joan, 'good-company')
  await joan.see('This list is kept on this phone or computer only. No account is needed.')
  await joan.see('Kettle On')
  await joan.see('Good Company')

  const link = await joan.page.getByRole('link', { name: '/marl/shortlist?' }).innerText()
  const text = await joan.page.getByRole('button', { name: 'Send by text' }).getAttribute('href')
  assert.match(text ?? '', /^sms:\?&body=/)
  assert.ok(decodeURIComponent(text ?? '').endsWith(link), `${text} doesn’t hold ${link}`)

  const sister = await joan.somebodyElse()
  await sister.visit(link)
  await sister.see('A shortlist for you')
  await sister.see('Somebody chose these for you to look at.')
  await sister.see('Kettle On')
  await sister.press('Keep these on my shortlist')
  await sister.see('My shortlist')
  await sister.see('Good Company')

  await joan.press('Take off my shortlist Kettle On')
  await joan.notSee('Kettle On')
  await joan.see('Good Company')
  await sister.visit('/marl/shortlist')
  await sister.see('Nothing here yet.')
})

async function keep(person: Person, slug: string): Promise<void> {
  await person.visit(`/marl/listings/${slug}`)
  await person.press('Keep on my shortlist')
}
