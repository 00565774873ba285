// Everybody who may stand before a page, and two people with a record, in two areas. What somebody
// may see is said here by hand, and not asked of the code that is tried.
import type { Role } from '#accounts'
import { saveArea } from '#areas'
import { newId } from '../../src/platform/db/new-id.ts'
import { runs, tellOfEnterprise } from './cast-of-enterprise.ts'
import { ashdale } from '../support/site/ashdale.ts'
import type { Listed, TestSite } from '../support/site/site.ts'
import { signIn } from '../support/site/signed-in.ts'
import type { Visitor } from '../support/site/visitor.ts'

export type Scope = 'about_me' | 'plan' | 'agreement' | 'everything'

/** Somebody, and what she is to Asha's record, in Ashdale. */
export interface Somebody {
  who: string
  visitor: Visitor
  accountId?: string
  isSignedIn: boolean
  roles: Role[]
  /** Of Asha's record; `everything` holds the others. */
  scopes: Scope[]
  /** She runs the enterprise that supports Asha. */
  runsAshasProvider: boolean
  /** She works there. */
  worksForAshasProvider: boolean
  /** Or another one. */
  runsAnother?: boolean
  isAsha?: boolean
  /** It is her account that asked Asha's provider something, and said that the listing is hers. */
  asked?: boolean
}

/** A record to look at: what stands in addresses, and marks that may stand on pages. */
export interface Subject {
  /** What addresses name. */
  params: Record<string, string>
  /** A word that stands in the record, and who may read it. */
  marks: Record<
    string,
    | Scope
    | ('person' | 'parties' | 'asked' | 'claimed' | 'safeguarding' | 'provider' | 'coordinator')
  >
}

export interface Cast {
  everybody: Somebody[]
  /** The accounts of some of them, by who they are. */
  accounts: Record<string, string>
  /** Asha's, in Ashdale: whose supporters the others are. */
  asha: Subject
  /** Bo's, in Ashdale: nobody of the cast has anything to do with Bo. */
  bo: Subject
}

/** Makes all of them. */
export async function makeCast(site: TestSite): Promise<Cast> {
  const { areaId } = site.area
  const [ashas, bos] = [
    await site.list({ name: 'Ashas Support' }),
    await site.list({ name: 'Bos Support' }),
  ]
  const asha = await makeRecord(site, areaId, 'ASHA', ashas)
  const bo = await makeRecord(site, areaId, 'BO', bos)
  const elsewhere = await saveArea(site.db, { ...ashdale, slug: 'birchmoor', name: 'Birchmoor' })

  const somebody = async (who: string, said: Partial<Somebody> = {}, in_ = areaId) => {
    const { accountId, token } = await signIn(site.db, {
      ...{ name: who, email: `${who.replaceAll(' ', '-')}@example.org`, areaId: in_ },
      roles: said.roles,
    })
    const visitor = site.visitor()
    visitor.cookies.set('session', token)
    const one: Somebody = {
      ...{ who, visitor, isSignedIn: true, roles: [], scopes: [] },
      ...{ runsAshasProvider: false, worksForAshasProvider: false },
      ...said,
    }
    return { ...one, accountId }
  }
  const access = (accountId: string, relation: string, scopes: Scope[], days = '') =>
    give(site, areaId, asha.params.personId!, { accountId, relation, scopes, days })

  const own = await somebody('the person', { scopes: ['everything'], isAsha: true })
  await access(own.accountId, 'self', ['everything'])
  const helper = await somebody('her helper', { scopes: ['everything'] })
  await access(helper.accountId, 'helper', ['everything'])
  const daughter = await somebody('her daughter', { scopes: ['about_me'], asked: true })
  await access(daughter.accountId, 'family', ['about_me'])
  // It is she who asked, while she helped her mother.
  await site.pool.query('update people.request set account_id = $1 where person_id = $2', [
    ...[daughter.accountId, asha.params.personId],
  ])
  const nurse = await somebody('her nurse', { scopes: ['plan'] })
  await access(nurse.accountId, 'professional', ['plan'])
  const reader = await somebody('who reads her agreements', { scopes: ['agreement'] })
  await access(reader.accountId, 'friend', ['agreement'])
  const former = await somebody('whose access ended yesterday')
  await access(former.accountId, 'friend', ['about_me', 'plan', 'agreement'], 'ended')
  const soon = await somebody('whose access begins tomorrow')
  await access(soon.accountId, 'friend', ['about_me', 'plan', 'agreement'], 'begins')
  const stopped = await somebody('whom she has stopped')
  await access(stopped.accountId, 'friend', ['about_me', 'plan', 'agreement'], 'stopped')
  const provider = await somebody('her provider', {
    scopes: ['about_me'],
    runsAshasProvider: true,
  })
  await runs(site, areaId, ashas.providerId, provider.accountId, 'owner')
  await give(site, areaId, asha.params.personId!, {
    ...{ providerId: ashas.providerId, relation: 'provider', scopes: ['about_me'], days: '' },
  })
  const worker = await somebody('a worker of her provider', { worksForAshasProvider: true })
  const workerId = await runs(site, areaId, ashas.providerId, worker.accountId, 'paid')
  const bosWorkerId = await runs(site, areaId, bos.providerId, undefined, 'paid')
  const contactId = await tellOfEnterprise(site, areaId, ashas.providerId, {
    ...{ workerId, accountId: daughter.accountId },
  })
  Object.assign(asha.params, { workerId, contactId })
  Object.assign(asha.marks, {
    'ASHA-WORKER': 'provider',
    'ASHA-CLAIM': 'claimed',
    'ASHA-CONTACT': 'coordinator',
  } satisfies Subject['marks'])
  Object.assign(bo.params, { workerId: bosWorkerId })
  const other = await somebody('another provider', { runsAnother: true })
  await runs(site, areaId, (await site.list()).providerId, other.accountId, 'owner')

  return {
    everybody: [
      ...[own, helper, daughter, nurse, reader, former, soon, stopped, provider, worker, other],
      await somebody('somebody with an account'),
      ...(await Promise.all(
        (['coordinator', 'commissioner', 'social_worker', 'safeguarding'] as const).map((role) =>
          somebody(`the ${role}`, { roles: [role] }),
        ),
      )),
      // Her role is another area's.
      {
        ...(await somebody('a coordinator elsewhere', { roles: ['coordinator'] }, elsewhere)),
        roles: [],
      },
      {
        ...{ who: 'a visitor', visitor: site.visitor(), isSignedIn: false },
        ...{ roles: [], scopes: [], runsAshasProvider: false, worksForAshasProvider: false },
      },
    ],
    ...{ asha, bo, accounts: { 'her daughter': daughter.accountId } },
  }
}

/** A record with a row in every table of rows about a person. */
export async function makeRecord(
  site: TestSite,
  areaId: string,
  name: string,
  listed: Listed,
): Promise<Subject> {
  const [personId, goalId, pieceId] = [newId(), newId(), newId()]
  const of = [areaId, personId]
  const add = (into: string, columns: string, values: unknown[]) => {
    const table = into.includes('.') ? into : `people.${into}`
    return site.pool.query(
      `insert into ${table} (area_id, person_id, ${columns})
       values (${[...of, ...values].map((_, index) => `$${index + 1}`).join(', ')})`,
      [...of, ...values],
    )
  }
  await add('person', 'name, begun_by', [`${name}-NAME`, 'account:x'])
  await add('about_me', 'heading, words, changed_by', ['important', `${name}-IMPORTANT`, 'x'])
  await add('wish', 'words, changed_by', [`${name}-WISH`, 'x'])
  await add('goal', 'goal_id, words, set_by', [goalId, `${name}-GOAL`, 'x'])
  await add('piece', 'piece_id, heading, kind, type, bytes, words, added_by', [
    ...[pieceId, 'important', 'picture', 'image/webp', Buffer.from(`${name}-BYTES`)],
    ...[`${name}-PICTURE`, 'x'],
  ])
  await add('goal_outcome', 'goal_id, outcome_id, outcome, said_by', [
    ...[goalId, newId(), 'reached', 'x'],
  ])
  await add('paper_record', 'provider_id', [listed.providerId])
  await add('paper_claim', 'claim_id, reference, name_said, asked_by, ends_at', [
    ...[newId(), name.padEnd(8, 'X').replace('O', 'Q'), `${name}-NAME`, 'x', new Date()],
  ])
  const consentId = newId()
  await add('consent', 'consent_id, decision, standing, explained, recorded_by', [
    ...[consentId, 'To be helped', 'person', 'words', 'x'],
  ])
  await add(
    'access_offer',
    'offer_id, name, relation, scopes, why, consent_id, by_email, offered_by, ends_at',
    [...[newId(), 'X', 'friend', ['plan'], 'Because', consentId, false, 'x', new Date()]],
  )
  await add('restriction', 'restriction_id, began_by, ended_at, ended_by', [
    ...[newId(), 'x', new Date(), 'x'],
  ])
  const requestId = newId()
  const askerId = newId()
  await site.pool.query(`insert into accounts.account (account_id, name) values ($1, 'Asker')`, [
    askerId,
  ])
  await add('request', 'request_id, provider_id, kind, words, asked_by, name, account_id', [
    ...[requestId, listed.providerId, 'erasure', `${name}-REQUEST`, 'x', 'X', askerId],
  ])
  await add(
    'request_answer',
    'request_id, answer_id, provider_id, outcome, words, answered_by, account_id',
    [...[requestId, newId(), listed.providerId, 'done', `${name}-ANSWER`, 'x', askerId]],
  )
  await add('erasure', 'erasure_id, kind, rule', [newId(), 'wish', 'person_asked'])
  const agreementId = newId()
  const between = [listed.providerId, agreementId]
  const party = 'provider_id, agreement_id, party'
  await add('agreements.agreement', `${party}, person_name, begun_by`, [
    ...[...between, 'provider', `${name}-NAME`, 'x'],
  ])
  await add(
    'agreements.version',
    `${party}, number, version_id, words, begins_on, funding_route, notice_days, cover, scopes, lines, made_by`,
    [
      ...[...between, 'person', 1, newId(), `${name}-AGREED`, '2026-01-01', 'council', 7],
      ...['asked', ['agreement', 'own_visits'], 1, 'x'],
    ],
  )
  await add(
    'agreements.price_line',
    'provider_id, agreement_id, number, line, lines, words, pence, unit, days',
    [...between, 1, 1, 1, `${name}-PRICE`, 1850, 'hour', 'any'],
  )
  await add('agreements.assent', `${party}, number, how, agreed_on, agreed_by`, [
    ...[...between, 'person', 1, 'on_screen', '2026-01-01', 'x'],
  ])
  await add('agreements.ending', `${party}, ending_id, over_from, why, ended_by`, [
    ...[...between, 'provider', newId(), '2099-01-01', `${name}-WHY`, 'x'],
  ])
  await site.pool.query(
    `insert into audit.entry (area_id, entry_id, actor, person_id, action, what)
     values ($1, $2, 'x', $3, 'looked', 'about_me')`,
    [areaId, newId(), personId],
  )
  const worryId = newId()
  await site.pool.query(
    `insert into worries.worry (area_id, worry_id, sent_hash, words, may_tell) values ($1, $2, $3, $4, false)`,
    [areaId, worryId, Buffer.from(name), `${name}-WORRY`],
  )
  return {
    params: {
      ...{ ...listed, personId, goalId, pieceId, agreementId, requestId, worryId },
      ...{ heading: 'important', what: 'record' },
    },
    marks: {
      [`${name}-NAME`]: 'person',
      [`${name}-IMPORTANT`]: 'about_me',
      [`${name}-WISH`]: 'about_me',
      [`${name}-PICTURE`]: 'about_me',
      [`${name}-BYTES`]: 'about_me',
      [`${name}-GOAL`]: 'plan',
      [`${name}-WORRY`]: 'safeguarding',
      [`${name}-AGREED`]: 'parties',
      [`${name}-PRICE`]: 'parties',
      [`${name}-WHY`]: 'parties',
      [`${name}-REQUEST`]: 'asked',
      [`${name}-ANSWER`]: 'asked',
    },
  }
}

interface Given {
  accountId?: string
  providerId?: string
  relation: string
  scopes: string[]
  /** `ended` yesterday, `begins` tomorrow, `stopped` just now; or in force. */
  days: string
}

async function give(site: TestSite, areaId: string, personId: string, given: Given) {
  const from = given.days === 'begins' ? `current_date + 2` : `current_date - 9`
  const until = given.days === 'ended' ? `current_date - 2` : 'null'
  const end = given.days === 'stopped' ? `now(), 'account:x'` : 'null, null'
  await site.pool.query(
    `insert into people.access (area_id, person_id, access_id, account_id, provider_id, name,
       relation, scopes, why, from_on, until_on, given_by, ended_at, ended_by)
     values ($1, $2, $3, $4, $5, 'X', $6, $7, 'Because', ${from}, ${until}, 'account:x', ${end})`,
    [
      ...[areaId, personId, newId(), given.accountId ?? null, given.providerId ?? null],
      ...[given.relation, given.scopes],
    ],
  )
}
