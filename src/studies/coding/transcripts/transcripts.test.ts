import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { CodePoints } from '../../../platform/text/code-points.ts'
import { readTranscript, tidy } from './read-transcript.ts'
import { speakerOf } from './speakers.ts'
import { speakersOf, splitTurns } from './split-turns.ts'

const said = (words: string) => {
  const text = new CodePoints(words)
  return splitTurns(words).map((one) => [one.speaker, text.slice(one.startsAt, one.endsAt)])
}

describe('Turns', () => {
  test('begin where a line says who speaks, with positions in code points', () => {
    const words =
      'Interviewer: How is it?\n\nP031: She said 🙂 yes.\nAnd so do I.\nInterviewer: Good.'
    assert.deepEqual(said(words), [
      ['Interviewer', 'How is it?'],
      ['P031', 'She said 🙂 yes.\nAnd so do I.'],
      ['Interviewer', 'Good.'],
    ])
    const last = splitTurns(words)[2]!
    assert.equal(last.endsAt, [...words].length)
    assert.ok(words.length > last.endsAt, 'UTF-16 counts the smile twice')
  })

  test('“yes” of the published example begins at 11, not at 12', () => {
    const words = 'She said 🙂 yes'
    assert.equal(new CodePoints(words).slice(11), 'yes')
    assert.equal(words.indexOf('yes'), 12)
  })

  test('aren’t begun by any word before a colon', () => {
    const words =
      'P1: I told him this.\nWell: it was late.\nHe said: no.\nP1: See https://x.example'
    assert.deepEqual(said(words), [
      ['P1', 'I told him this.\nWell: it was late.\nHe said: no.'],
      ['P1', 'See https://x.example'],
    ])
  })

  test('may have a time before who speaks, and something may stand before them all', () => {
    const words =
      'In her kitchen, June\n\n[00:01:10] I: Tea?\n[00:01:12] Doris Quill: Yes.\n0:02 I: So.'
    assert.deepEqual(said(`${words}\n[00:03] Doris Quill: Mm.`), [
      ['', 'In her kitchen, June'],
      ['I', 'Tea?'],
      ['Doris Quill', 'Yes.'],
      ['I', 'So.'],
      ['Doris Quill', 'Mm.'],
    ])
  })

  test('are paragraphs where nobody is named', () => {
    assert.deepEqual(said('One line\nand more.\n\nAnother.'), [
      ['', 'One line\nand more.'],
      ['', 'Another.'],
    ])
  })

  test('are tied to who speaks where that is known', () => {
    const those = [{ participantId: 'x', code: 'P031' }]
    const turns = splitTurns('Int: A\nDoris: B\nInt: C\nDoris: D')
    const names = speakersOf(turns)
    assert.deepEqual(names, ['Int', 'Doris'])
    assert.equal(speakerOf('Int', names, those).isInterviewer, true)
    assert.equal(speakerOf('Doris', names, those).participantId, 'x')
    assert.equal(
      speakerOf('Doris', names, [...those, { participantId: 'y', code: 'P2' }]).participantId,
      null,
    )
    assert.equal(speakerOf('p-031', ['I', 'A', 'p-031'], those).participantId, 'x')
  })
})

describe('A file', () => {
  const words = 'P1: Café – “so” £5\r\nP1: 🙂\r\n'
  const wanted = 'P1: Café – “so” £5\nP1: 🙂'

  test('is read in any usual encoding, with lines that end in LF', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])
    for (const bytes of [Buffer.from(words), Buffer.from(`\uFEFF${words}`), utf16])
      assert.equal(await readTranscript('a.txt', bytes), wanted)
    const windows = Buffer.from('P1: caf\xe9 \x93so\x94\r\nP1: Ja', 'latin1')
    assert.equal(await readTranscript('a.txt', windows), 'P1: café “so”\nP1: Ja')
  })

  test('whose letters come out wrong is refused with a sentence', async () => {
    const twice = Buffer.from('P1: It’s a cafÃ© and donâ€™t')
    const shiftJis = Buffer.from([0x83, 0x8f, 0x83, 0x90, 0x81, 0x41, 0x8d, 0x8d])
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])
    for (const bytes of [twice, shiftJis, picture])
      await assert.rejects(
        readTranscript('a.txt', bytes),
        /letters of a\.txt come out wrong.*UTF-8/,
      )
  })

  test('of another kind is refused with a sentence', async () => {
    await assert.rejects(readTranscript('a.pdf', Buffer.from('%PDF')), /isn’t a \.txt or \.docx/)
  })

  test('keeps nothing of how other systems end lines', () => {
    assert.equal(tidy('\uFEFFa \r\nb\rc\u2028d\n\n\n\ne  \n'), 'a\nb\nc\nd\n\ne')
  })
})

describe('A Word document', () => {
  const document = (body: string, declared = '') =>
    zipSync({
      'word/document.xml': strToU8(
        `<?xml version="1.0"?>${declared}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
      ),
    })
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

  test('gives a line for each paragraph, without what was struck out', async () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${run('P1: Tea ')}${run('&amp; 🙂')}</w:p>
      <w:p>${run('I: So')}<w:r><w:br/></w:r>${run('then')}<w:del><w:r><w:delText>no</w:delText></w:r>${run('old')}</w:del></w:p>
      <w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    assert.equal(await readTranscript('a.docx', document(body)), 'P1: Tea & 🙂\nI: So\nthen')
  })

  test('whose XML expands without end, or that isn’t one, is refused with a sentence', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
    await assert.rejects(
      readTranscript('a.docx', document(run('&c;'), laughs)),
      /XML is damaged, or made/,
    )
    await assert.rejects(readTranscript('a.docx', Buffer.from('PK no')), /is damaged or isn’t one/)
    await assert.rejects(
      readTranscript('a.docx', zipSync({ 'x.txt': strToU8('x') })),
      /no text in it/,
    )
    const climbs = zipSync({ '../word/document.xml': strToU8('<w/>') })
    await assert.rejects(readTranscript('a.docx', climbs), /a path that leads out/)
    const vast = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) })
    await assert.rejects(readTranscript('a.docx', vast), /more than is read at once/)
  })
})
