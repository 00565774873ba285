import type { Area } from '#areas'
import { dateWords, isoDate, plural } from '../../platform/i18n/words.ts'
import type { PictureName } from '../../platform/web/pictures/index.ts'
import { studyUrls } from '../../study-urls.ts'
import type { StudyData } from '../bundle/study-data.ts'
import { sampleTable } from '../sample/sample-table.ts'
import type { Member } from '../study/study.ts'
import { does } from '../study/in-study.ts'
import { changesSince, lastFrozen } from './frozen/changes.ts'
import { smallest } from './smallest/smallest.ts'

interface Part {
  name: string
  href: string
  /** How far it has come. */
  words: string
  /** What it is called in Easy Read. */
  easy: string
  picture: PictureName
}

/** The parts of the plan, in the order in which they are made, and how far each has come. */
export function planParts(
  area: Area,
  studyId: string,
  plan: StudyData,
  member: Member,
): { title: string; parts: Part[] }[] {
  const of = { studyId }
  const about: Omit<Part, 'words'> = {
    ...{ name: 'About the study', href: studyUrls.planAbout(area, of) },
    ...{ easy: 'Change what the study is for', picture: 'pencil' },
  }
  return [
    {
      title: 'What is asked',
      parts: [
        ...(does(member, 'lead') ? [{ ...about, words: aboutWords(plan) }] : []),
        {
          name: 'Hypotheses and questions',
          ...{ easy: 'What we think and ask', picture: 'question' },
          href: studyUrls.hypotheses(area, of),
          words: counted(plan.hypothesis, 'hypothesis or question', 'hypotheses and questions'),
        },
        {
          name: 'Outcomes',
          ...{ easy: 'What we count', picture: 'count' },
          href: studyUrls.outcomes(area, of),
          words: counted(plan.outcome, 'outcome', 'outcomes'),
        },
        {
          name: 'Topic guides',
          ...{ easy: 'What you ask when you talk', picture: 'speech' },
          href: studyUrls.guides(area, of),
          words: counted(plan.topicGuide, 'version', 'versions'),
        },
      ],
    },
    {
      title: 'Of whom',
      parts: [
        {
          name: 'Arms',
          ...{ easy: 'The kinds of services', picture: 'worker' },
          href: studyUrls.arms(area, of),
          words: plan.arm.map(({ name }) => name).join(', ') || 'None yet',
        },
        {
          name: 'Sites',
          ...{ easy: 'Where we go', picture: 'map-pin' },
          href: studyUrls.sites(area, of),
          words: plan.site.map(({ name }) => name).join(', ') || 'None yet',
        },
        {
          name: 'The sample',
          ...{ easy: 'Which services help us', picture: 'list' },
          href: studyUrls.sample(area, of),
          words: sampleWords(plan),
        },
        {
          name: 'What this study could see',
          ...{ easy: 'How many people we need', picture: 'search' },
          href: studyUrls.smallestDifference(area, of),
          words: seenWords(plan),
        },
      ],
    },
    {
      title: 'By whom',
      parts: [
        {
          name: 'The team',
          ...{ easy: 'Who helps', picture: 'family' },
          href: studyUrls.team(area, of),
          words: plural(plan.member.filter((one) => !one.endedAt).length, 'member', 'members'),
        },
        {
          name: 'Training',
          ...{ easy: 'Who has learned what', picture: 'book' },
          href: studyUrls.training(area, of),
          words: 'Who has learnt what',
        },
        {
          name: 'Who interviews when',
          ...{ easy: 'When we talk with people', picture: 'calendar' },
          href: studyUrls.schedule(area, of),
          words: 'Interviews that are planned',
        },
        {
          name: 'Payments',
          ...{ easy: 'What people are paid', picture: 'money' },
          href: studyUrls.payments(area, of),
          words: 'What co-researchers are paid',
        },
      ],
    },
    {
      title: 'Before fieldwork',
      parts: [
        {
          name: 'The frozen plan',
          ...{ easy: 'What we changed in the plan', picture: 'lock' },
          href: studyUrls.frozenPlan(area, of),
          words: frozenWords(plan),
        },
      ],
    },
  ]
}

function counted(rows: readonly unknown[], one: string, many: string): string {
  return rows.length === 0 ? 'None yet' : plural(rows.length, one, many)
}

function aboutWords({ study: [study] }: StudyData): string {
  if (!study?.aim) return 'Its aim isn’t said yet'
  return study.approval ? 'Aim and approval are said' : 'No approval is recorded yet'
}

function sampleWords(plan: StudyData): string {
  const { all } = sampleTable(plan)
  const of = all.wanted === undefined ? '' : ` of ${all.wanted}`
  return `${all.joined}${of} ${all.joined === 1 && !of ? 'organisation' : 'organisations'}`
}

function seenWords({ peopleWanted: [saved] }: StudyData): string {
  if (!saved) return 'Not worked out yet'
  const { firstArm: first, otherArms: others, perOrganisation, intraClass } = saved
  const { together } = smallest({ first, others, perOrganisation, intraClass })
  return together === undefined
    ? 'No difference at all, with these numbers'
    : `A difference of ${Math.round(together * 100)} percentage points or more`
}

function frozenWords(plan: StudyData): string {
  const frozen = lastFrozen(plan)
  if (!frozen) return 'Not frozen yet'
  const changes = changesSince(plan, frozen).length
  const since = changes ? `, ${plural(changes, 'change', 'changes')} since` : ''
  return `Version ${frozen.version}, ${dateWords(isoDate(new Date(frozen.frozenAt)))}${since}`
}
