import type { CardInput } from '#stats'
import { plural } from '../../platform/i18n/words.ts'
import type { RowOf, StudyData } from '../bundle/study-data.ts'
import { answeredOf, countedIn, type Answered, type AnsweredOutcome } from './answered.ts'
import { inTwo, type Arms } from './arms.ts'
import { benchmarkedBy, benchmarkOf, plainly, type Benchmark, type Plain } from './benchmarks.ts'

/** Who is counted in an outcome, and the tables that its cards are made of. */
export interface OutcomeTable {
  outcome: RowOf<'outcome'>
  answered: AnsweredOutcome
  /** Of the first group beside the others, and of all; nothing where nobody answered. */
  two: CardInput | undefined
  all: CardInput | undefined
  /** People, carers and proxies, each apart: a row for each answer, a column for each of two groups. */
  apart: { by: Answered['by']; isCounted: boolean; counts: number[][] }[]
  benchmark: (Omit<Benchmark, 'groups'> & { plain: Plain | null }) | undefined
  /** What has to be known before any figure is believed. */
  notes: string[]
}

export function outcomeTable(data: StudyData, outcome: RowOf<'outcome'>, arms: Arms): OutcomeTable {
  const answered = answeredOf(data, outcome, arms)
  const counted = countedIn(outcome, answered.answers)
  const answers = columnsOf(answered.levels, outcome.topLevels)
  const columnOf = ({ level }: Answered) => Math.max(0, level - outcome.topLevels)
  const benchmark = benchmarkOf(data, outcome)
  const { seed } = data.study[0]!
  const codes = new Map(data.organisation.map((one) => [one.organisationId, one]))

  function input(groups: string[], place: (arm: number) => number): CardInput | undefined {
    if (counted.length === 0 || answers.length < 2 || groups.length === 0) return undefined
    const of = (own: readonly Answered[]) =>
      answers.map((_, column) => own.filter((one) => columnOf(one) === column).length)
    const own = groups.map((_, group) => counted.filter(({ arm }) => place(arm) === group))
    return {
      groups,
      answers,
      counts: own.map(of),
      isOrdered: answers.length > 2,
      providers: [...Map.groupBy(counted, ({ organisationId }) => organisationId)].map(
        ([organisationId, theirs]) => ({
          provider: codes.get(organisationId)!.code,
          group: place(theirs[0]!.arm),
          stratum: codes.get(organisationId)!.serviceType,
          counts: of(theirs),
        }),
      ),
      benchmarked:
        benchmark &&
        [
          ...groups.map((name, group) => [name, own[group]!] as const),
          ['All', counted] as const,
        ].map(([name, people]) => benchmarkedBy(benchmark, people, outcome.topLevels, name)),
      seed,
    }
  }

  return {
    ...{ outcome, answered },
    two: input(arms.two, inTwo),
    all: input(arms.names, (arm) => arm),
    apart: (['person', 'carer', 'proxy'] as const).flatMap((by) => {
      const own = answered.answers.filter((one) => one.by === by)
      const counts = answers.map((_, column) =>
        arms.two.map(
          (_name, group) =>
            own.filter((one) => columnOf(one) === column && inTwo(one.arm) === group).length,
        ),
      )
      return own.length > 0
        ? [{ by, isCounted: by !== 'proxy' || outcome.withProxies, counts }]
        : []
    }),
    benchmark: benchmark && {
      ...{ name: benchmark.name, year: benchmark.year, source: benchmark.source },
      everybody: benchmark.everybody,
      plain: plainly(
        benchmark,
        counted.filter(({ arm }) => arm === 0),
        outcome.topLevels,
      ),
    },
    notes: notesOf(answered, counted, arms),
  }
}

/** The best levels are one answer where they count as one. */
function columnsOf(levels: readonly string[], top: number): string[] {
  if (levels.length === 0) return []
  return [levels.slice(0, top).join(' or '), ...levels.slice(top)]
}

function notesOf(answered: AnsweredOutcome, counted: readonly Answered[], arms: Arms): string[] {
  const { levels, answers, leftOut, wordings } = answered
  const groups = Map.groupBy(counted, ({ arm }) => inTwo(arm))
  const alone = arms.two.filter(
    (_, group) =>
      new Set((groups.get(group) ?? []).map(({ organisationId }) => organisationId)).size === 1,
  )
  const proxies = answers.filter(({ by }) => by === 'proxy').length
  const aside = answers.length - counted.length
  return [
    ...(arms.names.length === 0
      ? ['There are no groups to compare yet: say in the plan which.']
      : []),
    ...(levels.length === 0
      ? ['No instrument of this study asks this with levels to choose from, so it has no card.']
      : []),
    ...(levels.length > 0 && counted.length === 0 ? ['Nobody has answered this yet.'] : []),
    ...alone.map(
      (name) =>
        `${name} is one organisation only: whatever differs may be that organisation, and not its size.`,
    ),
    ...leftOut.map(
      ({ reason, surveys }) =>
        `${plural(surveys, 'survey is', 'surveys are')} not counted: ${reason}.`,
    ),
    ...(proxies > aside
      ? [
          `Of the ${plural(counted.length, 'answer', 'answers')} that are counted, ${proxies - aside} ${proxies - aside === 1 ? 'is a proxy’s: what she thinks' : 'are proxies’: what they think'} that the person would say.`,
        ]
      : []),
    ...(proxies > aside && aside > 0
      ? [
          `${plural(aside, 'answer was', 'answers were')} given by a proxy for somebody who answered herself: hers is counted.`,
        ]
      : []),
    ...(proxies > 0 && proxies === aside
      ? [
          `${plural(proxies, 'answer was', 'answers were')} given by a proxy, and ${proxies === 1 ? 'is' : 'are'} counted apart.`,
        ]
      : []),
    ...(wordings > 1
      ? [`It was asked in ${plural(wordings, 'wording', 'wordings')}, counted together.`]
      : []),
  ]
}
