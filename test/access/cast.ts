// Everybody who may stand before a page, and two people with a record, in two areas. What somebody
// may see is said here by hand, and not asked of the code that is tried.
import { addShared } from './cast-of-evidence.ts'
import type { Role } from '#accounts'
import { saveArea } from '#areas'
import { runs, tellOfEnterprise } from './cast-of-enterprise.ts'
import { give } from './cast-of-supporters.ts'
import { givePlanningTo } from './cast-of-planning.ts'
import { giveVisitsTo } from './cast-of-visits.ts'
import { ashdale } from '../support/site/ashdale.ts'
import type { TestSite } from '../support/site/site.ts'
import { signIn } from '../support/site/signed-in.ts'
import type { Visitor } from '../support/site/visitor.ts'
import { makeRecord } from './cast-of-record.ts'

export { makeRecord }

export type Scope =
  | 'about_me'
  | 'plan'
  | 'all_visits'
  | 'family_updates'
  | 'agreement'
  | 'everything'

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
    | 'person'
    | 'parties'
    | 'asked'
    | 'claimed'
    | 'safeguarding'
    | 'provider'
    | 'coordinator'
    | 'visit_shown'
    | 'messages'
    | 'planned'
    | 'noted'
    | 'told'
    | 'pictured'
    | 'comes'
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
  const visitor = await somebody('who reads of all visits', { scopes: ['all_visits'] })
  await access(visitor.accountId, 'professional', ['all_visits'])
  const son = await somebody('her son', { scopes: ['family_updates'] })
  await access(son.accountId, 'family', ['family_updates'])
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
  const worker = await somebody('a worker of her provider', {
    // She visits Asha today, and sees what her provider does of About Me.
    ...{ worksForAshasProvider: true, scopes: ['about_me'] as Scope[] },
  })
  const workerId = await runs(site, areaId, ashas.providerId, worker.accountId, 'paid')
  await giveVisitsTo(site, asha.params.personId!, workerId)
  await givePlanningTo(site, ashas.providerId, workerId)
  const bosWorkerId = await runs(site, areaId, bos.providerId, undefined, 'paid')
  const contactId = await tellOfEnterprise(site, areaId, ashas.providerId, {
    ...{ workerId, accountId: daughter.accountId },
  })
  Object.assign(asha.params, { workerId, contactId, becameId: contactId })
  Object.assign(asha.marks, {
    'ASHA-WORKER': 'comes',
    'ASHA-CLAIM': 'claimed',
    'ASHA-CONTACT': 'coordinator',
    'ASHA-BECAME': 'coordinator',
  } satisfies Subject['marks'])
  Object.assign(bo.params, { workerId: bosWorkerId })
  for (const [one, { providerId }] of [
    [asha, ashas],
    [bo, bos],
  ] as const) {
    const of = { personId: one.params.personId!, providerId }
    Object.assign(one.params, await addShared(site, areaId, of))
  }
  const other = await somebody('another provider', { runsAnother: true })
  await runs(site, areaId, (await site.list()).providerId, other.accountId, 'owner')

  return {
    everybody: [
      ...[
        own,
        helper,
        daughter,
        nurse,
        reader,
        visitor,
        son,
        former,
        soon,
        stopped,
        provider,
        worker,
        other,
      ],
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
