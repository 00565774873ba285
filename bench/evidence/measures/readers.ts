import { beginOwnRecord } from '../../../src/people/begin-record.ts'
import { kyselyOn } from '../../../src/platform/db/db.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import { openUrls } from '../../../src/open-urls.ts'
import { urls } from '../../../src/urls.ts'
import { signIn } from '../../../test/support/site/signed-in.ts'
import type { County } from '../../practice/county.ts'

export interface Looked {
  name: string
  /** Of one look after the other. */
  path: (look: number) => string
  token: (look: number) => string
}

/** All pages of evidence, with who reads them. */
export async function pagesOf(county: County, releaseId: string): Promise<Looked[]> {
  const { area, enterprises, pool } = county
  const { areaId } = area
  const db = kyselyOn(pool)
  const coordinator = await signIn(db, {
    ...{ areaId, roles: ['coordinator', 'commissioner'], email: `${newId()}@example.org` },
  })
  const person = await signIn(db, { areaId, email: `${newId()}@example.org` })
  const personId = await hasVisits(county, person.accountId)
  const enterprise = (look: number) =>
    enterprises[(look + enterprises.length) % enterprises.length]!
  const of = (name: string, token: Looked['token'], path: Looked['path']): Looked => ({
    ...{ name, token, path },
  })
  const owners = (name: string, path: (address: { providerId: string }) => string) =>
    of(
      name,
      (look) => enterprise(look).token,
      (look) => path({ providerId: enterprise(look).providerId }),
    )
  const fixed = (name: string, path: string, token = coordinator.token) =>
    of(
      name,
      () => token,
      () => path,
    )
  const figure = urls.packFigure(area, { releaseId, indicator: 'people-supported' })
  return [
    owners('What we add', (one) => urls.whatWeAdd(area, one)),
    owners('What we add, on paper', (one) => urls.whatWeAddPaper(area, one)),
    owners('what others would see of it', (one) => urls.whatWeAddOthers(area, one)),
    owners('with whom it is shared', (one) => urls.whatWeAddSharing(area, one)),
    owners('an enterprise’s stories', (one) => urls.stories(area, one)),
    fixed('all indicators', urls.indicators(area, {}), ''),
    fixed('one indicator', urls.indicator(area, { indicator: 'continuity' }), ''),
    fixed('the area over time, for coordinators', urls.adminEvidence(area, {})),
    fixed('who may need help', urls.adminMayNeedHelp(area, {})),
    fixed('all packs', urls.packs(area, {})),
    fixed('a pack', urls.pack(area, { releaseId })),
    fixed('one figure of it', figure),
    fixed('open data, JSON', openUrls.openReleases({}), ''),
    fixed('open data, CSV', openUrls.openReleasesCsv({}), ''),
    fixed('what is counted of a person', urls.counted(area, { personId }), person.token),
    fixed('a person’s stories', urls.personStories(area, { personId }), person.token),
  ]
}

/** Whoever has this account keeps a record of her own; her visits are those of one of the first enterprise. */
async function hasVisits({ area, enterprises, pool }: County, accountId: string): Promise<string> {
  const { areaId, timeZone } = area
  const today = Temporal.Now.plainDateISO(timeZone).toString()
  const { personId } = enterprises[0]!.people[0]!
  const db = kyselyOn(pool)
  await db
    .transaction()
    .execute((owner) => beginOwnRecord(owner, { areaId, accountId, name: 'Asha', today }))
  await pool.query(
    'update people.access set person_id = $3 where area_id = $1 and account_id = $2 and relation = $4',
    [areaId, accountId, personId, 'self'],
  )
  return personId
}
