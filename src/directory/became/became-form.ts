import { z } from 'zod'
import { becameKinds, endsListing, type Became, type BecameKind } from '#providers'
import { newId } from '../../platform/db/new-id.ts'
import { dateWords } from '../../platform/i18n/words.ts'
import { requiredDay } from '../../platform/web/day-field.ts'
import { filled, type Form } from '../../platform/web/forms.ts'

/** The fields for the enterprises as which it goes on. */
export const intoFields = ['into1', 'into2', 'into3'] as const

/** What is offered when something that was said is corrected. */
export const mistake = 'mistake'

interface Of {
  /** The day in the area. */
  today: string
  /** The enterprise of which it is said. */
  providerId: string
  /** Ids of all enterprises of the area. */
  listed: ReadonlySet<string>
  /** The day on which it was listed. */
  listedOn: string
  /** Those that closed, and go on as this one. */
  closedInto: ReadonlySet<string>
  correcting: boolean
}

/** What became of an enterprise. */
export function becameSchema({ today, providerId, listed, correcting, ...limits }: Of) {
  const kinds = [...(Object.keys(becameKinds) as BecameKind[]), ...(correcting ? [mistake] : [])]
  const one = z.string().transform((id) => (listed.has(id) ? id : undefined))
  const fields = z.object({
    becameId: z.guid().catch(() => newId()),
    what: z.enum(kinds as [BecameKind | typeof mistake], { error: 'Choose what became of it' }),
    onDay: requiredDay('Choose the day')
      .refine((day) => day >= '1990-01-01', 'Choose a day, with the year in four digits')
      .refine((day) => day <= today, 'Choose today or a day before'),
    ...{ into1: one, into2: one, into3: one },
    note: z.string().trim().max(1000, 'Use 1000 characters or fewer'),
  })
  return fields.superRefine((said, context) => {
    const into = intoOf(said)
    const wrong = (message: string, at: string = 'into1') =>
      context.addIssue({ code: 'custom', path: [at], message })
    if (said.what !== mistake && endsListing(said.what) && said.onDay < limits.listedOn)
      wrong(
        `It was listed here on ${dateWords(limits.listedOn)}. Choose that day or a later one, and say in the note if it was before`,
        'onDay',
      )
    const circle = intoFields.find((name) => limits.closedInto.has(said[name] ?? ''))
    if (circle && into.includes(said[circle]!))
      wrong(
        'That one closed, and goes on as this one. Choose another, or correct first what was said of it',
        circle,
      )
    if (said.what === 'merged' && into.length !== 1)
      wrong('Choose the one listing that it merged into')
    if (said.what === 'split' && into.length < 2) wrong('Choose two or three listings')
    if (said.what === 'taken_over' && into.length > 1) wrong('Choose one listing, or none')
    if (['merged', 'taken_over'].includes(said.what) && into.includes(providerId))
      wrong('Choose another listing than its own')
  })
}

/** The enterprises that were chosen, each once; only what merges, splits or is taken over goes on as another. */
export function intoOf(said: {
  what: BecameKind | typeof mistake
  into1?: string | undefined
  into2?: string | undefined
  into3?: string | undefined
}): string[] {
  if (!['merged', 'split', 'taken_over'].includes(said.what)) return []
  return [...new Set(intoFields.flatMap((name) => said[name] ?? []))]
}

/** A form for something new, or filled with what is corrected. */
export function becameForm(today: string, of?: Became): Form {
  const [into1, into2, into3] = of?.into ?? []
  return filled({
    becameId: newId(),
    ...{ what: of?.what, onDay: of?.onDay ?? today, note: of?.note, into1, into2, into3 },
  })
}
