import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, type Area, type Council } from '#areas'
import { Beside, EasyErrors, Go, HardWord, Idea, Name } from '../../platform/web/easy-read/index.ts'
import { errorList, type Form } from '../../platform/web/forms.ts'
import { ExitThisPage } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'

/** The frame of every page on which somebody says a worry, in Easy Read: see `WorriedFrame`. */
export function EasyWorriedFrame(
  options: PropsWithChildren<{ area: Area; heading: string; form?: Form }>,
) {
  const { area, heading, form, children } = options
  const errors = form ? errorList(form) : []
  const title = 'Getting help'
  return (
    <Layout site={areaSite(area)} title={errors.length ? `Error: ${title}` : title} hidden>
      <ExitThisPage
        text={
          <Beside picture="leave">
            <span class="govuk-visually-hidden">Emergency: </span>Leave this page quickly
          </Beside>
        }
        timedOutText="Nothing was left."
        pressTwoMoreTimesText="Shift. Press it 2 more times to leave."
        pressOneMoreTimeText="Shift. Press it 1 more time to leave."
      />
      <EasyErrors errors={errors} />
      <h1 class="govuk-heading-l">{heading}</h1>
      {children}
    </Layout>
  )
}

/** Said in big letters until it is sent. */
export function EasyNobodyToldYet() {
  return (
    <div class="gc-untold">
      <Idea picture="eye-closed">Nobody has been told yet.</Idea>
    </div>
  )
}

/** What helps at once, before any words, in Easy Read: see `WhatToDoNow`. */
export function EasyWhatToDoNow({ council }: { council: Council | undefined }) {
  return (
    <div class="gc-panel">
      <h2 class="govuk-heading-m">Is someone in danger now?</h2>
      <Idea picture="phone">
        Ring <Phone number="999" /> now.
      </Idea>
      <Idea picture="no-phone">You may not be able to speak.</Idea>
      <Idea picture="mobile">Then ring from a mobile phone.</Idea>
      <Idea picture="clock">Stay on the line.</Idea>
      <Idea picture="code">When you are asked, press 55.</Idea>
      <h2 class="govuk-heading-m">You can ring the council</h2>
      <EasyCouncilNumber council={council} />
      <Idea picture="family">Is it about a child?</Idea>
      <Go picture="website" href="https://www.gov.uk/report-child-abuse-to-local-council">
        Find whom to tell about a child
      </Go>
    </div>
  )
}

/** How to reach the council, in Easy Read: see `CouncilNumber`. */
export function EasyCouncilNumber({ council }: { council: Council | undefined }) {
  return (
    <>
      {council ? (
        <>
          <Idea picture="council">
            The council is called <Name>{council.name}</Name>.
          </Idea>
          <HardWord word="council" />
          <Idea picture="phone">
            Ring <Phone number={council.phone} />.
          </Idea>
          <Idea picture="clock">
            You can ring at these times: <Name>{council.hours}</Name>
          </Idea>
          {council.outOfHours && (
            <Idea picture="moon">
              At other times, ring <Phone number={council.outOfHours} />.
            </Idea>
          )}
        </>
      ) : (
        <>
          <Idea picture="no-phone">We don’t have the council’s number here.</Idea>
          <HardWord word="council" />
          <Go picture="website" href="https://www.gov.uk/find-local-council">
            Find your council on GOV.UK
          </Go>
        </>
      )}
      <Idea picture="speech">Ask for “adult safeguarding”.</Idea>
      <HardWord word="safeguarding" />
      {council?.website && (
        <Go picture="website" href={council.website}>
          Or tell the council on its website
        </Go>
      )}
    </>
  )
}

function Phone({ number }: { number: string }) {
  return (
    <a class="govuk-link gc-phone" href={`tel:${number.replaceAll(' ', '')}`}>
      <Name>{number}</Name>
    </a>
  )
}
