import type { ParameterName } from './asked.ts'
import { firstService } from './examples.ts'
import type { OwnTables } from './list.ts'
import { parameterWords } from './parameter-words.ts'
import type { Publishing } from './publishing.ts'
import { anyOutcode } from './where.ts'

/** A value of each parameter, as an address says it, that finds something in an area. */
export type ParameterExamples = Record<ParameterName, string>

export async function parameterExamplesOf(
  db: OwnTables,
  { area: { areaId }, terms }: Publishing,
): Promise<ParameterExamples> {
  const [term] = [...terms.among('support', ['lifts']), ...terms.terms]
  const ours = {
    taxonomy_term_id: term?.id,
    taxonomy_id: term?.taxonomy_id,
    parent_id: term?.id,
    organization_id: (await firstService(db, areaId))?.providerId,
    postcode: await anyOutcode(db, areaId),
  }
  const examples = Object.entries(parameterWords).map(([name, { example }]) => [
    name,
    ours[name as keyof typeof ours] ?? example,
  ])
  return Object.fromEntries(examples) as ParameterExamples
}
