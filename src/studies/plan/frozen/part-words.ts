import type { PlanContent, PlanPart, PlanRow } from './plan-content.ts'

/** How a part of the plan is told of: by what its rows are known, what each is called, its columns. */
interface PartWords {
  /** Its columns that make a row the same row. */
  key: string[]
  called(row: PlanRow, plan: PlanContent): string
  columns: Record<string, string>
  /** Those that a row never changes: another of these is another row. */
  fixed?: string[]
}

const text = (value: unknown) => String(value ?? '')
const named = (rows: PlanRow[], column: string, id: unknown) =>
  text(rows.find((one) => one[column] === id)?.name ?? 'one that is gone')

export const partWords: Record<PlanPart, PartWords> = {
  study: {
    key: [],
    called: () => 'The study',
    columns: {
      ...{ title: 'what it is called', aim: 'its aim', controller: 'who answers for its data' },
      ...{ contact: 'how they are reached', approval: 'who approved it' },
      includesWithoutCapacity: 'whether people without capacity are included',
      ...{ armsBy: 'by what arms are made', armAttribute: 'the attribute of the arms' },
      ...{ wantedMinutes: 'the visit that people want, in minutes', seed: 'the seed of chance' },
      keptUntil: 'until when it is kept',
    },
  },
  hypothesis: {
    key: ['hypothesisId'],
    called: ({ kind, name }) =>
      `${kind === 'question' ? 'The question' : 'The hypothesis'} “${text(name)}”`,
    columns: {
      ...{ position: 'its place in the list', kind: 'what it is', name: 'its name' },
      ...{
        words: 'its words',
        expects: 'what is expected',
        withPrices: 'whether prices bear on it',
      },
    },
  },
  arm: {
    key: ['armId'],
    called: ({ name }) => `The arm “${text(name)}”`,
    columns: { position: 'its place in the list', name: 'its name', values: 'the values in it' },
  },
  band: {
    key: ['bandId'],
    called: ({ armId, serviceType }, { arm }) =>
      `The size of “${named(arm, 'armId', armId)}”${serviceType ? ` in ${text(serviceType)}` : ''}`,
    columns: { aboveFte: 'it is above, in full-time equivalents' },
    fixed: ['serviceType', 'armId'],
  },
  site: {
    key: ['siteId'],
    called: ({ name }) => `The site “${text(name)}”`,
    columns: { position: 'its place in the list', name: 'its name' },
  },
  wanted: {
    key: ['serviceType', 'armId'],
    called: ({ serviceType, armId }, { arm }) =>
      `Organisations of ${text(serviceType)} in “${named(arm, 'armId', armId)}”`,
    columns: { organisations: 'how many are wanted' },
  },
  instrument: {
    key: ['instrumentId'],
    called: ({ name, version }) => `The instrument “${text(name)}”, version ${text(version)}`,
    columns: { name: 'its name', wordingHash: 'its wording, by its hash', licence: 'its licence' },
    fixed: ['pack', 'version', 'language', 'easyRead', 'holder'],
  },
  topicGuide: {
    key: ['guideId'],
    called: ({ name, version }) => `The topic guide “${text(name)}”, version ${text(version)}`,
    columns: { words: 'its words', madeWith: 'who wrote it' },
    fixed: ['name', 'version'],
  },
  benchmark: {
    key: ['benchmarkId'],
    called: ({ name, year, caseGroup }) =>
      `The benchmark “${text(name)}”, ${text(year)}, of ${text(caseGroup ?? 'everybody')}`,
    columns: {
      ...{ name: 'its name', year: 'its year', caseGroup: 'its group', share: 'its share' },
      ...{ asked: 'how many were asked', source: 'its source' },
    },
  },
  outcome: {
    key: ['outcomeId'],
    called: ({ name }) => `The outcome “${text(name)}”`,
    columns: {
      ...{ position: 'its place in the list', name: 'its name', pack: 'its instrument' },
      ...{ question: 'its question', topLevels: 'how many of the best answers count' },
      ...{ family: 'its family', hypothesisId: 'on what it bears', benchmark: 'its benchmark' },
      ...{ benchmarkYear: 'the year of its benchmark', withProxies: 'whether proxies count' },
    },
  },
  peopleWanted: {
    key: [],
    called: () => 'The people wanted',
    columns: {
      ...{ firstArm: 'in the first arm', otherArms: 'in the other arms' },
      ...{ perOrganisation: 'of each organisation', intraClass: 'how alike they are' },
    },
  },
}

/** What stands in a column, in words: `yes`, `nothing`, what an id is of. */
export function valueWords(column: string, value: unknown, plan: PlanContent): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (column === 'hypothesisId') return `“${named(plan.hypothesis, 'hypothesisId', value)}”`
  if (column === 'position') return `place ${Number(value) + 1}`
  if (column === 'armsBy') return value === 'fte' ? 'size' : 'an attribute'
  if (Array.isArray(value)) return value.length ? value.map(text).join(', ') : 'nothing'
  return typeof value === 'number' ? String(value) : `“${text(value)}”`
}
