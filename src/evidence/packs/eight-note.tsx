/** Why two of the eight don’t add up to a third, so that nobody has to guess. */
export function EightNote() {
  return (
    <p class="govuk-body gc-quiet">
      New enterprises began in the quarter, established ones a year or more before it ended; others
      at work began in between. Each number is to the nearest 5.
    </p>
  )
}
