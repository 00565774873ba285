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
  const enterprise = (look: number) => enterprises[look % enterprises.length]!
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

/** Whoever has this account is one of the people of the first enterprise, and keeps her own record. */
async function hasVisits({ area, enterprises, pool }: County, accountId: string): Promise<string> {
  const { personId } = enterprises[0]!.people[0]!
  // A county that was kept has her account of the last run.
  await pool.query(
    `delete from people.access where area_id = $1 and person_id = $2 and relation = 'self'`,
    [area.areaId, personId],
  )
  await pool.query(
    `insert into people.access (area_id, person_id, access_id, account_id, name, relation, scopes, why, from_on, given_by)
     values ($1, $2, $3, $4, 'Asha', 'self', array['everything'], 'It is my own record', current_date - 30, 'bench')`,
    [area.areaId, personId, newId(), accountId],
  )
  return personId
}
