import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markupOf } from './same-markup.ts'

const same = (a: string, b: string) => assert.equal(markupOf(a), markupOf(b))
const different = (a: string, b: string) => assert.notEqual(markupOf(a), markupOf(b))

test('the order of attributes and of classes makes no difference', () => {
  same('<p id="a" class="b  c">Hi</p>', '<p class="c b" id="a">Hi</p>')
  different('<p id="a">Hi</p>', '<p id="b">Hi</p>')
})

test('a space that does not show makes no difference', () => {
  same('<div>\n  <p> Hello\n there </p>\n</div>', '<div><p>Hello there</p></div>')
  same('<p>Next <span>page</span></p>', '<p>Next<span> page</span></p>')
})

test('a space between two words does', () => {
  different('<p>Next<span>page</span></p>', '<p>Next <span>page</span></p>')
})

test('what is in a text area counts to the letter', () => {
  different('<textarea>a  b</textarea>', '<textarea>a b</textarea>')
})

test('text that looks like a tag is not one', () => {
  different('<p>&lt;b&gt;Hi&lt;/b&gt;</p>', '<p><b>Hi</b></p>')
})
