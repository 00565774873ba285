import type { Area } from '#areas'
import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import { Paragraphs } from '../../platform/web/paragraphs.tsx'
import { outcomes, kinds } from './request-words.ts'
import { outcomeOf, type Request } from './requests.ts'

/** A request, with its clock and its answers. */
export function RequestShown({ area, request }: { area: Area; request: Request }) {
  const day = (moment: Date) => dateWords(isoDate(moment, area.timeZone))
  return (
    <>
      <p class="govuk-body">
        <strong>{kinds[request.kind]}</strong>
        <br />
        Asked on {day(request.askedAt)}. Signed: {request.name}.
      </p>
      <Paragraphs text={request.words} />
      <p class="govuk-body">
        <strong>{clockWords(request, area)}</strong>
      </p>
      {request.answers.map((answer) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{outcomes[answer.outcome]}</strong>, said on {day(answer.answeredAt)}
          </p>
          <Paragraphs text={answer.words} />
        </div>
      ))}
    </>
  )
}

/** `An answer is due by Tuesday 3 March`, `The answer is late: …`, `Answered`. */
export function clockWords(request: Request, { timeZone }: Pick<Area, 'timeZone'>): string {
  if (request.withdrawnAt) return 'Taken back: it was not the person who asked. No answer is needed'
  const outcome = outcomeOf(request)
  if (outcome) return `Answered: ${outcomes[outcome].toLowerCase()}`
  const due = dateWords(request.dueOn)
  return isoDate(new Date(), timeZone) > request.dueOn
    ? `The answer is late. It was due by ${due}`
    : `An answer is due by ${due}`
}
