import type { Hono } from 'hono'
import { newId, uuid } from '../../../platform/db/new-id.ts'
import { isoDate } from '../../../platform/i18n/words.ts'
import { emptyForm, filled } from '../../../platform/web/forms.ts'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import { mountEditing, type Done } from '../../plan/editing.ts'
import { does, frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { team, type TeamMember } from '../team.ts'
import { EasyPaymentsPage } from './easy-payments-page.tsx'
import { PaymentsPage } from './payments-page.tsx'
import { payments, paymentSchema, type Payment, type PaymentSaid } from './payments.ts'

interface Found {
  all: TeamMember[]
  payments: Payment[]
}

/** What people of the team are paid. */
export function mountPayments(app: Hono<StudyEnv>): void {
  // Who only reads what she is paid has an Easy Read version of it.
  app.get(studyUrls.payments.pattern, async (c, next) => {
    if (does(c.var.member, 'lead')) return next()
    const found = await find(c)
    return versions(
      c,
      <PaymentsPage {...frameOf(c)} {...found} form={emptyForm} />,
      <EasyPaymentsPage {...frameOf(c)} payments={found.payments} />,
    )
  })

  mountEditing(app, {
    pattern: studyUrls.payments.pattern,
    reading: 'team',
    roles: ['lead'],
    find,
    form: () => filled({ id: newId() }),
    schema: () => paymentSchema,
    save,
    others: { paid, remove },
    show: (c, form, found) => <PaymentsPage {...frameOf(c)} {...found} form={form} />,
  })
}

/** Who doesn't lead the study sees what she is paid herself. */
async function find({ var: { db, study, member } }: StudyRequest): Promise<Found> {
  const whose = does(member, 'lead') ? undefined : member.memberId
  return {
    all: await team(db, study.studyId),
    payments: await payments(db, study.studyId, whose),
  }
}

async function save(c: StudyRequest, said: PaymentSaid, { all }: Found): Promise<Done> {
  const { area, study } = c.var
  if (!all.some(({ memberId }) => memberId === said.memberId))
    return { memberId: 'Choose who is paid' }
  const db: StudyDb = c.var.db
  await db
    .insertInto('studies.payment')
    .values({
      ...{ study_id: study.studyId, payment_id: said.id, member_id: said.memberId },
      ...{ what: said.what, pence: said.amount, due_on: said.dueOn, paid_on: said.paidOn ?? null },
    })
    .onConflict((same) => same.columns(['study_id', 'payment_id']).doNothing())
    .execute()
  return studyUrls.payments(area, study)
}

async function paid(c: StudyRequest): Promise<Done> {
  const { area, study, typed } = c.var
  const db: StudyDb = c.var.db
  const paymentId = uuid(typed.paymentId?.[0])
  if (paymentId)
    await db
      .updateTable('studies.payment')
      .set({ paid_on: isoDate(new Date()) })
      .where('study_id', '=', study.studyId)
      .where('payment_id', '=', paymentId)
      .where('paid_on', 'is', null)
      .execute()
  return studyUrls.payments(area, study)
}

/** What was paid stays. */
async function remove(c: StudyRequest): Promise<Done> {
  const { area, study, typed } = c.var
  const db: StudyDb = c.var.db
  const paymentId = uuid(typed.paymentId?.[0])
  if (paymentId)
    await db
      .deleteFrom('studies.payment')
      .where('study_id', '=', study.studyId)
      .where('payment_id', '=', paymentId)
      .where('paid_on', 'is', null)
      .execute()
  return studyUrls.payments(area, study)
}
