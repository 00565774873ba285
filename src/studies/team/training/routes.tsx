import type { Hono } from 'hono'
import { newId, stableId, uuid } from '../../../platform/db/new-id.ts'
import { versions } from '../../../platform/web/easy-read/index.ts'
import { emptyForm, filled } from '../../../platform/web/forms.ts'
import { studyUrls } from '../../../study-urls.ts'
import type { StudyDb } from '../../apart.ts'
import { mountEditing, type Done } from '../../plan/editing.ts'
import { does, frameOf, type StudyEnv, type StudyRequest } from '../../study/in-study.ts'
import { team, type TeamMember } from '../team.ts'
import { EasyTrainingPage } from './easy-training-page.tsx'
import { TrainingPage } from './training-page.tsx'
import { trainings, trainingSchema, type Training, type TrainingSaid } from './training.ts'

interface Found {
  all: TeamMember[]
  trainings: Training[]
}

/** What the team has learnt. */
export function mountTraining(app: Hono<StudyEnv>): void {
  // Who only reads what was learnt has an Easy Read version of it.
  app.get(studyUrls.training.pattern, async (c, next) => {
    if (does(c.var.member, 'lead')) return next()
    const found = await find(c)
    const nameOf = (id: string) => found.all.find(({ memberId }) => memberId === id)?.name ?? ''
    return versions(
      c,
      <TrainingPage {...frameOf(c)} {...found} form={emptyForm} />,
      <EasyTrainingPage {...frameOf(c)} trainings={found.trainings} nameOf={nameOf} />,
    )
  })

  mountEditing(app, {
    pattern: studyUrls.training.pattern,
    reading: 'team',
    roles: ['lead'],
    find,
    form: () => filled({ id: newId() }),
    schema: () => trainingSchema,
    save,
    others: { remove },
    show: (c, form, found) => <TrainingPage {...frameOf(c)} {...found} form={form} />,
  })
}

async function find({ var: { db, study } }: StudyRequest): Promise<Found> {
  return {
    all: await team(db, study.studyId),
    trainings: await trainings(db, study.studyId),
  }
}

/** A row for each who was there; the same form sent twice makes them once. */
async function save(c: StudyRequest, said: TrainingSaid, { all }: Found): Promise<Done> {
  const { area, study } = c.var
  const { id, what, heldOn, minutes } = said
  const there = said.members.filter((memberId) => all.some((one) => one.memberId === memberId))
  if (there.length === 0) return { members: 'Tick who was there' }
  const db: StudyDb = c.var.db
  await db
    .insertInto('studies.training')
    .values(
      there.map((memberId) => ({
        ...{ study_id: study.studyId, training_id: stableId(id, memberId), member_id: memberId },
        ...{ what, held_on: heldOn, minutes },
      })),
    )
    .onConflict((same) => same.columns(['study_id', 'training_id']).doNothing())
    .execute()
  return studyUrls.training(area, study)
}

async function remove(c: StudyRequest): Promise<Done> {
  const { area, study, typed } = c.var
  const db: StudyDb = c.var.db
  const trainingId = uuid(typed.trainingId?.[0])
  if (trainingId)
    await db
      .deleteFrom('studies.training')
      .where('study_id', '=', study.studyId)
      .where('training_id', '=', trainingId)
      .execute()
  return studyUrls.training(area, study)
}
