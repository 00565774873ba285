import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from './plain-text.ts'
import { shortText } from './short-text.ts'

const words = (written: string, most?: number) => plainText(written, most).value

test('paragraphs, headings, lists and tables of a page become lines', () => {
  const html = `<h4>Overview</h4><p>We come to you,&nbsp;<b>also</b> on Sundays.</p>
    <ul class="x"> <li>shopping</li><li><p>cooking</p></li></ul><p>Bring:<br>a towel</p>
    <table><tr><th>Day</th><th>Time</th></tr><tr><td>Monday</td><td>10am</td></tr></table>`
  assert.equal(
    words(html),
    'Overview\n\nWe come to you, also on Sundays.\n\n- shopping\n- cooking\n\n' +
      'Bring:\na towel\n\nDay, Time\nMonday, 10am',
  )
  assert.match(plainText(html).note ?? '', /^was the code of a web page/)
})

test('a link keeps its words, and its address where they say something else', () => {
  assert.equal(
    words('<a href="https://marl.example/join">Join us</a> today'),
    'Join us (https://marl.example/join) today',
  )
  assert.equal(words('<a href="https://www.marl.example/?a=1">marl.example</a>'), 'marl.example')
  assert.equal(
    words('<a href="https://marl.example/join?utm_source=x&fbclid=y">Join us</a>today'),
    'Join us (https://marl.example/join) today',
  )
  assert.equal(
    words('<a href="javascript:alert(1)">Join</a> <a href="mailto:a@b.example">us</a>'),
    'Join us',
  )
})

test('scripts, styles, comments, handlers and pictures are gone', () => {
  const html =
    '<p onclick="steal()">Tea</p><script>alert("<p>x</p>")</script><style>p { }</style>' +
    '<!-- <p>old</p> --><img src="data:image/png;base64,AAAA" onerror="steal()"><svg><text>x</text></svg>'
  const { value, note } = plainText(html)
  assert.equal(value, 'Tea')
  assert.match(note ?? '', /had a script in it, which is taken out; had pictures/)
})

test('text that only looks like code stays as it was written', () => {
  for (const text of [
    'Low cost (<£750 a month) & friendly: R&D, 5 < 6 > 4',
    'Write to Ann <ann@marl.example> or see <https://marl.example>',
    'First line\nsecond line\n\nNew paragraph',
  ])
    assert.deepEqual(plainText(text), { value: text, note: undefined })
})

test('what was escaped twice, or has stray tags, is mended', () => {
  assert.equal(words('Fish &amp;amp; chips &lt;b&gt;hot&lt;/b&gt;'), 'Fish & chips hot')
  assert.equal(words('One<br />\ntwo\n\nthree &pound;5'), 'One\ntwo\n\nthree £5')
  assert.equal(words('<p><br></p>'), undefined)
})

test('letters that were garbled on the way are put right', () => {
  assert.equal(
    words('Donâ€™t miss CafÃ© ZoÃ« â€“ itâ€™s Â£5 ðŸ˜€'),
    'Don’t miss Café Zoë – it’s £5 😀',
  )
  assert.equal(words('DonÃ¢â‚¬â„¢t'), 'Don’t', 'garbled twice')
  for (const fine of ['CAFÉ’S “crème brûlée”', 'Siân’s Tŷ Â', 'Łódź, Öl'])
    assert.equal(words(fine), fine)
})

test('nothing hidden comes through', () => {
  const { value, note } = plainText('A\u202Eevil\u0000\u2066 B\u200b\ufeff\ud800\u2028C\u00a0D')
  assert.equal(value, 'Aevil B\nC D')
  assert.match(note ?? '', /hidden characters/)
})

test('bullets of any kind become dashes', () => {
  assert.equal(
    words('We offer:\n• tea\n\uf0b7  cake\n ·buns\n•'),
    'We offer:\n- tea\n- cake\n- buns',
  )
})

test('what is too long ends after a whole word', () => {
  const { value, note } = plainText('Tea and cake, every day', 14)
  assert.equal(value, 'Tea and cake…')
  assert.match(note ?? '', /was longer than 14 characters/)
  assert.equal(words('x'.repeat(30), 10), `${'x'.repeat(9)}…`)
  assert.equal(words(`${'x'.repeat(8)}😀y`, 10), `${'x'.repeat(8)}…`, 'no half letter')
})

test('a page that is made to choke on is read in a moment', () => {
  const deep = 10_000
  assert.equal(words('<div><b><p>'.repeat(deep) + 'Tea'), 'Tea')
  assert.equal(words('<a href="https://marl.example">'.repeat(deep)), undefined)
  assert.equal(words(`&${'amp;'.repeat(deep)}lt;`), '<')
  assert.equal(words('Â'.repeat(deep) + '©'), '©')
  assert.equal(words(`<a ${'b '.repeat(deep)}="<">Tea</a>`)?.includes('<a'), false)
  assert.ok(!/[<>]/.test(words('<'.repeat(deep) + 'b>'.repeat(deep)) ?? ''))
})

test('a name is one line', () => {
  assert.equal(
    shortText('<p>Tea &amp; Talk</p><p>at  the hall</p>', 120).value,
    'Tea & Talk at the hall',
  )
  assert.equal(shortText('• Tea', 120).value, 'Tea')
  assert.equal(shortText('Tea and talk at the hall', 12).value, 'Tea and…')
})

test('megabytes in one field are cut before they are mended, and it is told', () => {
  for (const piece of [
    'word ',
    'â€™',
    'Ã',
    'â',
    'ÃƒÂ¢Ã¢â‚¬Å¡Ã‚Â¬',
    '<p>Tea</p>',
    '• ',
    '&amp;',
    ' ',
  ]) {
    const text = piece.repeat(5_000_000 / piece.length)
    const { value = '', note } = plainText(text, 6000)
    assert.ok(value.length <= 6000)
    assert.match(note ?? '', /was longer than 6,000 characters, so its end is left out/, piece)
    assert.match(shortText(text, 120).note ?? '', /was longer than 120 characters/, piece)
    assert.match(plainText(text).note ?? '', /was longer than 200,000 characters/, piece)
  }
})

test('a picture in the code takes no room from the words behind it', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(500_000)}">`
  assert.equal(words(`<p>Tea</p>${picture}<p>Cake</p>`, 6000), 'Tea\n\nCake')
})
