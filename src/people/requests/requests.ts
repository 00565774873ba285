import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/db.ts'
import type { Kind, Outcome } from './request-words.ts'

export interface Request {
  requestId: string
  personId: string
  providerId: string
  /** Whose account wrote it; none: it is withdrawn. */
  accountId: string | null
  /** It was not the person who asked. */
  withdrawnAt: Date | null
  /** As it is signed. */
  name: string
  kind: Kind
  words: string
  askedAt: Date
  /** The last day for an answer: a month by the calendar, or three where more time was said. */
  dueOn: string
  /** The first one first. */
  answers: Answer[]
}

export interface Answer {
  outcome: Outcome
  words: string
  answeredAt: Date
}

/** How long an enterprise has, in months, from the rules. */
export interface Clock {
  months: number
  moreMonths: number
}

type Which = { personId: string } | { providerId: string } | { accountId: string }

/** Requests of a person, to an enterprise, or by an account: as far as whoever asks may see them. */
export async function requests(
  db: Db<'people'>,
  areaId: string,
  clock: Clock,
  which: Which & { requestId?: string },
): Promise<Request[]> {
  const { requestId } = which
  const of: RawBuilder<unknown> =
    'personId' in which
      ? sql`request.person_id = ${which.personId}`
      : 'providerId' in which
        ? sql`request.provider_id = ${which.providerId}`
        : sql`request.account_id = ${which.accountId}`
  const { rows } = await sql<Row>`
    select request.request_id as "requestId", request.person_id as "personId",
      request.provider_id as "providerId", request.account_id as "accountId", request.name,
      request.kind, request.words, request.asked_at as "askedAt",
      request.withdrawn_at as "withdrawnAt",
      (request.asked_at::date + make_interval(months => ${clock.months}
        + case when bool_or(answer.outcome = 'more_time') then ${clock.moreMonths}::int else 0 end))::date as "dueOn",
      coalesce(json_agg(json_build_object('outcome', answer.outcome, 'words', answer.words,
        'answeredAt', answer.answered_at) order by answer.answered_at, answer.answer_id)
        filter (where answer.answer_id is not null), '[]') as answers
    from people.request
      left join people.request_answer as answer using (area_id, person_id, request_id)
    where request.area_id = ${areaId} and ${of}
      and ${requestId === undefined ? sql`true` : sql`request.request_id = ${requestId}`}
    group by request.area_id, request.person_id, request.request_id
    order by request.asked_at desc, request.request_id`.execute(db)
  return rows.map(({ answers, ...row }) => ({
    ...row,
    answers: answers.map((one) => ({ ...one, answeredAt: new Date(one.answeredAt) })),
  }))
}

type Row = Omit<Request, 'answers'> & {
  answers: (Omit<Answer, 'answeredAt'> & { answeredAt: string })[]
}

/** Whether an answer is still to come. */
export function waits(request: Pick<Request, 'answers' | 'withdrawnAt'>): boolean {
  return !request.withdrawnAt && outcomeOf(request) === undefined
}

/** What became of it; none: nothing was said. */
export function outcomeOf({ answers }: Pick<Request, 'answers'>): Outcome | undefined {
  return answers.findLast(({ outcome }) => outcome !== 'more_time')?.outcome
}
