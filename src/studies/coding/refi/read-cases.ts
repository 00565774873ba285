import { interviewersCase } from './write-cases.ts'
import { child, childrenOf, guid, type Element } from './xml.ts'

export interface ReadCase {
  caseId: string
  name: string
  isInterviewers: boolean
  /** By the names of variables. */
  values: Record<string, string>
  /** Sources and selections that are hers. */
  sources: string[]
  selections: string[]
}

/** The cases of a project: those whose words are in it. */
export function readCases(root: Element): ReadCase[] {
  const variables = new Map(
    childrenOf(child(root, 'Variables'), 'Variable').map(({ attributes }) => [
      guid(attributes.guid),
      attributes.name ?? '',
    ]),
  )
  const references = (one: Element, name: string) =>
    childrenOf(one, name).flatMap(({ attributes }) => guid(attributes.targetGUID) ?? [])
  return childrenOf(child(root, 'Cases'), 'Case').flatMap((one) => {
    const caseId = guid(one.attributes.guid)
    if (!caseId) return []
    const values = childrenOf(one, 'VariableValue').flatMap((each) => {
      const name = variables.get(guid(child(each, 'VariableRef')?.attributes.targetGUID))
      const value = each.children.find((part) => part.name.endsWith('Value'))?.text.trim()
      return name && value ? [[name.slice(0, 100), value.slice(0, 500)]] : []
    })
    return {
      ...{ caseId, name: (one.attributes.name ?? '').trim().slice(0, 40) },
      isInterviewers: caseId === interviewersCase,
      values: Object.fromEntries(values) as Record<string, string>,
      sources: references(one, 'SourceRef'),
      selections: references(one, 'SelectionRef'),
    }
  })
}
