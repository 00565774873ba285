import { journeysOn, type Person } from '../support/browser.ts'
import { be, marl } from './marl.ts'

const journey = journeysOn(marl)

const told = 'weighed everything for the scones, and corrected me twice.'

// Before she turns Easy Read on.
journey('Edna sees what is counted of her, takes it out and puts it back', async (edna) => {
  await be(edna, 'Edna Wherry', '/marl/account')
  await edna.follow('My own record')
  await edna.follow('What is counted of me')
  await edna.page.getByText(/^In \d+ figures of this enterprise$/).click()
  await edna.see('Hours in which whoever cares otherwise could do something else')
  await edna.press('Take everything out')
  await edna.see('Nothing of yours is counted')
  await edna.press('Count it again')
  await edna.see('visits are counted')
})

journey(
  'Marcus tells of a visit; Edna says yes in Easy Read, and takes it back',
  async (marcus) => {
    const [edna, rosalind, anybody] = [
      await marcus.somebodyElse(),
      await marcus.somebodyElse(),
      await marcus.somebodyElse(),
    ]
    await be(marcus, 'Marcus Ellingdew', '/marl/notes?find=Scones')
    await marcus.visit(await firstNote(marcus))
    await marcus.follow('Worth telling?')
    await marcus.fill('What do you want to tell?', `Edna ${told} Rosalind had one.`)
    await marcus.press('Make a draft')
    await marcus.see('A draft: names are to be taken out')
    await marcus.press('Take names out')
    await marcus.press('Go on')
    await marcus.errorSummaryLeadsTo(
      'Decide whether “Edna” tells who somebody is',
      'Decide whether “Rosalind” tells who somebody is',
    )
    await marcus.choose('Replace it', '“Edna”: a name?')
    await marcus.fill('What stands for “Edna”?', 'Somebody I visit')
    await marcus.choose('Replace it', '“Rosalind”: a name?')
    await marcus.fill('What stands for “Rosalind”?', 'The daughter')
    await marcus.press('Go on')
    await marcus.see(`Somebody I visit ${told} The daughter had one.`)
    await marcus.press('Read it once more')
    await marcus.choose('I have read it, and nobody can be known by it')
    await marcus.press('Show it to Edna Wherry')
    await marcus.see('No answer yet')

    await be(rosalind, 'Rosalind Wherry', '/marl/account')
    await rosalind.follow('A story about Edna Wherry to read')
    await rosalind.follow(await storyLink(rosalind))
    await rosalind.see(told)

    await anybody.visit('/marl/listings/in-your-own-time')
    await anybody.notSee(told)

    await be(edna, 'Edna Wherry', '/marl/account')
    await edna.press('Easy Read')
    await edna.follow('A story about me to read')
    await edna.follow(await storyLink(edna))
    await edna.see(told)
    await edna.press('Yes, it may be told')
    await edna.errorSummaryLeadsTo('Choose who may read it')
    await edna.choose('Everyone', 'Who may read it?')
    await edna.press('Yes, it may be told')
    await edna.see('Everyone may read it.')

    await anybody.visit('/marl/listings/in-your-own-time')
    await anybody.see(told)
    await anybody.see('Told with the consent of the person it is about')

    await edna.follow('Take the yes back')
    await edna.press('Take the yes back')
    await edna.see('The story is gone.')
    await edna.notSee(told)
    await anybody.visit('/marl/listings/in-your-own-time')
    await anybody.notSee(told)
    await marcus.follow('Stories')
    await marcus.see('Edna Wherry took the yes back')
    await marcus.notSee(told)
  },
)

/** Where the first note that was found leads. */
async function firstNote({ page }: Person): Promise<string> {
  const link = page.locator('main a[href*="/visits/"]').first()
  return (await link.getAttribute('href')) ?? ''
}

/** The words of the link to the story that waits. */
async function storyLink({ page }: Person): Promise<string> {
  const link = page.getByRole('link', { name: 'Read this story' }).first()
  return ((await link.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim()
}
