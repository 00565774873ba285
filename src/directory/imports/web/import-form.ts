import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { check, optional, type Checked, type Form, type Sent } from '../../../platform/web/forms.ts'
import type { ImportKind } from '../imports.ts'
import { wrongWith } from './wrong-file.ts'

/** What may be brought in, in the order of the form. */
export const importKinds: Record<ImportKind, string> = {
  'open-referral': 'Another directory’s feed (Open Referral UK)',
  csv: 'A spreadsheet (CSV or Excel)',
  cqc: 'The Care Quality Commission’s register',
}

/** What the coordinator wants to bring in. */
export interface Wanted {
  importId: string
  kind: ImportKind
  /** The address, or the file's name. */
  source: string
  file?: File
  shown: boolean
}

const schema = z.object({
  kind: z.enum(Object.keys(importKinds) as [ImportKind, ...ImportKind[]], {
    error: 'Choose what you bring in',
  }),
  address: optional(2000).transform((typed, context) => {
    if (typed === undefined) return undefined
    const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(typed)
    const url = URL.parse(hasScheme ? typed : `https://${typed}`)
    const isHost = hasScheme || url?.hostname.includes('.')
    const hasSecret = Boolean(url?.username || url?.password)
    if (url && isHost && !hasSecret && /^https?:$/.test(url.protocol)) return url.href
    const message = hasSecret
      ? 'Leave out the name and password: what is brought in is open to everybody'
      : 'Write the address like https://example.org/api'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }),
})

/** Parses the form: one of an address and a file, and a file that is what it is said to be. */
export async function importForm({ typed, files }: Sent): Promise<Checked<Wanted>> {
  const file = files.file?.[0]
  const checked = check(schema, typed)
  const errors = checked.ok
    ? await wrongSource(checked.value, file)
    : { ...nothingGiven(typed, file), ...checked.form.errors }
  if (!checked.ok || Object.keys(errors).length > 0)
    return { ok: false, form: { typed, errors: inOrder(errors) } }
  const { kind, address } = checked.value
  return {
    ok: true,
    value: {
      importId: uuid(typed.importId?.[0]) ?? newId(),
      kind,
      source: file ? nameOf(file) : (address ?? ''),
      file,
      shown: typed.shown?.includes('yes') ?? false,
    },
  }
}

type Errors = Form['errors']

async function wrongSource(
  { kind, address }: z.infer<typeof schema>,
  file: File | undefined,
): Promise<Errors> {
  if (address && kind !== 'open-referral')
    return { address: 'Only a feed has an address: leave this empty, and choose a file below' }
  if (address && file) return { address: 'Give the address or a file, not both' }
  if (address) return {}
  if (!file)
    return kind === 'open-referral'
      ? { address: 'Give the address of the feed, or choose a file below' }
      : { file: 'Choose a file' }
  const wrong = await wrongWith(kind, file)
  return wrong ? { file: wrong } : {}
}

function nothingGiven(typed: Form['typed'], file: File | undefined): Errors {
  return typed.address?.[0]?.trim() || file ? {} : { file: 'Choose a file, or give an address' }
}

/** As the fields stand on the page. */
function inOrder(errors: Errors): Errors {
  return Object.fromEntries(
    ['kind', 'address', 'file'].flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
  )
}

/** Without a folder in front, which some browsers send. */
function nameOf({ name }: File): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replaceAll(/\p{Cc}/gu, '')
      .toWellFormed()
      .slice(0, 200)
      .trim() || 'A file'
  )
}
