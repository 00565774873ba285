import { sql } from 'kysely'
import type { HeldItem, HeldPart } from '#areas'
import type { WholeTransaction } from '../../platform/db/db.ts'
import { asPerson, type EvidenceDb } from '../apart.ts'
import { indicators } from '../indicators/indicators.ts'
import { readers } from '../audiences.ts'
import { stories, type Step, type Story } from '../stories/story.ts'
import { copiesOf } from '../stories/told/told-stories.ts'

/** What is counted of a person, what she took out, and the stories about her. As who may see all of it. */
export function evidenceHeld(
  db: WholeTransaction,
  areaId: string,
  personId: string,
): Promise<HeldPart[]> {
  return asPerson(db, personId, async (own) => {
    const told = await stories(own, { areaId, personId })
    return [
      {
        part: 'counted',
        title: 'What is counted of visits and agreements',
        why: 'To show what support does, without naming anybody: it is taken out at any time (legitimate interests).',
        controller: 'scheme',
        kept: 'As long as the visits that it is counted from.',
        items: [...(await cells(own, areaId, personId)), ...(await came(own, areaId, personId))],
        from: ['evidence.person_window', 'evidence.came_month'],
      },
      {
        part: 'counted_for_others',
        title: 'What others were shown by those who support you, with you counted in it',
        why: 'So that a small number that you are in is shown only with your consent (legitimate interests).',
        controller: 'scheme',
        kept: 'As long as the record. What was shown stays as it was: it names nobody.',
        items: await forOthers(own, areaId, personId),
        from: ['evidence.others_person'],
      },
      {
        part: 'left_out',
        title: 'What was taken out of all that is counted',
        why: 'So that it stays out.',
        controller: 'scheme',
        kept: 'As long as the record.',
        items: await outs(own, areaId, personId),
        from: ['evidence.left_out'],
      },
      ...(told.length === 0 ? [{ ...storyPart, controller: 'scheme' as const, items: [] }] : []),
      ...(await Promise.all(
        told.map(async (story) => ({
          ...storyPart,
          controller: { providerId: story.providerId },
          items: [storyItem(story, await copiesOf(own, areaId, story.storyId))],
        })),
      )),
    ]
  })
}

async function cells(db: EvidenceDb, areaId: string, personId: string): Promise<HeldItem[]> {
  const { rows } = await sql<{ indicator: string; from: string; some: string; all: string }>`
    select indicator, from_on as from, numerator as some, denominator as all from evidence.person_window
    where area_id = ${areaId} and person_id = ${personId}
    order by from_on, indicator, provider_id, span, category`.execute(db)
  const titles = new Map(indicators.map(({ name, title }) => [name, title]))
  return rows.map(({ indicator, from, some, all }) => ({
    Figure: titles.get(indicator) ?? indicator,
    From: from,
    Counted: Number(some),
    Of: Number(all),
  }))
}

async function came(db: EvidenceDb, areaId: string, personId: string): Promise<HeldItem[]> {
  const { rows } = await sql<{ month: string; visits: number; minutes: string }>`
    select month, visits, minutes from evidence.came_month
    where area_id = ${areaId} and person_id = ${personId}
    order by month, provider_id, worker_id`.execute(db)
  return rows.map(({ month, visits, minutes }) => ({
    Figure: 'Visits of one worker in a month',
    From: month,
    Visits: visits,
    Minutes: Number(minutes),
  }))
}

const traits: Record<string, string> = {
  out: 'Went out with whoever came',
  carer: 'Time for a carer was noted',
  payer: 'How support is paid for',
}

async function forOthers(db: EvidenceDb, areaId: string, personId: string): Promise<HeldItem[]> {
  const { rows } = await sql<{ from: string; until: string; levels: Record<string, string> }>`
    select from_on::text as from, until_on::text as until, levels from evidence.others_person
    where area_id = ${areaId} and person_id = ${personId} order by until_on, version_id`.execute(db)
  return rows.map(({ from, until, levels }) => ({
    From: from,
    Until: until,
    ...Object.fromEntries(
      Object.entries(levels).map(([trait, level]) => [traits[trait] ?? trait, level]),
    ),
  }))
}

async function outs(db: EvidenceDb, areaId: string, personId: string): Promise<HeldItem[]> {
  const { rows } = await sql<{
    provider: string | null
    visit: string | null
    began: Date
    ended: Date | null
  }>`
    select provider_id as provider, visit_id as visit, began_at as began, ended_at as ended
    from evidence.left_out where area_id = ${areaId} and person_id = ${personId}
    order by began_at, left_out_id`.execute(db)
  return rows.map(({ provider, visit, began, ended }) => ({
    What: visit ? 'One visit' : provider ? 'All of one provider' : 'Everything',
    'Taken out': began,
    'Put back': ended,
  }))
}

const storyPart = {
  part: 'story',
  title: 'A story about a visit',
  why: 'To tell what support is like, with your consent.',
  kept: 'Its words until you say no, take your yes back, or its last day has passed; that there was one, as long as the record.',
  from: ['evidence.story', 'evidence.story_words', 'evidence.story_step', 'evidence.story_copy'],
}

function storyItem(story: Story, copies: { what: string; at: Date }[]): HeldItem {
  return {
    Begun: story.begunAt,
    Words: story.words ?? 'They are gone',
    'What became of it': story.steps.map(stepWords),
    'What it was put into': copies.map(({ what, at }) => `${what}, ${at.toISOString()}`),
  }
}

const words: Record<Step['step'], string> = {
  names_out: 'Names were taken out',
  read: 'It was read once more',
  shown: 'It was shown to you',
  yes: 'Yes',
  no: 'No',
  taken_back: 'The yes was taken back',
  taken_down: 'The provider took it down',
  over: 'Its last day had passed',
}

function stepWords({ step, at, audience, untilOn, present }: Step): string {
  const to = audience ? ` to ${readers[audience]}, until ${untilOn}` : ''
  return `${words[step]}${to}${present ? `, with ${present}` : ''}, ${at.toISOString()}`
}
