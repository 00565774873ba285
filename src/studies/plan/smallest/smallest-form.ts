import { z } from 'zod'
import { filled, type Form } from '../../../platform/web/forms.ts'
import type { StudyData } from '../../bundle/study-data.ts'

const people = (where: string, like: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, `Write how many people are in ${where}, like ${like}`)
    .transform(Number)
    .refine((many) => many >= 2 && many <= 100_000, `Write from 2 to 100,000 people in ${where}`)

/** How many people are to answer, and how alike those of one organisation are taken to be. */
export const smallestSchema = z.object({
  first: people('the first arm', 58),
  others: people('the others', 37),
  perOrganisation: z
    .string()
    .trim()
    .regex(/^\d{1,4}([.,]\d{1,2})?$/, 'Write how many people of one organisation answer, like 3.5')
    .transform((typed) => Number(typed.replace(',', '.')))
    .refine((many) => many >= 1, 'Write 1 person of one organisation, or more'),
  intraClass: z
    .string()
    .trim()
    .regex(
      /^([01]|[01]?[.,]\d{1,3})$/,
      'Write how alike they are as a number from 0 (not at all) to 1, like 0.05',
    )
    .transform((typed) => Number(typed.replace(',', '.')))
    .refine((alike) => alike <= 1, 'Write how alike they are from 0 to 1, like 0.05'),
})

export type SmallestSaid = z.infer<typeof smallestSchema>

/** As the plan has the numbers; else with what is often found for how alike people are. */
export function smallestForm({ peopleWanted: [saved] }: Pick<StudyData, 'peopleWanted'>): Form {
  return filled({
    first: saved?.firstArm.toString(),
    others: saved?.otherArms.toString(),
    perOrganisation: saved?.perOrganisation.toString() ?? '1',
    intraClass: saved?.intraClass.toString() ?? '0.05',
  })
}
