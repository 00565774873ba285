// Sealing: as RFC 9180 has it, by its own test vectors and by a second hand that knows nothing of the
// first; and nothing but the key opens it.
import assert from 'node:assert/strict'
import { createDecipheriv, createECDH, createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { packEnvelope, packTogether, unpackEnvelope, unpackTogether } from './envelope.ts'
import { packMessage, unpackMessage } from './message.ts'
import { newKeys, open, seal, suite } from './seal.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

test('the suite opens what RFC 9180 sealed (its appendix A.3.1)', async () => {
  const recipientKey = await suite.kem.deserializePrivateKey(
    hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  )
  const enc = hex(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  )
  const info = hex('4f6465206f6e2061204772656369616e2055726e')
  const opened = await suite.open(
    { recipientKey, enc, info },
    hex(
      '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    ),
    hex('436f756e742d30'),
  )
  assert.equal(Buffer.from(opened).toString(), 'Beauty is truth, truth beauty')
})

test('what is sealed opens by another hand, and only with its own key and number', async () => {
  const keys = await newKeys()
  const words = new TextEncoder().encode('Edna was in good spirits')
  const sealed = await seal(new Uint8Array(keys.publicKey), id, words)
  assert.deepEqual(await open(keys.privateKey, id, sealed), words)
  assert.deepEqual(openedByHand(keys, sealed), Buffer.from(words))
  const other = await newKeys()
  assert.equal(await open(other.privateKey, id, sealed), undefined)
  assert.equal(await open(keys.privateKey, id.replace('1', '2'), sealed), undefined)
  for (const part of ['enc', 'sealed'] as const) {
    const changed = { ...sealed, [part]: sealed[part].slice() }
    changed[part][20]! ^= 1
    assert.equal(await open(keys.privateKey, id, changed), undefined, part)
  }
})

test('a form comes out as it went in, and what is no form comes out as nothing', () => {
  const text = fc.string({ unit: 'binary-ascii' })
  const plain = { noNullPrototype: true }
  const file = fc.record({ field: text, name: text, type: text, bytes: fc.uint8Array() }, plain)
  const forms = fc.record(
    {
      path: text,
      fields: fc.array(fc.tuple(text, text)),
      files: fc.array(file, { maxLength: 3 }),
      shown: fc.array(fc.tuple(text, text)),
      writtenAt: fc.date({ noInvalidDate: true }),
      ticket: fc.record({ id: text, secret: text }, plain),
    },
    plain,
  )
  fc.assert(
    fc.property(forms, (form) => {
      const packed = packMessage(form)
      assert.deepEqual(unpackMessage(packed), form)
      assert.equal(unpackMessage(packed.subarray(0, packed.length - 1)), undefined)
    }),
  )
  fc.assert(fc.property(fc.uint8Array(), (bytes) => unpackMessage(bytes) === undefined))
  const odd = ['null', '[]', '{}', '{"path":1}', '{"path":"/","fields":[["a"]],"files":[]}']
  for (const json of odd)
    assert.equal(unpackMessage(packTogether([new TextEncoder().encode(json)])), undefined, json)
})

test('several are sent as one, and taken apart again', () => {
  const envelope = { id, keyId: id, enc: new Uint8Array(65).fill(4), sealed: new Uint8Array(40) }
  const packed = packEnvelope(envelope)
  assert.deepEqual(unpackEnvelope(packed), envelope)
  assert.deepEqual(unpackTogether(packTogether([packed, packed])), [packed, packed])
  assert.equal(unpackTogether(packTogether(Array.from({ length: 21 }, () => packed))), undefined)
  fc.assert(fc.property(fc.uint8Array(), (bytes) => unpackEnvelope(bytes) === undefined))
})

/** RFC 9180 with node's own cryptography, for this one suite. */
function openedByHand(
  { publicKey, privateKey }: { publicKey: Uint8Array; privateKey: Uint8Array },
  { enc, sealed }: { enc: Uint8Array; sealed: Uint8Array },
): Buffer {
  const two = (number: number) => Buffer.from([number >> 8, number & 255])
  const hmac = (key: Uint8Array, ...parts: Uint8Array[]) =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest()
  const text = (words: string) => Buffer.from(words)
  const extract = (suiteId: Buffer, salt: Uint8Array, label: string, key: Uint8Array) =>
    hmac(salt.length ? salt : Buffer.alloc(32), text('HPKE-v1'), suiteId, text(label), key)
  // Never longer than one block.
  const expand = (suiteId: Buffer, prk: Buffer, label: string, info: Uint8Array, length: number) =>
    hmac(prk, two(length), text('HPKE-v1'), suiteId, text(label), info, Buffer.from([1])).subarray(
      0,
      length,
    )
  const none = Buffer.alloc(0)
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(privateKey)
  const kem = Buffer.concat([text('KEM'), two(0x10)])
  const eae = extract(kem, none, 'eae_prk', ecdh.computeSecret(enc))
  const shared = expand(kem, eae, 'shared_secret', Buffer.concat([enc, publicKey]), 32)
  const hpke = Buffer.concat([text('HPKE'), two(0x10), two(1), two(1)])
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(hpke, none, 'psk_id_hash', none),
    extract(hpke, none, 'info_hash', text('goldcrest offline 1')),
  ])
  const secret = extract(hpke, shared, 'secret', none)
  const key = expand(hpke, secret, 'key', context, 16)
  const nonce = expand(hpke, secret, 'base_nonce', context, 12)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce)
  cipher.setAAD(text(id)).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}
