import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  checkAccessible,
  checkAccessibleInDarkToo,
  errorSummaryLeadsTo,
  expectStatus,
  inBrowser,
  journeysOn,
  noSideScroll,
  pressTabUntilFocused,
  print,
  type Visit,
} from '../browser.ts'
import { openSampleSite } from './sample-site.tsx'

const journey = journeysOn(openSampleSite)
const site = openSampleSite()
after(async () => (await site).stop())

const visiting = async (use: (visit: Visit) => Promise<unknown>) =>
  inBrowser((await site).url, {}, async (visit) => void (await use(visit)))

journey('Maya asks a question and is told what to mend', async (maya) => {
  await maya.visit('/')
  await maya.follow('Ask Wren')
  await maya.fill('Your name', 'Maya')
  await maya.open('Why we ask')
  await maya.see('So that she can answer you')
  await maya.press('Ask this question')

  await maya.errorSummaryLeadsTo('Choose how she should answer')
  await maya.seeFilled('Your name', 'Maya')

  await maya.choose('By email', 'How should she answer?')
  await maya.choose('Tuesday', 'Best day')
  await maya.choose('Send me a copy')
  await maya.press('Ask this question')
  await maya.see('Maya: email on Tuesday, copy yes')
  await maya.notSee('There is a problem')
})

describe('A journey fails', () => {
  const troubles: [path: string, told: RegExp][] = [
    ['/styled', /inline style/],
    ['/broken', /wren is not defined/],
    ['/missing', /404 for .*no\.js/],
    ['/nowhere', /404 for .*nowhere/],
    ['/abroad', /NAME_NOT_RESOLVED for http:\/\/example\.org/],
  ]
  for (const [path, told] of troubles)
    test(`on the trouble of ${path}`, () =>
      assert.rejects(
        visiting((visit) => visit(path)),
        told,
      ))

  test('on a field that nobody can name', () =>
    visiting(async (visit) => {
      await assert.rejects(checkAccessible(await visit('/unlabelled')), /label: .*\n.*<input>/)
    }))

  test('on words that can’t be read in the dark', () =>
    visiting(async (visit) => {
      const page = await visit('/gloomy')
      await checkAccessible(page)
      await assert.rejects(checkAccessibleInDarkToo(page), /color-contrast: .*\n.*in the dark/)
      await checkAccessible(await visit('/gloomy'))
    }))

  test('on a page that has to be scrolled sideways', () =>
    visiting(async (visit) => {
      await assert.rejects(noSideScroll(await visit('/wide')), /in a window of 360/)
    }))

  test('on an error summary that leads nowhere or has no focus', () =>
    visiting(async (visit) => {
      const page = await visit('/astray')
      const words = 'Tell us your name'
      await assert.rejects(errorSummaryLeadsTo(page, words, { focused: false }), /move focus/)
      await assert.rejects(errorSummaryLeadsTo(page, words, { focused: true }), /has no focus/)
    }))

  test('on a link that Tab passes by', () =>
    visiting(async (visit) => {
      const page = await visit('/astray')
      await assert.rejects(
        pressTabUntilFocused(page, page.getByRole('link', { name: 'Home' })),
        /Tab never leads/,
      )
    }))
})

test('A page that is meant to be missing is no trouble', async () => {
  await inBrowser((await site).url, {}, async (visit, context) => {
    expectStatus(context, 404)
    await visit('/nowhere')
  })
})

test('A page can be printed', () =>
  visiting(async (visit) => {
    assert.deepEqual(await print(await visit('/'), 'A page'), { sheets: 1 })
  }))
