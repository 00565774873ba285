// A study that gathers: its lead is signed in, it has a site, organisations, instruments and participants.
import { ons4, short, wordingHash, type Instrument } from '#surveys'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from './site.ts'
import type { Visitor } from './visitor.ts'

export interface Gathering {
  visitor: Visitor & { accountId: string }
  studyId: string
  memberId: string
  /** `/ashdale/studies/…/gather` */
  home: string
  /** By their codes: ORG1 (home care), ORG2 (care home). */
  organisations: Record<string, string>
  /** By their codes: P1 and P2 (of ORG1), P3 (of ORG2). */
  participants: Record<string, string>
  /** By their packs: ons4, goldcrest-short. */
  instruments: Record<string, string>
  /** P agrees to all, or to what is said, since 1 January 2026. */
  agrees(code: string, agreesTo?: string[]): Promise<void>
  /** Somebody else of the team, signed in. */
  colleague(role: string): Promise<Visitor & { accountId: string }>
}

export async function gathering(site: TestSite): Promise<Gathering> {
  const visitor = await site.signedIn({
    name: 'Ida',
    email: 'ida@example.org',
    roles: ['evaluator'],
  })
  const studyId = newId()
  const begin = await visitor.open('/ashdale/begin-study')
  await visitor.send(
    begin.press('Begin this study', {
      ...{ studyId, title: 'Small and large', controller: 'Marl University' },
      contact: '01234 567890',
    }),
  )
  const [seat] = await site.rows<{ member_id: string }>(
    'select member_id from studies.seat where study_id = $1',
    [studyId],
  )
  const add = async (table: string, row: Record<string, unknown>) => {
    const id = newId()
    const columns = { study_id: studyId, [`${table}_id`]: id, ...row }
    await site.rows(
      `insert into studies.${table} (${Object.keys(columns).join()})
       values (${Object.keys(columns).map((_, at) => `$${at + 1}`)})`,
      Object.values(columns),
    )
    return id
  }
  const siteId = await add('site', { position: 0, name: 'North' })
  const organisation = (code: string, service_type: string) =>
    add('organisation', { code, service_type, site_id: siteId, joined_on: '2026-01-05' })
  const ORG1 = await organisation('ORG1', 'home care')
  const ORG2 = await organisation('ORG2', 'care home')
  const participants = {
    P1: await add('participant', { code: 'P1', kind: 'person', organisation_id: ORG1 }),
    P2: await add('participant', { code: 'P2', kind: 'carer', organisation_id: ORG1 }),
    P3: await add('participant', { code: 'P3', kind: 'person', organisation_id: ORG2 }),
  }
  const instrument = (one: Instrument) =>
    add('instrument', {
      ...{ pack: one.pack, version: one.version, name: one.name, holder: one.holder },
      ...{ licence: one.licence, wording_hash: wordingHash(one) },
      definition: JSON.stringify(one.definition),
    })
  const instruments = { ons4: await instrument(ons4), 'goldcrest-short': await instrument(short) }
  return {
    ...{ visitor, studyId, participants, instruments, memberId: seat!.member_id },
    home: `/ashdale/studies/${studyId}/gather`,
    organisations: { ORG1, ORG2 },
    async agrees(code, agreesTo = ['interview', 'survey', 'recording', 'quotes', 'archive']) {
      await add('consent', {
        participant_id: participants[code as 'P1'],
        ...{ decided: 'own', easy_read: true, agrees_to: agreesTo, given_on: '2026-01-01' },
      })
    },
    async colleague(role) {
      const somebody = await site.signedIn({ name: role, email: `${role}@example.org` })
      const memberId = await add('member', { name: role, roles: [role] })
      await site.rows(
        'insert into studies.seat (study_id, member_id, account_id) values ($1, $2, $3)',
        [studyId, memberId, somebody.accountId],
      )
      return somebody
    },
  }
}
