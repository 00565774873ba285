// The bird is drawn also in a process that has read pictures of people, where drawings are refused.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isUnreadable, readPicture } from '../media/index.ts'
import { drawIcons } from './icons.ts'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'

test('icons are drawn after pictures were read, and a drawing that somebody sends is still refused', async () => {
  const sent = () => readPicture(Buffer.from(drawing))
  assert.ok(isUnreadable(await sent()))
  const icons = await drawIcons(readFileSync(new URL('bird.svg', import.meta.url), 'utf8'))
  for (const icon of Object.values(icons))
    assert.equal(Buffer.from(icon, 'base64').subarray(1, 4).toString(), 'PNG')
  assert.ok(isUnreadable(await sent()))
})
