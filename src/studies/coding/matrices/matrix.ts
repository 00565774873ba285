import type { RowOf, StudyData } from '../../bundle/study-data.ts'
import { inTree, withBelow } from '../codebook/codes.ts'
import { overlap } from '../../../platform/text/code-points.ts'

/** What codes are set beside. */
export type By = 'arm' | 'site' | 'service' | 'kind'

export type MatrixData = Pick<
  StudyData,
  'code' | 'coding' | 'turn' | 'participant' | 'organisation' | 'arm' | 'site'
>

/** How many different people, and how many organisations they are of. */
export interface Counted {
  people: number
  organisations: number
}

export interface Matrix {
  /** Columns, with everybody whose words are in a transcript. */
  columns: { name: string; of: Counted }[]
  rows: { codeId: string; name: string; depth: number; cells: Counted[]; total: Counted }[]
  total: Counted
  /** Stretches in turns of which it isn’t known whose words they are: they count nobody. */
  untied: number
}

const none = 'Of no organisation'

/**
 * Who spoke of what: for each code, with all below it, the people (not the quotes) whose words are coded with
 * it, and their organisations, beside how many were heard at all. A person counts once, however often and by
 * however many coders her words were coded.
 */
export function matrix(data: MatrixData, by: By): Matrix {
  const columnOf = columnsBy(data, by)
  const heard = new Set(data.turn.flatMap(({ participantId }) => participantId ?? []))
  const people = data.participant.filter(({ participantId }) => heard.has(participantId))
  const names = columnOf.order.filter((name) => people.some((one) => columnOf.of(one) === name))
  const { spoken, untied } = whoSpoke(data)
  const counted = (who: readonly RowOf<'participant'>[]): Counted => ({
    people: who.length,
    organisations: new Set(who.flatMap(({ organisationId }) => organisationId ?? [])).size,
  })
  const within = (who: readonly RowOf<'participant'>[], name: string) =>
    counted(who.filter((one) => columnOf.of(one) === name))
  return {
    columns: names.map((name) => ({ name, of: within(people, name) })),
    rows: inTree(data.code).map(({ codeId, name, depth }) => {
      const ids = new Set(
        [...withBelow(data.code, codeId)].flatMap((id) => [...(spoken.get(id) ?? [])]),
      )
      const who = people.filter(({ participantId }) => ids.has(participantId))
      const cells = names.map((column) => within(who, column))
      return { codeId, name, depth, cells, total: counted(who) }
    }),
    total: counted(people),
    untied,
  }
}

/** Whose words are coded with each code; an interviewer’s words are nobody’s answer. */
function whoSpoke({ coding, turn }: Pick<MatrixData, 'coding' | 'turn'>) {
  const turns = Map.groupBy(turn, ({ transcriptId }) => transcriptId)
  const spoken = new Map<string, Set<string>>()
  let untied = 0
  for (const one of coding) {
    if (one.endedAt !== null) continue
    const within = (turns.get(one.transcriptId) ?? []).filter(
      (each) => !each.isInterviewer && overlap(each, one),
    )
    const who = within.flatMap(({ participantId }) => participantId ?? [])
    if (within.length > who.length) untied++
    const ids = spoken.get(one.codeId) ?? new Set()
    for (const id of who) ids.add(id)
    spoken.set(one.codeId, ids)
  }
  return { spoken, untied }
}

const kinds: Record<string, string> = {
  person: 'People who use services',
  carer: 'Carers',
  staff: 'Staff',
  coordinator: 'Coordinators',
}

/** In which column somebody stands, and their order: that of the plan, or of the alphabet. */
function columnsBy({ organisation, arm, site }: MatrixData, by: By) {
  const organisations = new Map(organisation.map((one) => [one.organisationId, one]))
  const nameOf = (one: RowOf<'organisation'>): string => {
    if (by === 'service') return one.serviceType
    if (by === 'site') return site.find(({ siteId }) => siteId === one.siteId)?.name ?? none
    return arm.find(({ armId }) => armId === one.armId)?.name ?? 'In no arm'
  }
  const of = ({ kind, organisationId }: RowOf<'participant'>): string => {
    if (by === 'kind') return kinds[kind] ?? kind
    const own = organisationId === null ? undefined : organisations.get(organisationId)
    return own ? nameOf(own) : none
  }
  const inOrder = (all: readonly { position: number; name: string }[]) =>
    all.toSorted((one, other) => one.position - other.position).map(({ name }) => name)
  const named = {
    arm: [...inOrder(arm), 'In no arm'],
    site: inOrder(site),
    service: [...new Set(organisation.map(({ serviceType }) => serviceType))].toSorted(),
    kind: Object.values(kinds),
  }[by]
  return { of, order: [...named, none] }
}
