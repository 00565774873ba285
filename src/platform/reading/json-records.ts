import { cursorOver, type JsonCursor, type JsonLimits, tooLarge } from './json-cursor.ts'
import { type Parsed, parsed } from './json-value.ts'

/** One record, counted from 0, or what is wrong with it: a clause whose subject is the record. */
export type JsonRecord = { index: number } & Parsed

export interface JsonOptions extends Partial<JsonLimits> {
  /** Names under which an envelope holds its list of records. */
  members?: string[]
}

/**
 * The records of JSON of any size, one at a time: the elements of a list, or of the list in an
 * envelope, or each line of ndjson, or one object alone. A record that is too long (a million
 * characters), too deep (64 levels) or no right JSON is a trouble, and reading goes on behind it.
 * A `Problem` is thrown where the whole isn't JSON, or breaks off, after the records before that.
 *
 * Only the limits between records are found here; each is then parsed by `JSON.parse`.
 */
export async function* jsonRecords(
  text: AsyncIterable<string>,
  { members = usualMembers, characters = 1_000_000, depth = 64 }: JsonOptions = {},
): AsyncGenerator<JsonRecord> {
  const limits = { characters, depth }
  const cursor = cursorOver(text, limits)
  let index = 0
  try {
    for await (const record of records(cursor, members, limits)) yield { index: index++, ...record }
  } finally {
    await cursor.close()
  }
}

const usualMembers = ['contents', 'content', 'services', 'items']

async function* records(cursor: JsonCursor, members: string[], limits: JsonLimits) {
  const first = await cursor.peek()
  if (first === '[') yield* elements(cursor)
  else if (first === '{') yield* envelope(cursor, members, limits)
  else throw cursor.wrong('[ or {')
  if (await cursor.peek()) throw cursor.wrong('the end')
}

async function* elements(cursor: JsonCursor): AsyncGenerator<Parsed> {
  cursor.step()
  while ((await cursor.peek()) !== ']') {
    yield parsed(await cursor.value())
    await nextOr(cursor, ']')
  }
  cursor.step()
}

/** An object is only known as a record, not an envelope, when all of it has passed. */
async function* envelope(
  cursor: JsonCursor,
  members: string[],
  limits: JsonLimits,
): AsyncGenerator<Parsed> {
  const start = cursor.position()
  const firstLine = cursor.lines()
  const kept = keepMembers(limits)
  let isEnvelope = false
  cursor.step()
  while ((await cursor.peek()) !== '}') {
    const name = await memberName(cursor)
    // What has an id of its own is a record, whatever lists it holds.
    if (
      'value' in name &&
      members.includes(String(name.value)) &&
      (await cursor.peek()) === '[' &&
      !kept.hasId()
    ) {
      isEnvelope = true
      yield* elements(cursor)
    } else kept.add(name, parsed(await cursor.value(1)), cursor.position() - start)
    await nextOr(cursor, '}')
  }
  const onOneLine = cursor.lines() === firstLine
  cursor.step()
  if (isEnvelope) return
  yield kept.record()
  if (onOneLine) yield* lines(cursor)
}

async function* lines(cursor: JsonCursor): AsyncGenerator<Parsed> {
  while (await cursor.peek()) yield parsed(await cursor.line())
}

async function memberName(cursor: JsonCursor): Promise<Parsed> {
  if ((await cursor.peek()) !== '"') throw cursor.wrong('a name in quotation marks')
  const name = parsed(await cursor.value())
  if ((await cursor.peek()) !== ':') throw cursor.wrong('a colon')
  cursor.step()
  return name
}

async function nextOr(cursor: JsonCursor, end: string): Promise<void> {
  const next = await cursor.peek()
  if (next === ',') cursor.step()
  else if (next !== end) throw cursor.wrong(`a comma or ${end}`)
}

/** The members of what may be a record; once they are too many, only that they are. */
function keepMembers(limits: JsonLimits) {
  const members: [string, unknown][] = []
  let hasId = false
  let trouble: string | undefined
  return {
    hasId: () => hasId,
    add(name: Parsed, member: Parsed, size: number) {
      hasId ||= 'value' in name && name.value === 'id'
      if (size > limits.characters) trouble = tooLarge(limits)
      else if ('trouble' in name) trouble ??= name.trouble
      else if ('trouble' in member) trouble ??= member.trouble
      else if (!trouble) members.push([String(name.value), member.value])
      if (trouble) members.length = 0
    },
    record: (): Parsed => (trouble ? { trouble } : { value: Object.fromEntries(members) }),
  }
}
