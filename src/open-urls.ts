import { siteUrl } from './url-of.ts'

/** For everybody's programs: what was published of all areas. Version 1 stays as it is. */
export const openUrls = {
  openEvidence: siteUrl('/open/evidence/v1'),
  openReleases: siteUrl('/open/evidence/v1/releases.json'),
  openReleasesCsv: siteUrl('/open/evidence/v1/releases.csv'),
  openSchema: siteUrl('/open/evidence/v1/schema.json'),
  openRelease: siteUrl('/open/evidence/v1/releases/:releaseId'),
}
