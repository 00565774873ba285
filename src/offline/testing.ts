// A phone as tests have it: with a kit, it seals what is written, and sends it.
import assert from 'node:assert/strict'
import { newId } from '../platform/db/new-id.ts'
import { fromBase64 } from '../platform/sealing/bytes.ts'
import { packEnvelope, packTogether, type Answer } from '../platform/sealing/envelope.ts'
import { packMessage, type Message } from '../platform/sealing/message.ts'
import { seal } from '../platform/sealing/seal.ts'
import type { Kit } from './kit.ts'

/** As much of a visitor as a phone needs. */
interface Asks {
  ask(address: string, init?: RequestInit): Promise<Response>
}

export interface Phone {
  kit: Kit
  /** Seals a form, as it was written. */
  sealed(form: Written, id?: string): Promise<Uint8Array<ArrayBuffer>>
  /** Sends some, and reads what became of each. */
  send(envelopes: Uint8Array[], query?: string): Promise<Answer[]>
}

export interface Written extends Partial<Message> {
  path: string
}

/** @param from who has the kit. @param sender who sends: anybody may. */
export async function phoneOf(from: Asks, sender: Asks = from): Promise<Phone> {
  const given = await from.ask('/ashdale/offline/kit')
  assert.equal(given.status, 200)
  const kit = (await given.json()) as Kit
  assert.ok(kit.ticketSecret)
  const ticket = { id: kit.ticketId, secret: kit.ticketSecret }
  return {
    kit,
    async sealed(form, id = newId()) {
      const said = {
        fields: [],
        files: [],
        shown: [],
        writtenAt: new Date('2026-11-20T09:40:00Z'),
        ticket,
      }
      const message = packMessage({ ...said, ...form })
      const inside = await seal(fromBase64(kit.publicKey), id, message)
      return packEnvelope({ id, keyId: kit.keyId, ...inside })
    },
    async send(envelopes, query = '') {
      const answer = await sendTo(sender, packTogether(envelopes), query, kit.ticketId)
      assert.equal(answer.status, 200)
      return ((await answer.json()) as { answers: Answer[] }).answers
    },
  }
}

export function sendTo(
  sender: Asks,
  body: Uint8Array<ArrayBuffer>,
  query = '',
  ticket = '',
): Promise<Response> {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': String(body.length),
    'goldcrest-ticket': ticket,
  }
  return sender.ask(`/ashdale/offline/waiting${query}`, { method: 'POST', body, headers })
}
