import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Problem } from '../problem.ts'
import { readSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'goldcrest-settings-'))

function fileOf(text: string): string {
  const path = join(folder, `${text.length}.env`)
  writeFileSync(path, text)
  return path
}

function sentenceOf(environment: NodeJS.ProcessEnv): string {
  try {
    readSettings(environment)
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.message
  }
  return assert.fail('these settings should not be taken')
}

test('with nothing set, Goldcrest serves the demonstration on port 3000', () => {
  const settings = readSettings({})
  assert.equal(settings.PORT, 3000)
  assert.equal(settings.GOLDCREST_DEMO, 'on')
  assert.equal(settings.GOLDCREST_DATA, './data')
  assert.equal(settings.DATABASE_URL, undefined)
})

test('a file holds settings, and the environment wins over it', () => {
  const GOLDCREST_SETTINGS = fileOf('PORT=4000\nGOLDCREST_DEMO=off\n')
  assert.equal(readSettings({ GOLDCREST_SETTINGS }).PORT, 4000)
  assert.equal(readSettings({ GOLDCREST_SETTINGS, PORT: '5000' }).PORT, 5000)
  assert.equal(readSettings({ GOLDCREST_SETTINGS, PORT: '5000' }).GOLDCREST_DEMO, 'off')
})

test('an empty setting is one that is not set', () => {
  assert.equal(readSettings({ PORT: '', SMTP_URL: '' }).PORT, 3000)
})

test('a setting that can’t be used is named, with what it should be', () => {
  assert.match(sentenceOf({ PORT: 'abc' }), /^The setting PORT .* a port number such as 3000/)
  assert.match(sentenceOf({ DATABASE_URL: 'mysql://x' }), /DATABASE_URL .*postgres:\/\//)
  assert.match(sentenceOf({ GOLDCREST_ADMIN_SECRET: 'short' }), /at least 16 characters/)
  assert.match(sentenceOf({ GOLDCREST_DEMO: 'yes' }), /on or off/)
})

test('settings that belong together are asked for together', () => {
  assert.match(sentenceOf({ NOTIFY_API_KEY: 'key' }), /NOTIFY_EMAIL_TEMPLATE/)
})

test('a named file that isn’t there is said to be missing', () => {
  assert.match(sentenceOf({ GOLDCREST_SETTINGS: join(folder, 'none.env') }), /no such file/)
})
