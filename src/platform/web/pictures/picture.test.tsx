import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Picture, pictures, type PictureName } from './index.ts'

test('every picture is drawn within its square, and says nothing aloud', () => {
  for (const name of Object.keys(pictures) as PictureName[]) {
    const drawn = String(<Picture name={name} />)
    assert.match(drawn, /^<svg [^>]*aria-hidden="true"/, name)
    assert.doesNotMatch(drawn, /NaN|undefined|<title/, name)
    // Where each line begins: one that is outside would be cut off.
    for (const [, x, y] of drawn.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g))
      for (const at of [Number(x), Number(y)]) assert.ok(at >= 2 && at <= 62, `${name} at ${at}`)
  }
})

test('no two pictures are the same', () => {
  const drawn = Object.values(pictures).map((drawing) => JSON.stringify(drawing))
  assert.equal(new Set(drawn).size, drawn.length)
})
