import { Button, Details } from '../../platform/web/govuk/index.ts'

interface Options {
  what: string
  /** What goes with it, or what stays. */
  words?: string
}

/** Takes something out of the plan: folded away, so that it isn't pressed by a slip. */
export function RemoveForm({ what, words }: Options) {
  return (
    <Details summaryText="Take it out of the plan">
      {words && <p class="govuk-body">{words}</p>}
      <form method="post">
        <Button
          text={`Take out ${what}`}
          name="do"
          value="remove"
          classes="govuk-button--warning govuk-!-margin-bottom-0"
        />
      </form>
    </Details>
  )
}
