import { asBytes, asText, joined, partsOf, withLength } from './bytes.ts'

/** A form as it was written on a phone, and in whose name it is sent. */
export interface Message {
  /** Where the form is sent: `/marl/people/…/goals/new`. */
  path: string
  /** In the order in which a browser sends them. */
  fields: [name: string, value: string][]
  files: MessageFile[]
  /** Each question of its page with its answer, in words: what its writer knows it by. */
  shown: [question: string, answer: string][]
  /** By the phone's clock. */
  writtenAt: Date
  ticket: Ticket
}

export interface MessageFile {
  field: string
  name: string
  type: string
  bytes: Uint8Array
}

/** Given by the server to a browser that is signed in: who has it sends in the name of that account. */
export interface Ticket {
  id: string
  secret: string
}

/** The words first, then each file. */
export function packMessage({
  path,
  fields,
  files,
  shown,
  writtenAt,
  ticket,
}: Message): Uint8Array {
  const about = files.map(({ field, name, type }) => [field, name, type])
  const words = { path, fields, files: about, shown, writtenAt: writtenAt.toISOString(), ticket }
  const parts = [asBytes(JSON.stringify(words)), ...files.map(({ bytes }) => bytes)]
  return joined(parts.map(withLength))
}

/** So many files may be in one. */
export const mostFiles = 20

/** @returns undefined where it is no such thing. */
export function unpackMessage(bytes: Uint8Array): Message | undefined {
  const [words, ...files] = partsOf(bytes, mostFiles + 1) ?? []
  const said = words && jsonOf(words)
  if (!isWords(said) || said.files.length !== files.length) return undefined
  const { path, fields, shown = [], ticket } = said
  return {
    ...{ path, fields, shown, ticket, writtenAt: new Date(said.writtenAt) },
    files: said.files.map(([field, name, type], index) => ({
      ...{ field, name, type, bytes: files[index]! },
    })),
  }
}

interface Words {
  path: string
  fields: [string, string][]
  files: [string, string, string][]
  /** None from a phone that has an older version still. */
  shown?: [string, string][]
  writtenAt: string
  ticket: Ticket
}

function isWords(said: unknown): said is Words {
  if (typeof said !== 'object' || said === null) return false
  const { path, fields, files, shown, writtenAt, ticket } = said as Record<string, unknown>
  return (
    areTexts([path, writtenAt]) &&
    !Number.isNaN(Date.parse(writtenAt as string)) &&
    areLists(fields, 2) &&
    areLists(files, 3) &&
    (shown === undefined || areLists(shown, 2)) &&
    typeof ticket === 'object' &&
    ticket !== null &&
    areTexts([(ticket as Ticket).id, (ticket as Ticket).secret])
  )
}

const areTexts = (values: unknown[]) => values.every((value) => typeof value === 'string')

function areLists(value: unknown, long: number): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => Array.isArray(one) && one.length === long && areTexts(one))
  )
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(asText(bytes))
  } catch {
    return undefined
  }
}
