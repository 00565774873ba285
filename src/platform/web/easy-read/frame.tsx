import type { Site, SiteLink } from '../layout.tsx'
import { Beside, Idea } from './idea.tsx'

/** The frame of Easy Read pages: only the links that have a picture, and easy words around them. */
export function easySite(site: Site): Site {
  return {
    ...site,
    navigation: site.navigation.filter(({ picture }) => picture),
    footer: site.footer.filter(({ picture }) => picture),
    notice: site.easy.notice,
    contact: site.easy.contact,
  }
}

/** A link of the frame, beside its picture. */
export function EasyLink({ text, picture }: SiteLink) {
  return picture ? <Beside picture={picture}>{text}</Beside> : <>{text}</>
}

/** Said on every page that somebody who reads Easy Read finds in its usual words only. */
export function NoEasyVersion() {
  return (
    <div class="gc-no-easy-version">
      <Idea picture="easy-read">This page has no Easy Read version yet.</Idea>
    </div>
  )
}
