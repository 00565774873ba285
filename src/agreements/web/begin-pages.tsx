import type { PropsWithChildren } from 'hono/jsx'
import { areaSite, Contact, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, Input } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { allTitle, type Side } from './side.ts'

interface Other {
  id: string
  name: string
}

export interface BeginOptions {
  area: Area
  side: Side
}

export type ChooseProviderOptions = BeginOptions & { name: string; found: Other[] }

/** The person looks for the provider with whom to make an agreement. */
export function ChooseProviderPage({ area, side, name, found }: ChooseProviderOptions) {
  return (
    <Frame {...{ area, side }}>
      <form method="get">
        <Input
          name="name"
          value={name}
          label={{ text: 'What are they called?', classes: 'govuk-label--s' }}
          hint={{ text: 'Their name, or a part of it.' }}
        />
        <Button
          text="Find them"
          classes={found.length ? 'govuk-button--secondary' : 'govuk-button--crest'}
        />
      </form>
      {name !== '' && found.length === 0 && (
        <p class="govuk-body">
          Nobody here is called that. Try fewer letters, or look at how they write their name.
        </p>
      )}
      <Choices side={side} found={found} />
    </Frame>
  )
}

/** The provider chooses one of the people whose record she may see. */
export function ChoosePersonPage({ area, side, found }: BeginOptions & { found: Other[] }) {
  return (
    <Frame {...{ area, side }}>
      {found.length === 0 ? (
        <p class="govuk-body">
          Nobody lets you see their record yet. They can begin an agreement with you from their own
          record. If they have no email address, begin a record on paper for them first.
        </p>
      ) : (
        <p class="govuk-body">With whom? These people let you see something of their record.</p>
      )}
      <Choices side={side} found={found} />
    </Frame>
  )
}

/** Nobody could say yes: what to do about it. */
export function NoAccountPage({ area, side, name }: BeginOptions & { name: string }) {
  return (
    <Frame {...{ area, side }}>
      <p class="govuk-body">
        {name} can’t say yes here yet: nobody has signed in for them. Ask them to. When they have
        their own page here, come back and make the agreement.
      </p>
      <Contact area={area} />
    </Frame>
  )
}

/** To whoever runs an enterprise that is closed. */
export function ClosedPage({ area, side }: BeginOptions) {
  return (
    <Frame {...{ area, side }}>
      <p class="govuk-body">
        {side.name} is closed. While it is, it makes no new agreement. What you have agreed stays
        until it ends.
      </p>
      <Contact area={area} />
    </Frame>
  )
}

function Choices({ side, found }: { side: Side; found: Other[] }) {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {found.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={side.addresses.begin({ with: id })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Frame({ area, side, children }: PropsWithChildren<BeginOptions>) {
  return (
    <Layout
      site={areaSite(area)}
      title="Make an agreement"
      before={<Back href={side.addresses.all} text={allTitle(side)} />}
      hidden
    >
      <h1 class="govuk-heading-l">Make an agreement</h1>
      {children}
    </Layout>
  )
}
