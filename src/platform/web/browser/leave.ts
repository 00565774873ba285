import { ExitThisPage } from 'govuk-frontend'

/**
 * "Leave this page quickly", or Shift three times: all is hidden at once, and the page that comes
 * stands in this one's place, so that "back" doesn't lead here.
 */
export class LeaveAtOnce extends ExitThisPage {
  override exitPage(): void {
    document.body.classList.add('govuk-exit-this-page-hide-content')
    document.title = ' '
    window.location.replace(this.$button.href)
  }
}
