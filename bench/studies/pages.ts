// Every page of a study that its lead may read, with something of the study to name in its address.
import type { Hono } from 'hono'
import type { StudyData } from '../../src/studies/bundle/study-data.ts'
import { studyUrls } from '../../src/study-urls.ts'

/** What has an address of its own only on the way in, or is written and never read. */
const notRead = new Set(['studyInvitation', 'surveyByLink', 'draft'])

const formats: Record<string, string> = { instrumentFile: 'fhir', responsesFile: 'csv' }

export interface Page {
  name: string
  address: string
}

/** What stands in an address, by the name of its place. */
export type Named = Record<string, string | undefined>

/**
 * @param base the area's.
 * @returns the pages, and the names of those for which the study has nothing to name.
 */
export function pagesOf(
  { routes }: Hono,
  base: string,
  named: Named,
): { pages: Page[]; without: string[] } {
  const read = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path))
  const pages: Page[] = []
  const without: string[] = []
  for (const [name, { pattern }] of Object.entries(studyUrls)) {
    const of: Named = { ...named, format: formats[name] }
    if (notRead.has(name) || !pattern.includes(':studyId') || !read.has(`/:area${pattern}`))
      continue
    const missing = [...pattern.matchAll(/:(\w+)/g)].filter(([, key]) => of[key!] === undefined)
    if (missing.length > 0) without.push(name)
    else pages.push({ name, address: base + pattern.replaceAll(/:(\w+)/g, (_, key) => of[key]!) })
  }
  return { pages, without }
}

/** The first of everything, and of transcripts one that is coded. */
export function firstOf(studyId: string, data: StudyData): Named {
  const coded = data.coding[0]
  return {
    studyId,
    siteId: data.site[0]?.siteId,
    armId: data.arm[0]?.armId,
    guideId: data.topicGuide[0]?.guideId,
    hypothesisId: data.hypothesis[0]?.hypothesisId,
    outcomeId: data.outcome[0]?.outcomeId,
    organisationId: data.organisation[0]?.organisationId,
    memberId: data.member[0]?.memberId,
    instrumentId: data.instrument[0]?.instrumentId,
    interviewId: data.interview[0]?.interviewId,
    participantId: data.participant[0]?.participantId,
    responseId: data.response[0]?.responseId,
    transcriptId: coded?.transcriptId,
    turn: '0',
    codeId: coded?.codeId,
    quoteId: data.quote[0]?.quoteId,
    thing: 'finding',
    thingId: data.finding[0]?.findingId,
    findingId: data.finding[0]?.findingId,
    kind: 'participants',
  }
}
