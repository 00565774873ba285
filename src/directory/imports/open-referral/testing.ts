import type { Terms } from '#providers'
import type { Note, Read, SourceRecord } from '../record.ts'
import { asRead } from './as-read.ts'

/** For tests: words of ours, and a record read for its story. */

export const names: Terms = {
  support: new Map([
    ['help-at-home', 'Help at home'],
    ['companionship', 'Company and a chat'],
    ['personal-care', 'Personal care: washing, dressing, eating'],
    ['arts-and-crafts', 'Arts, crafts and music'],
  ]),
  who_for: new Map([
    ['older-people', 'Older people'],
    ['dementia', 'People living with dementia'],
    ['learning-disability', 'People with a learning disability'],
    ['autistic-people', 'Autistic people'],
    ['physical-disability', 'People with a physical disability'],
    ['mental-health', 'People with a mental health condition'],
    ['long-term-illness', 'People with a long-term illness'],
    ['sight-or-hearing', 'People with sight or hearing loss'],
    ['carers', 'People who care for someone'],
  ]),
  language: new Map([
    ['english', 'English'],
    ['bsl', 'British Sign Language'],
    ['polish', 'Polish'],
  ]),
  community: new Map([
    ['refugees', 'Refugees and people new to England'],
    ['lgbt-welcoming', 'LGBT+ people welcome'],
    ['veterans', 'Veterans'],
  ]),
  funding_route: new Map([
    ['self-funder', 'You pay yourself'],
    ['direct-payment', 'Direct payment'],
  ]),
}

export const ids = {
  service: 'AC148810-d857-441c-9679-408f346de14b',
  organization: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
}

export const today = new Date('2026-11-22T10:00:00Z')

/** A choir of the Larks, or what the story says of it; as it is read. */
export function readOne(said: object, organization: object | null = {}): SourceRecord {
  const lark = { id: ids.organization, name: 'The Larks', description: 'We sing.' }
  const service = {
    id: ids.service,
    name: 'Choir for everyone',
    description: 'A choir that needs no notes.',
    status: 'active',
    organization: organization && { ...lark, ...organization },
    ...said,
  }
  const read = readValue(service)
  if ('record' in read) return read.record
  throw new Error(`left out: ${JSON.stringify(read.leftOut)}`)
}

export function readValue(value: unknown, origin = 'marl.example'): Read {
  return asRead(value, 'service 1', { names, today, origin })
}

/** What was noted, as `field: reason`. */
export function noted({ notes }: { notes: Note[] }): string[] {
  return notes.map(({ field, reason }) => `${field}: ${reason}`)
}
