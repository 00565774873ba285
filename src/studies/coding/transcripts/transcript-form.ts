import { z } from 'zod'
import { newId } from '../../../platform/db/new-id.ts'
import { Problem } from '../../../platform/problem.ts'
import { required, several, type Form } from '../../../platform/web/forms.ts'
import { longestTranscript, readTranscript, tidy } from './read-transcript.ts'

export const transcriptSchema = z.object({
  transcriptId: z.uuid().catch(() => newId()),
  name: required('Say what the transcript is called, without anybody’s name', 200),
  interviewId: z.union([z.uuid(), z.undefined()]).catch(undefined),
})

/** Who codes a transcript in a pass. */
export const coderSchema = z.object({
  pass: z.enum(['deductive', 'inductive'], 'Choose a pass'),
  coders: several(z.array(z.uuid())),
  blind: z
    .string()
    .optional()
    .transform((said) => said === 'yes'),
})

type Read = { ok: true; words: string } | { ok: false; errors: Form['errors'] }

/** What a transcript says: of the file that was chosen, or else as it was pasted. */
export async function readAdded(typed: Form['typed'], file: File | undefined): Promise<Read> {
  try {
    const words = file
      ? await readTranscript(file.name, new Uint8Array(await file.arrayBuffer()))
      : tidy(typed.words?.[0] ?? '')
    const field = file ? 'file' : 'words'
    if (!words) return { ok: false, errors: { [field]: missing(file) } }
    if (words.length > longestTranscript)
      return { ok: false, errors: { [field]: 'This is longer than a transcript: divide it' } }
    return { ok: true, words }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ok: false, errors: { file: error.message } }
  }
}

function missing(file: File | undefined): string {
  return file
    ? `${file.name} has no words in it: choose another`
    : 'Paste what was said, or choose a file'
}
