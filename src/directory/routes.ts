import type { Hono, MiddlewareHandler } from 'hono'
import type { AreaEnv } from '#areas'
import type { Installation } from '../platform/config/installation.ts'
import type { WholeDb } from '../platform/db/db.ts'
import type { Meaning } from '../platform/meaning/index.ts'
import { mountAdmin } from './admin/routes.tsx'
import { mountClaims } from './claims/routes.tsx'
import { mountCompare } from './compare/routes.tsx'
import { mountEnquiries } from './enquiries/routes.tsx'
import { mountImports } from './imports/web/routes.tsx'
import { mountListings, type ToldStories } from './listing/routes.tsx'
import { mountOpenReferral } from './open-referral/routes.tsx'
import { mountOwn } from './own/routes.tsx'
import { mountPrivacy } from './privacy/routes.tsx'
import { mountRecommendations } from './recommendations/routes.tsx'
import { mountReports } from './reports/routes.tsx'
import { mountSearch } from './search/routes.tsx'
import { mountThesaurus } from './thesaurus/routes.tsx'
import { mountShortlist } from './shortlist/routes.tsx'

/**
 * Every page of the directory. `slowSignIn` holds back those who guess the admin secret; `db` is
 * for answers that go on after the request's own transaction; `toldStories` gives
 * the stories that everybody may read today.
 */
export function mountDirectory(
  app: Hono<AreaEnv>,
  installation: Installation,
  meaning: Meaning,
  slowSignIn: MiddlewareHandler,
  db: WholeDb,
  toldStories: ToldStories,
): void {
  mountSearch(app, meaning)
  mountCompare(app)
  mountListings(app, installation, toldStories)
  mountShortlist(app, installation)
  mountEnquiries(app, installation)
  mountReports(app)
  mountRecommendations(app)
  mountClaims(app)
  mountOwn(app, installation)
  mountPrivacy(app)
  mountAdmin(app, installation, slowSignIn)
  mountImports(app)
  mountThesaurus(app, meaning)
  mountOpenReferral(app, { db, installation, meaning })
}
