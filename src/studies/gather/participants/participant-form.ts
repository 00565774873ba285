import { z } from 'zod'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { optional, required } from '../../../platform/web/forms.ts'
import { consents, tookBackAll, type ConsentData } from '../consent/standing.ts'
import type { StudyData } from '../../bundle/study-data.ts'

export const participantKinds = {
  person: 'Draws on support',
  carer: 'Cares for somebody',
  staff: 'Works for an organisation',
  coordinator: 'Coordinates a scheme',
} as const

export type ParticipantKind = keyof typeof participantKinds

export const kindNames = Object.keys(participantKinds) as ParticipantKind[]

/** A code tells nobody who she is: so it has no space in it, as names do. */
export const codeField = required('Give a code, like P031', 40).regex(/^[\p{L}\p{N}._-]*$/u, {
  message: 'Use letters, figures and hyphens only: names are kept apart, for who keeps the key',
})

/** @param known what the study has: organisations by id, participants by code. */
export function participantSchema(
  known: Pick<StudyData, 'organisation' | 'participant'> & ConsentData,
) {
  const { standing } = consents(known)
  return z
    .object({
      participantId: z.uuid().catch(() => newId()),
      code: codeField,
      kind: z.enum(kindNames, 'Choose what she is here'),
      organisationId: z.string().transform((typed) => uuid(typed)),
      caseGroup: optional(100),
    })
    .superRefine(({ participantId, code, kind, organisationId, caseGroup }, context) => {
      const issue = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      const taken = known.participant.some(
        (one) => one.code === code && one.participantId !== participantId,
      )
      if (caseGroup && tookBackAll(standing(participantId)))
        issue('caseGroup', `She has taken back all of her consent: her group isn’t kept any more`)
      if (taken) issue('code', `Another participant is called ${code}: give another code`)
      const isKnown = known.organisation.some((one) => one.organisationId === organisationId)
      if (!isKnown && (organisationId || kind !== 'coordinator'))
        issue('organisationId', 'Choose the organisation that supports or employs her')
    })
}

export type ParticipantSaid = z.infer<ReturnType<typeof participantSchema>>

/** The next code of a row like P001, P002. */
export function nextCode(codes: readonly string[], prefix = 'P'): string {
  const numbers = codes.flatMap((code) => {
    const [, number] = new RegExp(`^${prefix}(\\d{1,6})$`).exec(code) ?? []
    return number ? [Number(number)] : []
  })
  return prefix + String(Math.max(0, ...numbers) + 1).padStart(3, '0')
}
