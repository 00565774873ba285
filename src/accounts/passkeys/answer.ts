import { z } from 'zod'

/** What a browser sends back when a passkey has signed, as far as we read it. Limits are in characters. */

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)

/** Words of the browser about what was signed: what for, the question, and the page that asked. */
const clientData = z.object({
  type: z.string(),
  challenge: bytes(200),
  origin: z.string().max(500),
})

const common = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.unknown().transform(() => ({})),
}

/** Of a passkey that was made. */
export const madeSchema = z.object({
  ...common,
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(40_000),
  }),
})

/** Of a passkey that was used. */
export const usedSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(8000),
    // Whose it says that it is: always told where no account was named.
    userHandle: bytes(100),
  }),
})

export type Answer<T> = T & { asked: z.infer<typeof clientData> }

/** Reads what a form sent; undefined when it is anything else. */
export function readAnswer<Shape extends typeof madeSchema | typeof usedSchema>(
  schema: Shape,
  sent: string | undefined,
): Answer<z.infer<Shape>> | undefined {
  const answer = schema.safeParse(parsed(sent ?? '')).data as z.infer<Shape> | undefined
  if (!answer) return undefined
  const said = Buffer.from(answer.response.clientDataJSON, 'base64url').toString()
  const asked = clientData.safeParse(parsed(said)).data
  return asked && { ...answer, asked }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
