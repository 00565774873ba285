import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadDemonstration } from '../src/demonstration/load.ts'
import { withSite } from './support/site/site.ts'

test('the demonstration has records of invented people, who let others see them', () =>
  withSite(
    async (site) => {
      await loadDemonstration(site.db)
      await loadDemonstration(site.db)
      const as = async (who: string) => {
        const visitor = site.visitor()
        const page = await visitor.open(`/marl/sign-in/demonstration?who=${who}`)
        const button = page.text.match(/Be [A-Z][a-z]+ [A-Z][a-z]+/)![0]
        return { visitor, account: await visitor.send(page.press(button)) }
      }

      const edna = await as('edna')
      const own = await edna.visitor.open(edna.account.link('My own record'))
      const aboutMe = await edna.visitor.open(own.link('About me'))
      assert.match(aboutMe.text, /Being called Mrs Wherry/)
      const agreements = await edna.visitor.open(own.link('My agreements'))
      assert.match(agreements.text, /In Your Own TimeAgreed\. It counts\./)
      assert.equal(agreements.text.match(/It counts/g)?.length, 1, 'loaded twice, it is there once')

      const looked = await edna.visitor.open(own.link('Who can see what'))
      assert.match(looked.text, /Rosalind, my daughter said yes to an invitation/)
      assert.match(looked.text, /In Your Own Time proposed an agreement/)

      for (const [who, sees, not] of [
        ['rosalind', /What is kept about Edna Wherry/, /Your record/],
        ['marcus', /Edna Wherry’s goals/, /What is kept about/],
      ] as const) {
        const { visitor, account } = await as(who)
        const people = await visitor.open(account.link('People'))
        const { text } = await visitor.open(people.link('Edna Wherry'))
        assert.match(text, sees)
        assert.doesNotMatch(text, not)
      }

      const tomas = await as('tomas')
      const goals = (await tomas.visitor.open(tomas.account.link('My own record'))).link('My goals')
      assert.match((await tomas.visitor.open(goals)).text, /Go on the bus to the club by myself/)
    },
    { installation: { demo: true } },
  ))
