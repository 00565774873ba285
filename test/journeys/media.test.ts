import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { isUnreadable, readSound } from '../../src/platform/media/index.ts'
import * as made from '../../src/platform/media/testing.ts'
import {
  checkAccessible,
  inBrowser,
  journeysOn,
  noSideScroll,
  pressTabUntilFocused,
} from '../support/browser.ts'
import { openMediaSite } from '../support/browser/media-site.tsx'
import { screenshot } from '../support/browser/pictures.ts'

const journey = journeysOn(openMediaSite)
const opened = openMediaSite()
after(async () => (await opened).stop())

const create = { width: 300, height: 200, channels: 3 as const, background: '#14524a' }
const exif = { IFD0: { Artist: made.secret } }
const photo = await sharp({ create }).jpeg().withExif(exif).toBuffer()
const silence = Array.from({ length: 100 }, () => made.silentOpus)

journey('Ada shows what people like about her', async (ada) => {
  const choose = (label: string, name: string, bytes: Uint8Array) =>
    ada.page
      .getByLabel(label, { exact: true })
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) })
  await ada.visit('/about-me')
  await ada.fill('In words', 'I make people laugh')
  await choose('In a picture', 'holiday.jpg', Buffer.from('\x7fELF a program, not a picture'))
  await choose('In my own voice', 'voice.ogg', made.oggOf(silence))
  await ada.press('Save this')

  await ada.errorSummaryLeadsTo(
    'That file is no picture that we can read. Choose a photo (JPEG or PNG).',
  )
  await ada.seeFilled('In words', 'I make people laugh')
  await ada.see('Record or choose it again, because the browser doesn’t keep it.')
  assert.equal(await ada.page.getByText(/^Choose it again/).count(), 0)

  await choose('In a picture', 'holiday.jpg', photo)
  await choose('In my own voice', 'voice.ogg', made.oggOf(silence))
  await ada.press('Save this')
  await ada.see('Saved.')
  const picture = ada.page.getByRole('img', { name: 'What people like about me' })
  assert.equal(
    await picture.evaluate((image) => image.decode().then(() => image.naturalWidth)),
    300,
  )
})

describe('Ada’s own voice', () => {
  test('is recorded, listened to and sent, and plays for who may hear it', () =>
    atTheMicrophone(async (page) => {
      const field = page.getByLabel('In my own voice', { exact: true })
      await pressTabUntilFocused(page, button(page, 'Record my voice'))
      await page.keyboard.press('Enter')
      await page.getByText('Recording. Speak now.').waitFor()
      await page.getByText('0:02 of 10 minutes').waitFor()
      await looksRight(page, 'Recording')
      await page.keyboard.press('Enter')
      await page.getByText('Recorded. Listen to it before you go on.').waitFor()
      assert.ok((await lengthOf(page)) > 1)
      assert.equal(await field.evaluate((input) => input.files[0].name), 'recording.webm')
      await looksRight(page, 'Recorded')
      await button(page, 'Save this').click()
      await page.getByText('Saved.').waitFor()
      const { sent, kept } = await opened
      assert.ok(Buffer.from(sent.sound!).includes('Chrome'), 'Chrome says that it made it')
      assert.ok(!Buffer.from(kept.sound!.bytes).includes('Chrome'))
      assert.ok((await lengthOf(page)) > 1)
    }))

  test('can be recorded again, and what is still being said is not sent half', () =>
    atTheMicrophone(async (page) => {
      await button(page, 'Record my voice').click()
      await page.getByText('0:01 of 10 minutes').waitFor()
      await button(page, 'Save this').click()
      await page.getByText('Recorded. Listen to it before you go on.').waitFor()
      await button(page, 'Record it again').click()
      await page.getByText('0:01 of 10 minutes').waitFor()
      await button(page, 'Stop recording').click()
      await page.getByText('Recorded. Listen to it before you go on.').waitFor()
      assert.equal(
        await page
          .getByLabel('In my own voice', { exact: true })
          .evaluate((input) => input.files.length),
        1,
      )
    }))

  for (const [trouble, said] of [
    ['NotAllowedError', 'The microphone may not be used here.'],
    ['NotFoundError', 'No microphone was found.'],
    ['NotReadableError', 'The microphone can’t be used just now.'],
  ])
    test(`is sent as a file where the browser says ${trouble}`, async () =>
      inBrowser((await opened).url, {}, async (_visit, context) => {
        const page = await context.newPage()
        await page.addInitScript(
          `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${trouble}'))`,
        )
        await page.goto('/about-me')
        await button(page, 'Record my voice').click()
        await page.getByText(said!).waitFor()
        await looksRight(page, trouble!)
        const voice = { name: 'voice.wav', mimeType: 'audio/wav' }
        const buffer = Buffer.from(made.wavOf(new Uint8Array(16_000)))
        const field = page.getByLabel('In my own voice', { exact: true })
        await field.setInputFiles({ ...voice, buffer })
        await button(page, 'Save this').click()
        await page.getByText('Saved.').waitFor()
      }))

  test('can’t be recorded on a page that isn’t meant to', async () => {
    const ask = 'navigator.mediaDevices.getUserMedia({ audio: true }).then(() => "yes", () => "no")'
    const { url } = await opened
    const asking = inBrowser(url, {}, async (visit) => {
      assert.equal(await (await visit('/about-me')).evaluate(ask), 'yes')
      assert.equal(await (await visit('/seen')).evaluate(ask), 'no')
    })
    await assert.rejects(asking, /microphone is not allowed in this document/)
  })

  test('has no recorder without JavaScript', async () =>
    inBrowser((await opened).url, { javascript: false }, async (visit) => {
      const page = await visit('/about-me')
      await page.getByLabel('In my own voice', { exact: true }).waitFor()
      assert.equal(await button(page, 'Record my voice').count(), 0)
    }))
})

describe('What is left of a recording plays in a browser:', () => {
  const aac = Array.from({ length: 100 }, () => made.silentAac)
  const frames = Array.from({ length: 100 }, (_, n) => made.mp3Frame(n % 3 ? 64 : 128))
  const recordings: Record<string, Uint8Array> = {
    WebM: made.webmOf(silence),
    Ogg: made.oggOf(silence),
    M4A: made.mp4Of(aac),
    'MP4 in pieces': made.mp4Of(aac, { inPieces: true }),
    MP3: made.mp3Of(frames),
    WAV: made.wavOf(new Uint8Array(32_000)),
  }
  for (const [name, file] of Object.entries(recordings)) test(name, () => playsAsLongAsItSays(file))

  test('MP4 as the browser itself records it', () =>
    atTheMicrophone(async (page) => playsAsLongAsItSays(await recordedAs(page, 'audio/mp4'))))
})

/** Records a second with the browser's own recorder, without our page's help. */
async function recordedAs(page: Page, type: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(`(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const recorder = new MediaRecorder(stream, { mimeType: '${type}' })
    const parts = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((resolve) => (recorder.onstop = resolve))
    recorder.start(200)
    setTimeout(() => recorder.stop(), 1500)
    await stopped
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())]
  })()`)
  return Uint8Array.from(bytes as number[])
}

async function playsAsLongAsItSays(file: Uint8Array): Promise<void> {
  const sound = readSound(file)
  if (isUnreadable(sound)) assert.fail(sound.problem)
  const { url, kept } = await opened
  kept.sound = sound
  await inBrowser(url, {}, async (visit) => {
    const page = await visit('/seen')
    const length = await lengthOf(page)
    assert.ok(Math.abs(length - sound.seconds) < 0.2, `${length} for ${sound.seconds} seconds`)
  })
}

/** Seconds of the page's sound, once it was played to its end and begun again in its middle. */
async function lengthOf(page: Page): Promise<number> {
  await page.locator('audio').waitFor()
  const seconds = await page.evaluate(`(async () => {
    const player = document.querySelector('audio')
    const failed = new Promise((_, reject) => {
      player.addEventListener('error', () => reject(new Error(player.error.message)))
    })
    const when = (event, begin) => {
      const happened = new Promise((resolve) => {
        player.addEventListener(event, resolve, { once: true })
      })
      begin()
      return Promise.race([happened, failed])
    }
    player.muted = true
    await when('canplaythrough', () => player.load())
    player.playbackRate = 4
    await when('ended', () => player.play())
    await when('seeked', () => (player.currentTime = 0.5))
    return player.duration
  })()`)
  return Number(seconds)
}

async function looksRight(page: Page, name: string): Promise<void> {
  await noSideScroll(page)
  await checkAccessible(page)
  await screenshot(page, name)
}

async function atTheMicrophone(use: (page: Page) => Promise<void>): Promise<void> {
  await inBrowser((await opened).url, {}, async (visit) => use(await visit('/about-me')))
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}
