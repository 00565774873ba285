import type { Council } from '#areas'

/** What helps at once, before any words: 999, and the council's number where somebody has checked it. */
export function WhatToDoNow({ council }: { council: Council | undefined }) {
  return (
    <div class="gc-panel">
      <h2 class="govuk-heading-m">Is someone in danger now?</h2>
      <p class="govuk-body-l">
        Ring <Phone number="999" /> now.
      </p>
      <p class="govuk-body">
        If you can’t speak, ring from a mobile phone. Stay on the line. When you are asked, press
        55.
      </p>
      <h2 class="govuk-heading-m">You can ring the council</h2>
      <CouncilNumber council={council} />
      <p class="govuk-body">
        Is it about a child?{' '}
        <a class="govuk-link" href="https://www.gov.uk/report-child-abuse-to-local-council">
          Find whom to tell about a child
        </a>
        .
      </p>
    </div>
  )
}

/** How to reach the council. Without a number that was checked it says how to find one. */
export function CouncilNumber({ council }: { council: Council | undefined }) {
  if (!council)
    return (
      <p class="govuk-body">
        We don’t have the council’s number here.{' '}
        <a class="govuk-link" href="https://www.gov.uk/find-local-council">
          Find your council on GOV.UK
        </a>
        . Ask for “adult safeguarding”. That means keeping people safe.
      </p>
    )
  const { name, phone, hours, outOfHours, website } = council
  return (
    <>
      <p class="govuk-body">
        Ring {name}: <Phone number={phone} />. {hours}. Ask for “adult safeguarding”. That means
        keeping people safe.
      </p>
      {outOfHours && (
        <p class="govuk-body">
          At other times: <Phone number={outOfHours} />.
        </p>
      )}
      {website && (
        <p class="govuk-body">
          <a class="govuk-link" href={website}>
            Or tell the council on its website
          </a>
          .
        </p>
      )}
    </>
  )
}

function Phone({ number }: { number: string }) {
  return (
    <a class="govuk-link gc-phone" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  )
}
