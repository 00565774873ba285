import type { AreaRequest } from '#areas'
import { versions } from '../../platform/web/easy-read/index.ts'
import { page } from '../../platform/web/html.ts'
import { EasyVersionFormPage } from './easy-version-form-page.tsx'
import type { Side } from './side.ts'
import { VersionFormPage, type VersionFormOptions } from './version-form-page.tsx'

/** The form of a version: the person, or who helps her, may have it in Easy Read. */
export function versionFormPage(
  c: AreaRequest,
  { party }: Side,
  asked: VersionFormOptions,
  status: 200 | 422,
): Promise<Response> {
  const usual = <VersionFormPage {...asked} />
  return party === 'person'
    ? versions(c, usual, <EasyVersionFormPage {...asked} />, status)
    : page(c, usual, status)
}
