// Studies as they are in the middle of the work, or as nobody would plan them: both reports are made of each,
// and none says what is no number, or more than it knows.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyStudy, type StudyData } from '../bundle/study-data.ts'
import { demonstrationAsOf, demonstrationStudy } from '../demonstration/demonstration.ts'
import { makeReport } from './reports.ts'

const odd: Record<string, (data: StudyData) => StudyData | void> = {
  'nothing but its name': ({ study }) => ({ ...emptyStudy(), study }),
  'prices, and no answer yet': (data) => void Object.assign(data, { response: [], answer: [] }),
  'prices, and no outcome': (data) => void (data.outcome = []),
  'answers, and no price': (data) => void (data.price = []),
  'one organisation in each group': (data) => organisations(data, [0, 20]),
  'a group with nobody in it': (data) => organisations(data, [...Array(17).keys()]),
  'one group only': (data) => {
    data.arm = data.arm.slice(0, 1)
    for (const one of data.organisation) one.armId = data.arm[0]!.armId
  },
  'no groups': (data) => {
    data.arm = []
    for (const one of data.organisation) one.armId = null
  },
  'all answers equal': ({ answer }) => {
    for (const one of answer) if (one.level !== null) one.level = 1
  },
  'only proxies': ({ response }) => {
    for (const one of response) Object.assign(one, { answeredBy: 'proxy', other: 'a daughter' })
  },
  'an instrument without the question': ({ outcome }) => {
    for (const one of outcome) one.question = 'another'
  },
  'every level a top answer': ({ outcome }) => {
    for (const one of outcome) one.topLevels = 4
  },
  'benchmarks that nobody reaches': ({ benchmark }) => {
    for (const one of benchmark) one.share = 0
  },
}

for (const [name, change] of Object.entries(odd))
  test(`a study with ${name} has both reports, and says nothing that it doesn’t know`, async () => {
    const data = demonstrationStudy()
    const changed = change(data) ?? data
    for (const kind of ['team', 'public'] as const) {
      const { files } = await makeReport({ data: changed, asOf: demonstrationAsOf }, kind)
      const html = new TextDecoder().decode(files.get('report.html'))
      const drawn = [...html.matchAll(/ (?:x|y|d|r|cx|cy|width|height|points)="([^"]*)"/g)]
      for (const [all] of drawn) assert.doesNotMatch(all, /NaN|Infinity|undefined/)
      const text = html.replace(/<style>[^]*?<\/style>/g, '').replaceAll(/<[^>]+>/g, ' ')
      assert.doesNotMatch(text, /NaN|undefined|Infinity|\bnull\b|\[object/)
      assert.doesNotMatch(text, /\bprove[sdn]?\b|no effect|is no difference|do not differ/i)
    }
  })

/** Leaves these organisations, and the people of no others. */
function organisations(data: StudyData, places: readonly number[]): void {
  data.organisation = data.organisation.filter((_, at) => places.includes(at))
  const left = new Set(data.organisation.map(({ organisationId }) => organisationId))
  const isLeft = ({ organisationId }: { organisationId: string | null }) =>
    organisationId === null || left.has(organisationId)
  data.price = data.price.filter(isLeft)
  data.participant = data.participant.filter(isLeft)
  const people = new Set(data.participant.map(({ participantId }) => participantId))
  data.response = data.response.filter(({ participantId }) => people.has(participantId))
  for (const one of data.turn) if (!people.has(one.participantId ?? '')) one.participantId = null
}
