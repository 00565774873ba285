import type { Site } from '../platform/web/layout.tsx'
import { siteUrls, urls } from '../urls.ts'
import type { Area } from './area.ts'
import { EasyContact, EasyNotice } from './easy-contact.tsx'
import { themeVersion } from './theme.ts'

/** The frame that an area gives to its pages. */
export function areaSite(area: Area): Site {
  return {
    name: area.name,
    home: urls.home(area, {}),
    theme: area.colour ? urls.theme(area, {}, { v: themeVersion(area) }) : undefined,
    logo: area.hasLogo ? urls.logo(area, {}) : undefined,
    navigation: [
      { text: 'Find support', href: urls.search(area, {}), picture: 'search' },
      { text: 'My shortlist', href: urls.shortlist(area, {}) },
      { text: 'My account', href: urls.account(area, {}), picture: 'person' },
    ],
    footer: [
      { text: 'Worried about someone?', href: urls.worried(area, {}), picture: 'worry' },
      { text: 'Your privacy', href: urls.privacy(area, {}), picture: 'lock' },
      { text: 'Using this website', href: siteUrls.accessibility({}) },
      { text: 'For developers', href: urls.api(area, {}) },
      { text: 'For coordinators', href: urls.admin(area, {}) },
    ],
    offline: {
      scope: area.base || '/',
      page: urls.offline(area, {}),
      kit: urls.offlineKit(area, {}),
      waiting: urls.waiting(area, {}),
      keptApart: urls.keptApart(area, {}),
      worker: urls.offlineWorker(area, {}),
      signOut: urls.signOut(area, {}),
      manifest: urls.manifest(area, {}),
      start: urls.appStart(area, {}),
    },
    notice: area.invented && (
      <>
        <strong>This is a demonstration.</strong> {area.name} is not a real place, and everyone in
        it is invented.
      </>
    ),
    contact: <Contact area={area} />,
    easy: {
      switch: urls.easyRead(area, {}),
      notice: area.invented && <EasyNotice area={area} />,
      contact: <EasyContact area={area} />,
    },
  }
}

/** How to reach the coordinator, in a sentence. */
export function Contact({ area: { scheme } }: { area: Area }) {
  return (
    <p>
      {scheme.coordinatorName} at {scheme.name} can help you look: call{' '}
      <a class="govuk-link" href={`tel:${scheme.phone.replaceAll(' ', '')}`}>
        {scheme.phone}
      </a>{' '}
      ({scheme.hours}) or email{' '}
      <a class="govuk-link" href={`mailto:${scheme.email}`}>
        {scheme.email}
      </a>
      .
    </p>
  )
}
