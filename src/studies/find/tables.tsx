import { list } from './card-view.tsx'
import type { Figures } from './figures.tsx'
import type { Format } from './formats.ts'

/** A figure by its name, and how it is written; or a word that holds none. */
export type Cell = string | { figure: string; as: Format }

/** A table of a study: on a page, in a report, and as a sheet beside it. */
export interface FigureTable {
  /** Of its file. */
  name: string
  title: string
  head: Cell[]
  /** What several columns have in common, above their heads; the first column stands alone. */
  over?: { words: string; columns: number }[]
  rows: Cell[][]
}

const figure = (name: string, as: Format): Cell => ({ figure: name, as })

/** All tables of a study, from the figures that there are. */
export function tablesOf(figures: Figures): FigureTable[] {
  return [
    sampleTable(figures),
    organisationsTable(figures),
    ...numbered(figures, 'outcome').flatMap((of) => [
      ...(['two', 'all'] as const)
        .filter((which) => figures.has(`${of}:${which}`))
        .map((which) => answersTable(figures, of, which)),
    ]),
    ...numbered(figures, 'family').map((of) => familyTable(figures, of)),
    missedTable(figures),
    pricesTable(figures),
    organisationPricesTable(figures),
    ...numbered(figures, 'hypothesis').map((of) => spokenTable(figures, of)),
    verdictsTable(figures),
  ]
}

/** The names of queries that are numbered: `outcome.1`, `outcome.2`. */
export function numbered({ queries }: Figures, kind: string): string[] {
  return queries.map(({ name }) => name).filter((name) => name.startsWith(`${kind}.`))
}

export function sampleTable(figures: Figures): FigureTable {
  return {
    name: 'sample',
    title: 'Who took part',
    head: ['', ...list(figures, 'sample:two').map((one) => figure(one, 'text')), 'All'],
    rows: list(figures, 'sample:kinds').map((kind) => [
      kindNames[String(figures.value(`${kind}.kind`))] ?? 'Others',
      ...list(figures, `${kind}.groups`).map((one) => figure(one, 'whole')),
      figure(`${kind}.total`, 'whole'),
    ]),
  }
}

export const kindNames: Record<string, string> = {
  person: 'People who use services',
  carer: 'Carers',
  staff: 'Staff',
  coordinator: 'Coordinators, who belong to no organisation',
}

export function organisationsTable(figures: Figures): FigureTable {
  return {
    name: 'organisations',
    title: 'Organisations by size',
    head: ['Size', 'Organisations', 'Everybody who took part'],
    rows: list(figures, 'sample:arms').map((arm) => [
      figure(`${arm}.name`, 'text'),
      figure(`${arm}.organisations`, 'whole'),
      figure(`${arm}.participants`, 'whole'),
    ]),
  }
}

export function answersTable(figures: Figures, of: string, which: 'two' | 'all'): FigureTable {
  const groups = list(figures, `${of}:${which}.wilson`)
  return {
    name: `${of.replace('.', '-')}-${which === 'two' ? 'two-groups' : 'all-sizes'}`,
    title: which === 'two' ? 'Answers of two groups' : 'Answers by size',
    head: [
      'Answer',
      ...groups.flatMap((group) => [figure(`${group}.group`, 'text'), 'share', 'from', 'to']),
    ],
    rows: list(figures, `${of}:${which}.answers`).map((answer, place) => [
      figure(answer, 'text'),
      ...groups.flatMap((group) => {
        const own = `${group}.answers.${place}`
        const limits: Cell[] = figures.has(`${own}.interval`)
          ? [figure(`${own}.interval.0`, 'percent'), figure(`${own}.interval.1`, 'percent')]
          : ['nobody', 'nobody']
        return [figure(`${own}.count`, 'whole'), figure(`${own}.share`, 'percent'), ...limits]
      }),
    ]),
  }
}

export function familyTable(figures: Figures, of: string): FigureTable {
  return {
    name: of.replace('.', '-'),
    title: 'Tests that are told together, and adjusted together (Holm)',
    head: [
      'Outcome',
      'Test',
      'p, as if each person were alone',
      'adjusted',
      'p, of whole organisations',
      'adjusted',
    ],
    rows: list(figures, `${of}:rows`).map((row) => [
      figure(`${row}.outcome`, 'text'),
      figure(`${row}.test`, 'text'),
      figure(`${row}.p`, 'p'),
      figure(`${row}.holm`, 'p'),
      figure(`${row}.providersP`, 'p'),
      figure(`${row}.providersHolm`, 'p'),
    ]),
  }
}

/** What each outcome looks like when it is read plainly, and what that leaves out. */
export function missedTable(figures: Figures): FigureTable {
  return {
    name: 'plain-reading',
    title: 'A plain reading, and what it misses',
    head: [
      'Outcome',
      'Beside everybody elsewhere, p',
      'Beside people like these, observed ÷ expected',
      'and its p',
      'Any difference, p',
      'Better or worse, p',
      'Whole organisations, p',
      'Least difference that would be seen, points',
    ],
    rows: numbered(figures, 'outcome')
      .filter((of) => figures.has(`${of}:two`))
      .map((of) => {
        const or = (name: string, as: Format): Cell =>
          figures.has(`${of}:${name}`) ? figure(`${of}:${name}`, as) : 'none'
        const least = figures.has(`${of}:two.smallestDetectable.withDesignEffect`)
          ? 'two.smallestDetectable.withDesignEffect'
          : 'two.smallestDetectable.difference'
        return [
          figure(`${of}:name`, 'text'),
          or('benchmark.plain.p', 'p'),
          or('two.caseMix.0.ratio', 'decimal'),
          or('two.caseMix.0.p', 'p'),
          or(figures.has(`${of}:two.fisher`) ? 'two.fisher.p' : 'two.pearson.p', 'p'),
          or('two.mannWhitney.p', 'p'),
          or('two.clusterPermutation.p', 'p'),
          or(least, 'size'),
        ]
      }),
  }
}

export function pricesTable(figures: Figures): FigureTable {
  return {
    name: 'prices',
    title: 'What is charged, by size',
    head: [
      'Size',
      'Organisations',
      'An hour, median',
      'from',
      'to',
      'Shortest visit, median',
      'The visit wanted, median',
    ],
    rows: list(figures, 'prices:arms').map((arm) => [
      figure(`${arm}.name`, 'text'),
      figure(`${arm}.organisations`, 'whole'),
      figure(`${arm}.hourlyMedian`, 'money'),
      figure(`${arm}.hourlyLeast`, 'money'),
      figure(`${arm}.hourlyMost`, 'money'),
      figure(`${arm}.minimumMedian`, 'minutes'),
      figure(`${arm}.visitMedian`, 'money'),
    ]),
  }
}

export function organisationPricesTable(figures: Figures): FigureTable {
  return {
    name: 'prices-of-organisations',
    title: 'Price and quality of each organisation',
    head: [
      'Organisation',
      'Size',
      'An hour',
      'Shortest visit',
      'The visit wanted',
      'Top answers',
      'of',
    ],
    rows: list(figures, 'prices:organisations').map((one) => [
      figure(`${one}.code`, 'text'),
      figure(`prices:arms.${String(figures.value(`${one}.arm`))}.name`, 'text'),
      figure(`${one}.hourlyPence`, 'money'),
      figure(`${one}.minimumMinutes`, 'minutes'),
      figure(`${one}.visitPence`, 'money'),
      figure(`${one}.top`, 'whole'),
      figure(`${one}.people`, 'whole'),
    ]),
  }
}

export function spokenTable(figures: Figures, of: string): FigureTable {
  const rows = [...list(figures, `${of}:spoken.rows`), `${of}:spoken.any`]
  const both = (name: string) => list(figures, name).map((one) => figure(one, 'whole'))
  const groups = list(figures, 'sample:two').map((one) => figure(one, 'text'))
  return {
    name: `${of.replace('.', '-')}-talks`,
    title: 'Who spoke of it',
    head: ['Code', ...groups, ...groups],
    over: ['People', 'Organisations'].map((words) => ({ words, columns: groups.length })),
    rows: [
      ...rows.map((row) => [
        figure(`${row}.code`, 'text'),
        ...both(`${row}.people`),
        ...both(`${row}.organisations`),
      ]),
      [
        'All whose talks are here',
        ...both(`${of}:spoken.of.people`),
        ...both(`${of}:spoken.of.organisations`),
      ],
    ],
  }
}

export function verdictsTable(figures: Figures): FigureTable {
  return {
    name: 'verdicts',
    title: 'What co-researchers say of each finding',
    head: ['Finding', 'Fits', 'Does not fit', 'Not sure'],
    rows: list(figures, 'findings:').map((one) => [
      figure(`${one}.words`, 'text'),
      figure(`${one}.verdicts.fits`, 'whole'),
      figure(`${one}.verdicts.doesNotFit`, 'whole'),
      figure(`${one}.verdicts.notSure`, 'whole'),
    ]),
  }
}
