import { Idea, Name } from '../platform/web/easy-read/idea.tsx'
import type { Area } from './area.ts'

/** How to reach the coordinator, in Easy Read. */
export function EasyContact({ area: { scheme } }: { area: Area }) {
  return (
    <>
      <Idea picture="help">
        <Name>{scheme.coordinatorName}</Name> can help you.
      </Idea>
      <Idea picture="person">
        <Name>{scheme.coordinatorName}</Name> works at <Name>{scheme.name}</Name>.
      </Idea>
      <Idea picture="phone">
        You can call{' '}
        <a class="govuk-link" href={`tel:${scheme.phone.replaceAll(' ', '')}`}>
          <Name>{scheme.phone}</Name>
        </a>
        .
      </Idea>
      <Idea picture="clock">
        Good times to call: <Name>{scheme.hours}</Name>.
      </Idea>
      <Idea picture="email">
        You can email{' '}
        <a class="govuk-link" href={`mailto:${scheme.email}`}>
          <Name>{scheme.email}</Name>
        </a>
        .
      </Idea>
    </>
  )
}

/** That everyone here is invented, in Easy Read. */
export function EasyNotice({ area }: { area: Area }) {
  return (
    <>
      <Idea picture="map-pin">
        <Name>{area.name}</Name> is not a real place.
      </Idea>
      <Idea picture="people">The people here are not real.</Idea>
    </>
  )
}
