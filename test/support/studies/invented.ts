// The invented study on a test's site, with accounts that sit in it.
import { beginDemonstrationStudy } from '#studies'
import {
  demonstrationStudyId,
  seatedNames,
} from '../../../src/studies/demonstration/begin-demonstration.ts'
import type { TestSite } from '../site/site.ts'
import type { Visitor } from '../site/visitor.ts'

/** Its evaluator, one who codes, and a co-researcher, each signed in. */
export interface InventedStudy {
  studyId: string
  /** The address of its first page. */
  home: string
  evaluator: Visitor
  coder: Visitor
  coResearcher: Visitor
}

export async function inventedStudy(site: TestSite): Promise<InventedStudy> {
  const team = await Promise.all(
    seatedNames.map((name, at) =>
      site.signedIn({
        ...{ name, email: `${name.split(' ')[0]!.toLowerCase()}@example.org` },
        roles: at === 0 ? ['evaluator'] : [],
      }),
    ),
  )
  await beginDemonstrationStudy(
    site.db,
    site.area.areaId,
    team.map(({ accountId }, at) => ({ name: seatedNames[at]!, accountId })),
  )
  const studyId = demonstrationStudyId
  const [evaluator, coder, coResearcher] = team as unknown as [Visitor, Visitor, Visitor]
  return { studyId, home: `/ashdale/studies/${studyId}`, evaluator, coder, coResearcher }
}
