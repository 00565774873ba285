import { areaSite, type Area } from '#areas'
import { Back } from '../../platform/web/form-page.tsx'
import { Button, SummaryList } from '../../platform/web/govuk/index.ts'
import { Layout } from '../../platform/web/layout.tsx'
import { urls } from '../../urls.ts'
import { isHired, workWords, type Worker } from './workers.ts'

interface Options {
  area: Area
  enterprise: { providerId: string; name: string }
  workers: Worker[]
  /** Who looks. */
  accountId: string
}

/** Who works in an enterprise, for whoever runs it. */
export function WorkersPage({ area, enterprise, workers, accountId }: Options) {
  const { providerId, name } = enterprise
  const hired = workers.filter(isHired)
  return (
    <Layout
      site={areaSite(area)}
      title={`Who works with ${name}`}
      hidden
      before={<Back href={urls.enterprise(area, { providerId })} text={name} />}
    >
      <h1 class="govuk-heading-l">Who works with {name}</h1>
      <p class="govuk-body">
        Paid or not, relatives, part-time: everybody who helps you. Only you see this list.
      </p>
      {hired.length === 0 && <p class="govuk-body">Nobody but you yet.</p>}
      <SummaryList
        rows={workers.map((worker) =>
          isHired(worker)
            ? {
                key: { text: worker.name },
                value: { text: `${workWords(worker)}. ${answerWords(worker)}.` },
                actions: {
                  items: [
                    {
                      href: urls.enterpriseWorker(area, { providerId, workerId: worker.workerId }),
                      text: 'Change',
                      visuallyHiddenText: worker.name,
                    },
                  ],
                },
              }
            : {
                key: { text: worker.name },
                value: {
                  text: worker.accountId === accountId ? 'You look after it' : 'Looks after it too',
                },
              },
        )}
      />
      <Button
        text="Add somebody"
        href={urls.enterpriseWorker(area, { providerId, workerId: 'new' })}
        classes="govuk-button--crest"
      />
    </Layout>
  )
}

export function answerWords({ accountId }: Pick<Worker, 'accountId'>): string {
  return accountId ? 'Has said yes with an account' : 'Has no account here'
}
