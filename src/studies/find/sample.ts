import type { Json } from '#stats'
import type { StudyData } from '../bundle/study-data.ts'
import { comparedCodings } from '../coding/coder/visible.ts'
import { inTwo, type Arms } from './arms.ts'

export function studyJson({ study }: StudyData, asOf: string): Json {
  const { title, aim, controller, contact, approval, wantedMinutes, seed, invented } = study[0]!
  return { title, aim, controller, contact, approval, wantedMinutes, seed, invented, asOf }
}

/** Who took part: organisations by group, people by what they are to the study. */
export function sampleJson(data: StudyData, arms: Arms): Json {
  const kinds = ['person', 'carer', 'staff', 'coordinator']
  const people = (kind: string) => data.participant.filter((one) => one.kind === kind)
  return {
    arms: arms.names.map((name, place) => ({
      ...{ name, organisations: arms.organisations[place]!.length },
      participants: data.participant.filter((one) => arms.of(one.organisationId) === place).length,
    })),
    two: arms.two,
    unsized: arms.unsized.map(({ code }) => code),
    organisations: data.organisation.length,
    sites: data.site.map(({ siteId, name }) => ({
      name,
      organisations: data.organisation.filter((one) => one.siteId === siteId).length,
    })),
    kinds: kinds.map((kind) => ({
      ...{ kind, total: people(kind).length },
      groups: arms.two.map(
        (_, group) =>
          people(kind).filter(({ organisationId }) => {
            const arm = arms.of(organisationId)
            return arm !== undefined && inTwo(arm) === group
          }).length,
      ),
    })),
    groups: [...Map.groupBy(people('person'), ({ caseGroup }) => caseGroup ?? 'not known')]
      .map(([name, own]) => ({ name, people: own.length }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    siteCount: data.site.length,
    participants: data.participant.length,
    interviews: data.interview.filter(({ happenedOn }) => happenedOn !== null).length,
    surveys: data.response.length,
    helped: data.response.filter(({ answeredBy }) => answeredBy === 'helped').length,
    proxies: data.response.filter(({ answeredBy }) => answeredBy === 'proxy').length,
    transcripts: data.transcript.length,
    coResearchers: data.member.filter(({ roles }) => roles.includes('co_researcher')).length,
  }
}

export function codingJson(data: StudyData): Json {
  const live = comparedCodings(data).filter(({ endedAt }) => endedAt === null)
  const blind = data.assignment.filter(({ isBlind, doneAt }) => isBlind && doneAt === null)
  return {
    transcripts: data.transcript.length,
    coders: new Set(live.map(({ memberId }) => memberId)).size,
    codings: live.length,
    // What was coded in them counts when all who code them blind are done.
    blind: new Set(blind.map(({ transcriptId }) => transcriptId)).size,
    codes: data.code.filter(({ isCodable, endedAt }) => isCodable && endedAt === null).length,
  }
}
