// A study that was coded by two, as projects of REFI-QDA take it out and bring it in.
import assert from 'node:assert/strict'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from '../site/site.ts'
import type { Visitor } from '../site/visitor.ts'
import { codes, codingStudy, openTranscript, type CodingStudy } from './coding-study.ts'

const talk = `Interviewer: Who comes, Doris?
P031: She said 🙂 yes & “no” <so>.
P032: Not to me.`

/** A study with what a project can have: two coders, overlaps, memos, a code that was deleted. */
export async function codedStudy(site: TestSite): Promise<CodingStudy> {
  const study = await codingStudy(site)
  const { lead, ada, ben, code } = study
  const address = await openTranscript(study, talk, 'P031 & P032')
  await ada.send((await ada.open(`${code}/codebook`)).press('Use the tree that is ready'))
  const add = await ada.open(`${code}/codebook/add`)
  const fields = {
    name: 'Pets\t& “birds”',
    definition: 'Animals.\n\nAll of them.',
    pass: 'inductive',
  }
  await ada.send(add.press('Save this code', { ...fields, colour: '#2a5d8f', notWhen: 'Meat.' }))
  const state = (await (await ada.ask(`${address}/codings`)).json()) as {
    codes: { codeId: string; name: string }[]
  }
  const idOf = (name: string) => state.codes.find((one) => one.name.includes(name))!.codeId
  const at = { do: 'code', from: '', startsAt: 37, endsAt: 47 }
  const first = newId()
  await codes(ada, address, { ...at, codingId: first, codeId: idOf('Continuity') })
  await codes(ben, address, { ...at, codingId: newId(), codeId: idOf('Pets'), endsAt: 55 })
  const gone = newId()
  await codes(ben, address, { ...at, codingId: gone, codeId: idOf('Enablers') })
  await codes(ben, address, { do: 'take-off', codingId: gone })
  await ada.send(
    (await ada.open(`${code}/codebook/${idOf('Barriers')}/end`)).press('Delete this code'),
  )
  const memos = await lead.open(`${code}/memos`)
  for (const about of ['', idOf('Continuity'), address.split('/').at(-1)!]) {
    const memoId = newId()
    const words = `About “${about || 'all'}” <b>\n🙂`
    await lead.send(memos.press('Save this memo', { memoId, words, about }))
  }
  await lead.send(
    (await lead.open(`${address}/turns/1?code=${idOf('Continuity')}`)).press(
      'Save what you agreed',
      {
        ...{ words: 'It is she.', does: 'stays' },
      },
    ),
  )
  return study
}

export async function fileOf(visitor: Visitor, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await visitor.ask(address)
  assert.equal(answer.status, 200)
  return new Uint8Array(await answer.arrayBuffer())
}

export async function bringIn(
  { lead, code }: CodingStudy,
  bytes: Uint8Array<ArrayBuffer>,
  name = 'p.qdpx',
) {
  const body = new FormData()
  body.append('file', new File([bytes], name))
  const answer = await lead.ask(`${code}/exchange`, { method: 'POST', body })
  return { status: answer.status, text: (await answer.text()).replaceAll(/<[^>]+>/g, ' ') }
}

/** Decides about each name of the transcript that waits. */
export async function opened({ lead, code }: CodingStudy, replaced: string[]): Promise<void> {
  const names = await lead.open((await lead.open(code)).link('P031 & P032'))
  const sending = names.press('Open it to coders')
  const decisions = sending.fields
    .filter(([field]) => field.startsWith('stands-'))
    .map(([field, value]) => [
      field.replace('stands', 'does'),
      replaced.includes(value) ? 'replace' : 'leave',
    ])
  const sent = await lead.send(names.press('Open it to coders', Object.fromEntries(decisions)))
  assert.match(sent.title, /Who speaks/)
}
