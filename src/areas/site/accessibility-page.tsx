import { Layout, type Site } from '../../platform/web/layout.tsx'

/** How these pages can be used, and what was tried. */
export function AccessibilityPage({ site }: { site: Site }) {
  return (
    <Layout site={site} title="Using this website">
      <h1 class="govuk-heading-l">Using this website</h1>
      <p class="govuk-body">We want everyone to be able to use these pages. You can:</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>make the words up to four times as large</li>
        <li>use only a keyboard</li>
        <li>use a screen reader</li>
        <li>use a small phone, an old phone, or a browser without JavaScript</li>
        <li>read light words on a dark page, if your phone or computer is set to it</li>
        <li>choose Easy Read: short words with pictures, on the first pages so far</li>
        <li>print every page</li>
      </ul>
      <p class="govuk-body">
        We build to the Web Content Accessibility Guidelines 2.2, level AA. Every kind of page is
        checked by a program, by keyboard and without JavaScript each time something changes.
      </p>
      <p class="govuk-body">
        We have not yet tried it with people who use screen readers every day. If something is in
        your way, tell the coordinator of your area: the phone number is at the foot of each page.
      </p>
    </Layout>
  )
}
