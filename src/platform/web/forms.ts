import type { HonoRequest } from 'hono'
import { z } from 'zod'

/**
 * Forms: what was typed, parsed by one zod schema into a value or into words for the person.
 * What was typed is kept as it was, so that the page can show it again.
 */
export interface Form {
  typed: Record<string, string[]>
  /** By field name; the first one of each field. */
  errors: Record<string, string>
}

export const emptyForm: Form = { typed: {}, errors: {} }

export type Checked<T> = { ok: true; value: T } | { ok: false; form: Form }

/** What a form sent: what was typed, and the files that were chosen. */
export interface Sent {
  typed: Form['typed']
  files: Record<string, File[]>
}

/** Everything a form sent. A field for a file in which none was chosen gives no file. */
export async function readForm(request: HonoRequest): Promise<Sent> {
  const body = await request.parseBody({ all: true }).catch(() => ({}))
  const sent: Sent = nothingSent()
  for (const [name, value] of Object.entries(body)) {
    const values: (string | File)[] = [value].flat()
    sent.typed[name] = values.filter((one) => typeof one === 'string').map(asStored)
    const files = values.filter((one) => typeof one !== 'string')
    sent.files[name] = files.filter((one) => one.name !== '' || one.size > 0)
  }
  read.set(request.raw, sent)
  return sent
}

/**
 * What was typed, without what opens a door: no page but the one that asked for it has that in it.
 * They are typed or made anew.
 */
export function withoutSecrets(typed: Form['typed']): Form['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !secretFields.has(name)))
}

const secretFields = new Set(['secret', 'code', 'passkey'])

/** What a request sent, once it was read, for whoever answers when all else has failed. */
export function alreadyRead(request: Request): Sent | undefined {
  return read.get(request)
}

const read = new WeakMap<Request, Sent>()

/** Without the names that every object has. */
export function nothingSent(): Sent {
  return {
    typed: Object.create(null) as Sent['typed'],
    files: Object.create(null) as Sent['files'],
  }
}

/** PostgreSQL can't keep NUL or half a character; lines end in one way everywhere. */
export function asStored(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed()
}

/**
 * Parses what was typed. A field's schema gets its first value, or all of them for `several`.
 * Errors stand in the schema's order, which is that of the page.
 */
export function check<Shape extends z.ZodObject>(
  schema: Shape,
  typed: Form['typed'],
): Checked<z.infer<Shape>> {
  const given = Object.fromEntries(
    Object.entries(schema.shape).map(([name, one]) => [
      name,
      several.is(one) ? (typed[name] ?? []) : (typed[name]?.[0] ?? ''),
    ]),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  const errors: Form['errors'] = {}
  for (const name of Object.keys(schema.shape)) {
    const issue = parsed.error.issues.find(({ path }) => path[0] === name)
    if (issue) errors[name] = issue.message
  }
  return { ok: false, form: { typed, errors } }
}

const severalFields = new WeakSet<z.ZodType>()

/** A field that may be given several times, such as checkboxes. */
export function several<T extends z.ZodType>(schema: T): T {
  severalFields.add(schema)
  return schema
}
several.is = (schema: unknown) => severalFields.has(schema as z.ZodType)

/** A line or lines that have to be there: `missing` says what to put, `most` counts characters. */
export function required(missing: string, most: number) {
  return z.string().trim().min(1, missing).max(most, `Use ${most} characters or fewer`)
}

export function optional(most: number) {
  return z
    .string()
    .trim()
    .max(most, `Use ${most} characters or fewer`)
    .transform((text) => text || undefined)
}

/** A field that may stay empty while what belongs into it isn't known. */
export function unlessUnknown<T extends z.ZodType>(schema: T, unknown: boolean) {
  const empty = z
    .string()
    .trim()
    .length(0)
    .transform(() => undefined)
  return unknown ? z.union([empty, schema], { error: (issue) => messageOf(issue, schema) }) : schema
}

/** Of a union zod says no more than that nothing fits: what the field itself says is meant. */
function messageOf({ input }: { input?: unknown }, schema: z.ZodType): string | undefined {
  return schema.safeParse(input).error?.issues[0]?.message
}

/** Which revision of something a form was opened on; 0, which is never current, when it isn't one. */
export const revisionField = z.coerce.number().int().min(0).max(2_000_000_000).catch(0)

/** What a field of a form needs: its name, what was typed, and its error if it has one. */
export function field(form: Form, name: string, otherwise = '') {
  const error = form.errors[name]
  return {
    id: name,
    name,
    value: form.typed[name]?.[0] ?? otherwise,
    errorMessage: error ? { text: error } : undefined,
  }
}

/** The list for the summary of errors; each leads to its field. */
export function errorList(form: Form): { text: string; href: string }[] {
  return Object.entries(form.errors).map(([name, text]) => ({ text, href: `#${name}` }))
}

/** What was typed into one field before, from a form filled from what is stored. */
export function filled(values: Record<string, string | string[] | undefined>): Form {
  const typed = Object.entries(values).map(([name, value]) => [name, [value ?? []].flat()])
  return { typed: Object.fromEntries(typed) as Form['typed'], errors: {} }
}

/** How a page with a form answers: 422 while something in it is not right. */
export function statusOf({ errors }: Pick<Form, 'errors'>): 200 | 422 {
  return Object.keys(errors).length ? 422 : 200
}
