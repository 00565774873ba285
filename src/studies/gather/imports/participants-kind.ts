import { stableId } from '../../../platform/db/new-id.ts'
import { check } from '../../../platform/web/forms.ts'
import { consents, tookBackAll } from '../consent/standing.ts'
import {
  kindNames,
  participantKinds,
  participantSchema,
  type ParticipantSaid,
} from '../participants/participant-form.ts'
import { saveParticipant } from '../participants/save-participant.ts'
import { areKnown, firstError, isCode, planned, type Kind } from './kind.ts'
import { attributeFields, plain } from './mapping.ts'

type WithAttributes = ParticipantSaid & { attributes: Record<string, string> }

/** Who takes part, by codes. Names aren’t read: they are written into the key, by who keeps it. */
export const participantsKind: Kind<WithAttributes> = {
  title: 'Participants',
  accepts: 'CSV or .xlsx: a row for each participant, by her code.',
  tables: ['study', 'organisation', 'participant', 'consent', 'withdrawal'],
  takesMore: true,
  fields: (known) => [
    {
      name: 'code',
      label: 'Code',
      alias: ['participant', 'id', 'participantcode'],
      isNeeded: true,
    },
    { name: 'kind', label: 'What she is', alias: ['type', 'role', 'is'], isNeeded: true },
    { name: 'organisation', label: 'Organisation, by code', alias: ['org', 'provider'] },
    { name: 'caseGroup', label: 'Group', alias: ['casegroup', 'clientgroup', 'benchmarkgroup'] },
    ...attributeFields(
      known.participant.flatMap(({ attributes }) => Object.keys(attributes as object)),
    ),
  ],
  plan(rows, known) {
    const organisations = new Map(
      known.organisation.map((one) => [one.code.toLowerCase(), one.organisationId]),
    )
    const there = new Map(known.participant.map((one) => [one.code, one]))
    const schema = participantSchema(known)
    const { standing } = consents(known)
    return planned<WithAttributes>(rows, {
      code: ({ code = '' }) => code,
      one({ code = '', kind = '', organisation = '', caseGroup = '' }, attributes) {
        const before = there.get(code)
        // What was taken out doesn’t come back by a file that has it still.
        if (before && tookBackAll(standing(before.participantId)))
          return { why: `${code} has taken back all of her consent: nothing more is kept of her` }
        const organisationId = organisations.get(organisation.toLowerCase())
        if (organisation && !organisationId)
          return {
            why: `There is no organisation ${isCode(organisation) ? organisation : 'of this code'}: bring in organisations first`,
          }
        const checked = check(schema, {
          participantId: [before?.participantId ?? stableId('participant', code)],
          ...{ code: [code], kind: [kindOf(kind) ?? ''] },
          ...{ organisationId: [organisationId ?? ''], caseGroup: [caseGroup] },
        })
        if (!checked.ok)
          return { why: kind && !kindOf(kind) ? notAKind(kind) : firstError(checked.form.errors) }
        const said = { ...checked.value, attributes }
        const isSame =
          before?.kind === said.kind &&
          before.organisationId === (said.organisationId ?? null) &&
          before.caseGroup === (said.caseGroup ?? null) &&
          areKnown(attributes, before.attributes)
        return isSame ? 'unchanged' : { said }
      },
    })
  },
  async write(db, { studyId }, said) {
    for (const one of said) await saveParticipant(db, studyId, one)
  },
}

function notAKind(kind: string): string {
  return `“${kind}” isn’t what somebody can be here: write person, carer, staff or coordinator`
}

const others: Record<string, keyof typeof participantKinds> = {
  ...{ serviceuser: 'person', client: 'person', user: 'person', customer: 'person' },
  ...{ familycarer: 'carer', unpaidcarer: 'carer', worker: 'staff', employee: 'staff' },
}

function kindOf(said: string) {
  const name = plain(said)
  const own = kindNames.find((one) => plain(one) === name || plain(participantKinds[one]) === name)
  return own ?? (Object.hasOwn(others, name) ? others[name] : undefined)
}
