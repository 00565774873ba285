import type { PropsWithChildren } from 'hono/jsx'
import { areaSite } from '#areas'
import {
  EasyButton,
  EasyInput,
  Go,
  HardWord,
  Idea,
  Name,
  NameIn,
} from '../../platform/web/easy-read/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import type { BeginOptions, ChooseProviderOptions } from './begin-pages.tsx'

/** The person looks for the provider with whom to make an agreement, in Easy Read. */
export function EasyChooseProviderPage({ area, side, name, found }: ChooseProviderOptions) {
  return (
    <Frame {...{ area, side }}>
      <Idea picture="worker">First, choose the provider.</Idea>
      <HardWord word="provider" />
      <Idea picture="pencil">You can write a part of the name.</Idea>
      <form method="get">
        <EasyInput
          name="name"
          picture="name"
          value={name}
          label={{ text: 'What are they called?' }}
        />
        <EasyButton
          picture="search"
          text="Find them"
          classes={found.length ? 'govuk-button--secondary' : 'govuk-button--crest'}
        />
      </form>
      {name !== '' && found.length === 0 && (
        <>
          <Idea picture="cross">Nobody here is called that.</Idea>
          <Idea picture="pencil">Try fewer letters.</Idea>
          <Idea picture="eye">Look at how they write their name.</Idea>
        </>
      )}
      {found.map((one) => (
        <Go picture="worker" href={side.addresses.begin({ with: one.id })}>
          <Name>{one.name}</Name>
        </Go>
      ))}
    </Frame>
  )
}

/** Nobody could say yes, in Easy Read. */
export function EasyNoAccountPage({ area, side, name }: BeginOptions & { name: string }) {
  return (
    <Frame {...{ area, side }}>
      <Idea picture="cross">
        <Name>{name}</Name> can’t say yes here yet.
      </Idea>
      <Idea picture="person">Nobody has signed in for them.</Idea>
      <HardWord word="sign in" />
      <Idea picture="speech">You can ask them to do that.</Idea>
      <Idea picture="later">Come back when they have their own page here.</Idea>
      <Idea picture="agreement">Then you can make the agreement.</Idea>
    </Frame>
  )
}

function Frame({ area, side, children }: PropsWithChildren<BeginOptions>) {
  return (
    <Layout
      site={areaSite(area)}
      title="Make an agreement"
      before={
        <Back
          href={side.addresses.all}
          text={<NameIn text={`Agreements of ${side.name}`} name={side.name} />}
        />
      }
      hidden
    >
      <h1 class="govuk-heading-l">Make an agreement</h1>
      <Idea picture="agreement">Here you can make an agreement.</Idea>
      <HardWord word="agreement" />
      {children}
    </Layout>
  )
}
