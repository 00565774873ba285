import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { canonical } from '../../platform/canonical.ts'
import { parseAnyDepth } from '../../platform/parse-any-depth.ts'
import { Problem } from '../../platform/problem.ts'
import type { Snapshot } from './read-study.ts'
import { camelCase, studyTables } from './study-data.ts'
import { withinColumns } from './within-columns.ts'

const format = 'goldcrest-study'

const bundleSchema = z.object({
  ...{ format: z.literal(format), version: z.literal(1) },
  asOf: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/),
  data: z.strictObject(
    Object.fromEntries(
      studyTables.map((table) => [camelCase(table), z.array(z.record(z.string(), z.json()))]),
    ),
  ),
})

/** A whole study as bytes, for its team alone: encrypted by a passphrase, as age does it. */
export async function sealBundle(
  snapshot: Snapshot,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return (await encrypter.encrypt(writeBundle(snapshot))) as Uint8Array<ArrayBuffer>
}

/** @throws Problem where it is no bundle, or the passphrase is another. */
export async function openBundle(sealed: Uint8Array, passphrase: string): Promise<Snapshot> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let text: string
  try {
    text = await decrypter.decrypt(sealed, 'text')
  } catch (error) {
    throw new Problem(
      'This bundle doesn’t open: either the passphrase is another, or the file is damaged.',
      { cause: error },
    )
  }
  return readBundle(text)
}

/** Whether a file begins as an encrypted bundle does. */
export function isSealed(content: Uint8Array): boolean {
  return new TextDecoder().decode(content.subarray(0, 21)) === 'age-encryption.org/v1'
}

/** The same study gives the same text, to the byte. */
export function writeBundle({ data, asOf }: Snapshot): string {
  return `${canonical({ format, version: 1, asOf, data })}\n`
}

/** @throws Problem where it isn’t a study that this version reads. */
export function readBundle(text: string): Snapshot {
  const unread = new Problem('This is no study that this version of Goldcrest reads.')
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    throw unread
  }
  const parsed = parseAnyDepth(bundleSchema, said)
  if (!parsed || parsed.data.study?.length !== 1) throw unread
  if (!withinColumns.safeParse(parsed.data).success)
    throw new Problem('This bundle isn’t whole: something in it isn’t what its column is for.')
  return { asOf: parsed.asOf, data: parsed.data as unknown as Snapshot['data'] }
}
