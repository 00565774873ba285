import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import type { Form } from '../../platform/web/forms.ts'
import { urls } from '../../urls.ts'
import { saying } from '../easy-parts.tsx'
import type { Open } from '../open-record.ts'
import { whoseIs, type Whose } from '../whose.ts'
import { wishTitle } from './wish-words.ts'

/** A page on which one thing of a wish is chosen. */
export type ChoicePageOptions = Open & { area: Area; form: Form }

/** What stands around a choice: its question, and the way back. */
export function choiceFrame(
  { area, form, ...open }: ChoicePageOptions,
  question: (whose: Whose) => string,
) {
  const whose = whoseIs(open)
  return {
    ...{ site: areaSite(area), title: question(whose), form },
    before: <Back href={urls.wish(area, open.person)} text={wishTitle(whose)} />,
  }
}

/** The same in Easy Read. */
export function easyChoiceFrame(options: ChoicePageOptions, question: (whose: Whose) => string) {
  const { area, person } = options
  const say = saying(options)
  const frame = choiceFrame(options, question)
  return {
    ...{ ...frame, heading: say(frame.title) },
    before: <Back href={urls.wish(area, person)} text={say(wishTitle(whoseIs(options)))} />,
  }
}
