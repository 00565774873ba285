// A study that somebody has begun, for tests of what is in it.
import { asMember, type StudyDb } from '../../../src/studies/apart.ts'
import { beginStudy } from '../../../src/studies/study/begin-study.ts'
import { newId } from '../../../src/platform/db/new-id.ts'
import type { TestSite } from './site.ts'
import type { Visitor } from './visitor.ts'

/** Somebody begins a study, which she leads then. @returns its id. */
export async function beginInventedStudy(
  site: TestSite,
  accountId: string,
  title = 'Small enough to care?',
): Promise<string> {
  const studyId = newId()
  const begun = { studyId, title, controller: 'University of Marl', contact: 'x@marl.example' }
  await inStudyOf(site, studyId, (db) =>
    beginStudy(db, { ...begun, accountId, name: 'Imogen', invented: true }),
  )
  return studyId
}

/** Does something in the context of a study. */
export function inStudyOf<T>(
  site: TestSite,
  studyId: string,
  work: (db: StudyDb) => Promise<T>,
): Promise<T> {
  return site.inArea((db) => asMember(db, { studyId }, work))
}

/** Who leads a study invites somebody into its team. @returns the path of the link. */
export async function inviteToTeam(
  lead: Visitor,
  home: string,
  name: string,
  roles: string[],
): Promise<string> {
  const page = await lead.open(`${home}/team/members/new`)
  const added = await lead.send(page.press('Add them, and make a link', { name, roles }))
  return new URL(added.link('/invitations/')).pathname
}
