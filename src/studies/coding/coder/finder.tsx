/** Where a code is found by typing: the script opens it. */
export function Finder() {
  return (
    <div class="gc-finder" data-finder role="dialog" aria-labelledby="finder-title" hidden>
      <p class="gc-finder__title" id="finder-title" data-finder-title></p>
      <label class="govuk-label" for="finder">
        Find a code
      </label>
      <input
        class="govuk-input"
        id="finder"
        role="combobox"
        aria-expanded="true"
        aria-controls="finder-list"
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
      />
      <ul class="gc-finder__list" id="finder-list" role="listbox" aria-label="Codes"></ul>
      <p class="gc-finder__means" data-finder-means></p>
      <p class="govuk-error-message" role="alert" data-finder-error></p>
      <button type="button" class="govuk-button govuk-button--secondary" data-finder-off hidden>
        Take it off
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" data-finder-close>
        Close
      </button>
    </div>
  )
}

/** How the keyboard is used; shown where the script runs. */
export function Keys() {
  return (
    <>
      <details class="govuk-details gc-keys" data-keys hidden>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">How to code with the keyboard</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list govuk-list--bullet">
            <li>Up and down go from turn to turn.</li>
            <li>Shift with left and right selects words; with Alt too, single letters.</li>
            <li>Enter opens the list of codes: for what is selected, or for the whole turn.</li>
            <li>
              Type a part of a code’s name, and Enter codes it. The codes you used last stand first.
            </li>
            <li>Tab leads to the codes of a turn: Enter changes one, or takes it off.</li>
            <li>Escape closes the list, and lets go of what is selected.</li>
          </ul>
        </div>
      </details>
      <p class="gc-coder-said" role="status" data-coder-said></p>
      <button type="button" class="govuk-button gc-code-selected" data-code-selected hidden>
        Code the selected words
      </button>
    </>
  )
}
