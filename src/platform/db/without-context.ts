/**
 * The short list of what stands or runs outside an area's context, with the reason for each.
 * Everything else is under the rule of its area (`areas.protect`): test/row-level-security.db.test.ts
 * fails on a table, a view or a function with its owner's rights that is on neither side.
 */

/** Tables and views that hold no area's rows, by name, or by schema (`graphile_worker.*`). */
export const withoutArea: Record<string, string> = {
  'areas.postcode':
    'the middles of postcodes from official files, the same for every area; only the owner loads them',
  'areas.rule': 'national defaults, the same for every area; an area’s setting wins over them',
  'providers.term': 'the national words by which support is described',
  'directory.thesaurus_entry':
    'what people say and the words by which listings say it; an area’s own entries win',
  'accounts.sign_in':
    'who is on her way in: what is not proved belongs to nobody; only the owner reads it',
  'accounts.invitation':
    'links that work once: who has one has no access yet; only the owner reads it',
  'accounts.erasure':
    'which accounts were erased, and when: of no area; only the owner reads it, for backups',
  'accounts.challenge':
    'what passkeys are asked to sign: who signs it is not known before; only the owner reads it',
  'surveys.licence':
    'which instruments this installation may use, by whose licence: of no area and nobody’s study',
  'ledger.migration': 'the history of this database; only the owner reads it',
  'jobs.round': 'the last day of each round belongs to the installation; only the owner reads it',
  'graphile_worker.*':
    'the job queue: jobs name their area, hold ids and dates only, and the request role enqueues by one function and reads nothing',
}

/** Tables of an area's rows that only the owner reads and writes: no request, whoever makes it. */
export const ownersTables: Record<string, string> = {
  'audit.batch': 'the chain of hashes that seals the audit trail; nobody but the sealer writes it',
  'audit.salt': 'who knows a salt can prove what was sealed about its person',
  'audit.erasure': 'what erasures left of the audit trail, for whoever verifies it',
  'offline.sealing_key':
    'who knows a private key can read what waits on phones; requests give out the public one',
  'audit.checkpoint': 'where the audit trail begins, for whoever verifies it',
}
/**
 * Schemas apart from all others, by the role of their own that alone may reach them: the request role
 * may not. A request steps into the role for a query or two, in one file, and out again.
 */
export const ownRoles = {
  goldcrest_worries: {
    schema: 'worries',
    where: 'src/worries/apart.ts',
    why: 'what somebody is worried about is seen by those named for safeguarding, and never by the one it is about',
  },
  goldcrest_studies: {
    schema: 'studies',
    where: 'src/studies/apart.ts',
    why: 'a study is a tenant of its own: nothing of an area is reached from it, and nothing of it from an area',
  },
  goldcrest_evidence: {
    schema: 'evidence',
    where: 'src/evidence/apart.ts',
    why: 'what is counted crosses people and enterprises: its views show everyday records without names and words, of the area of the context only',
  },
} as const

/** Unique keys that name no area and no account, because these are found by them. */
export const uniqueAcrossAreas: Record<string, string> = {
  'areas.area(slug)': 'the first part of an address chooses the area',
  'areas.area(host)': 'a host name chooses the area',
  'accounts.session(token_hash)': 'a browser’s cookie chooses the account',
  'accounts.invitation(token_hash)': 'a link chooses the invitation',
  'accounts.passkey(credential_id)':
    'who signs in with a passkey is found by what her phone calls it, and nobody adds another’s',
  'studies.answer_link(secret_hash)': 'a link chooses the survey that it is for',
  'accounts.session(previous_hash)': 'so does the one before, until the new one has come back',
}

/** Functions that run with their owner's rights. */
export const ownersFunctions: Record<string, string> = {
  'jobs.enqueue':
    'the only door from a request to the job queue; it refuses to work without an area and stamps the area and the actor on the job',
  'evidence.mark_visits':
    'a trigger: what is written of visits is marked to be counted anew, whoever writes it; it reads nothing',
  'evidence.mark_erased_visits': 'the same for what is erased',
  'evidence.mark_changes': 'the same for all else that is counted',
  'evidence.mark_preference': 'the same for the language that somebody likes best',
  'evidence.mark_later':
    'the same in the enterprises as which another goes on: it reads which these are',
  'evidence.mark_kinds':
    'the same for kinds of support, whose rows name a service: it reads of which enterprise that is',
  'evidence.mark_area': 'the same of every enterprise of an area, when its size bands change',
  'providers.say_size':
    'a trigger: how large an enterprise says that it is stays with its day, whoever saves it',
  'providers.say_reopened':
    'a trigger: that a closed listing was opened again is written beside what became of it, also by who has the secret and may not read that',
}

export { ownersWork } from './owners-work.ts'
