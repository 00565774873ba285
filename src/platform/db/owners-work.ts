/** Queries that run as the owner, before or without an area. */
export const ownersWork: { what: string; where: string; why: string }[] = [
  {
    what: 'choosing the area of a host name or of the first part of an address',
    where: 'src/areas/area.ts: areaAt',
    why: 'the context needs the area’s id, which is what is looked for',
  },
  {
    what: 'the list of areas on the welcome page, and of the development outbox',
    where: 'src/areas/area.ts: areas',
    why: 'it belongs to the installation; the outbox then reads each area in its own context',
  },
  {
    what: 'who is signed in',
    where: 'src/accounts/who-asks.ts',
    why: 'the context needs the account’s id, which is what is looked for',
  },
  {
    what: 'signing in',
    where: 'src/accounts/sign-in/routes.tsx, src/accounts/emails/routes.tsx',
    why: 'before the code is right, and it is known who she is, there is no account',
  },
  {
    what: 'giving and ending roles',
    where: 'src/role-command.ts, src/account-command.ts, src/demonstration/load.ts',
    why: 'the operator says who is what in an area; nobody gives herself a role',
  },
  {
    what: 'invitations',
    where: 'src/accounts/invitations',
    why: 'who holds the link may not see yet what it invites to',
  },
  {
    what: 'who runs an enterprise, for its claims and for emails to it; deciding claims, beginning and ending owners, and how they are reached',
    where: 'src/directory/claims, src/directory/own/own-address.ts',
    why: 'only whoever runs an enterprise sees who does, and nobody makes herself one',
  },
  {
    what: 'whom a worker’s link asks, her yes, and leaving',
    where: 'src/providers/workers/worker-invitation.tsx, routes.tsx',
    why: 'who works somewhere changes nothing there; links are read by the owner only',
  },
  {
    what: 'beginning a record',
    where: 'src/people/routes.tsx',
    why: 'before there is access, nobody may see or write anything of it',
  },
  {
    what: 'whether a record is still there, before something that outlives it is noted in its trail',
    where: 'src/people/trail.ts',
    why: 'a provider may change her own agreement or answer without seeing the person’s record',
  },
  {
    what: 'what an agreement gives a provider, and takes away',
    where: 'src/agreements/give-assent.ts, src/agreements/end-agreement.ts',
    why: 'the person has agreed, and it is the provider who says yes last, or ends it; both are checked there first',
  },
  {
    what: 'whether the other party of an agreement has an account, who decides for it, and where to tell it',
    where:
      'src/agreements/tell.ts, src/agreements/lapsed.ts, src/agreements/web/yes-routes.tsx, src/agreements/web/begin-routes.tsx',
    why: 'a party sees neither whose accounts the other’s are, nor their addresses, and is shown neither',
  },
  {
    what: 'telling people that somebody new runs an enterprise, and erasing old agreements',
    where: 'src/agreements/tasks.ts, src/agreements/new-owner.ts',
    why: 'neither who runs it nor a job may see whose records it may read; rows of agreements are taken away by nobody else',
  },
  {
    what: 'how far agreements reach and what was last said of a worker, for her own week; quiet hours, who reads messages, and telling them; what a calendar’s link shows',
    where:
      'src/practice/week/planned.ts, src/practice/desk.ts, src/practice/messages, src/practice/tell-provider.ts, src/practice/calendar, src/practice/held, src/practice/planning-tasks.ts',
    why: 'a worker sees no agreement; neither side sees whose accounts the other’s are; a calendar has no account; and no request may erase',
  },
  {
    what: 'erasing old visits, and their pictures and voices; who works in an enterprise, for the demonstration',
    where: 'src/practice/tasks.ts, src/practice/invented-visits.ts',
    why: 'no request takes a visit away, nor does a job see one',
  },
  {
    what: 'asking passkeys to sign something, using that up, and signing in by one',
    where: 'src/accounts/passkeys/routes.tsx',
    why: 'before the passkey has signed there is no account; a question is nobody’s row',
  },
  {
    what: 'inviting a supporter, and her yes',
    where: 'src/people/supporters',
    why: 'links belong to nobody yet, and who says yes may see nothing before',
  },
  {
    what: 'a record on paper: beginning it, the number of its claim, the check of who she is, her yes, and ending the claim of somebody else, with what that wrote, asked and agreed',
    where:
      'src/people/paper; src/people/requests/withdraw-requests.ts, src/agreements/end-mistaken.ts',
    why: 'nobody has access to it yet, and who checks sees a number and a name and never gets any',
  },
  {
    what: 'forgetting old sign-ins and sessions',
    where: 'src/accounts/forget.ts',
    why: 'they are of every account',
  },
  {
    what: 'who is named for safeguarding',
    where: 'src/worries/named/named.ts',
    why: 'whoever is worried is told who reads it, and they are told that there is something to read',
  },
  {
    what: 'forgetting drafts of worries, and reminding of those that nobody has opened',
    where: 'src/worries/rounds.ts',
    why: 'no browser and no reader asks; it reads no words',
  },
  {
    what: 'erasing a record, an account, and what is past its time',
    where: 'src/people/erasing/erase-record-form.tsx, round.ts; src/accounts/leaving/routes.tsx',
    why: 'no request may take such rows away; who asks has shown before that it is hers to ask',
  },
  {
    what: 'a place in the team of a study: what it is, and the yes; ending the places of an account that goes',
    where: 'src/studies/team/seat-invitation.tsx, src/studies/team/held-of-account.ts',
    why: 'links belong to nobody yet, and who says yes sees nothing of the study before; an account that goes is in no study’s context',
  },
  {
    what: 'what an account is in enterprises, and whether an enterprise has an account',
    where:
      'src/held.ts (what was asked of her once, too); src/people/requests; src/people/access/routes.tsx',
    why: 'who only works there sees none of its rows, and may see her own; a person is told that somebody reads what she asks, or that somebody new runs it, never who',
  },
  {
    what: 'the names of workers, for the person to whom they come',
    where: 'src/practice/person-week/who-comes.ts',
    why: 'she sees the visits, and not the rows of who works in an enterprise',
  },
  {
    what: 'telling an enterprise that a visit was called off',
    where: 'src/practice/person-week/off-routes.tsx',
    why: 'the person sees neither whose accounts run it, nor their addresses',
  },
  {
    what: 'which survey a participant’s private link is for',
    where: 'src/studies/gather/by-link/survey-routes.tsx',
    why: 'who holds the link has no seat, and until it is found it isn’t known of which study it is',
  },
  {
    what: 'watching whether visits have begun, where the person asked for it, each minute; and the contact’s no',
    where: 'src/practice/watch/round.ts, contact-routes.tsx',
    why: 'no browser asks; a contact has no account, and only the round tells anybody',
  },
  {
    what: 'the keys that phones seal to, whose phone sends, and whether it came before',
    where: 'src/offline/kit.ts, src/offline/take-item.ts, src/offline/rounds.ts',
    why: 'what a phone sends is in the name of its ticket, which is found before there is a context; no request reads a private key',
  },
  {
    what: 'what others may read of an enterprise, and telling coordinators and owners of a disputed figure, people of what they are asked, and owners of their answers',
    where: 'src/evidence/sharing/for-others.ts, tell.ts',
    why: 'whoever reads it sees neither the goals that people let be read nor who works there; nobody sees the addresses of the other',
  },
  {
    what: 'health',
    where: 'src/areas/site/routes.tsx',
    why: 'it asks whether the database answers, and reads no table',
  },
  {
    what: 'taking jobs from the queue',
    where: 'src/platform/jobs/worker.ts',
    why: 'the queue belongs to the installation; each job then runs in the context of its area',
  },
  {
    what: 'beginning a round',
    where: 'src/platform/jobs/rounds.ts: beginRound',
    why: 'a round goes through every area, and enqueues in each',
  },
  {
    what: 'sealing the audit trail, each minute',
    where: 'src/platform/audit/seal.ts',
    why: 'a request may not change an entry, and may not see a hash or a salt',
  },
  {
    what: 'erasing and forgetting in the audit trail',
    where: 'src/platform/audit/erase.ts, forget.ts',
    why: 'so may none take an entry away; each leaves an entry that tells of it',
  },
  {
    what: 'verifying the audit trail',
    where: 'the command line',
    why: 'it reads all entries, with the hashes and salts',
  },
  {
    what: 'migrations',
    where: 'src/platform/db/migrate.ts',
    why: 'they make the tables and their rules',
  },
  {
    what: 'the demonstration',
    where: 'src/demonstration: load, add-lives.ts',
    why: 'it adds an area and its listings, and rows of every slice by the thousand, each in one transaction',
  },
  {
    what: 'adding an area',
    where: 'src/areas/save-area.ts',
    why: 'an area has no context before it exists',
  },
  {
    what: 'statistics of what an import has read',
    where: 'src/directory/imports/read-import.ts',
    why: 'only a table’s owner may have them made; no row is read for anybody',
  },
  {
    what: 'loading postcodes, and an area’s boundary',
    where: 'src/areas/places/import-places.ts',
    why: 'postcodes belong to the installation; an operator loads both from official files',
  },
  {
    what: 'backup and restore',
    where: 'the command line',
    why: 'they copy the whole database, whatever is in it',
  },
]
