import type { AreaRequest } from '#areas'
import { goals } from '#people'
import type { Form } from '../../platform/web/forms.ts'
import type { Whose } from './asked.ts'
import type { VisitTyped } from './visit-form.ts'
import type { Progress } from './visits.ts'

/**
 * What was reached of a goal, as it was typed, or what is wrong with it: it has to be a goal of the
 * person whose visit it is, which whoever writes may see, or what is corrected was about it already.
 */
export async function progressOf(
  { var: { area, db } }: AreaRequest,
  { person: { personId }, corrects }: Pick<Whose, 'person' | 'corrects'>,
  { goalId, goalWords: words }: Pick<VisitTyped, 'goalId' | 'goalWords'>,
): Promise<{ progress: Progress[] } | { errors: Form['errors'] }> {
  if (!words) return { progress: [] }
  if (!goalId)
    return { errors: { goalId: 'Say which goal it is about, or empty the words about it' } }
  const known = [...(corrects?.progress ?? []), ...(await goals(db, area.areaId, personId))]
  return known.some((one) => one.goalId === goalId)
    ? { progress: [{ goalId, words }] }
    : {
        errors: {
          goalId: 'You can’t see that goal. Choose another one, or write it in a few words',
        },
      }
}
