import { dateWords, isoDate } from '../../platform/i18n/words.ts'
import type { OutboxMessage } from '../../platform/messages/index.ts'
import { Back } from '../../platform/web/form-page.tsx'
import { Layout } from '../../platform/web/layout.tsx'
import { siteUrls } from '../../urls.ts'
import { ownSite } from './answers.tsx'

/** The development outbox: what would have been sent, newest first. */
export function OutboxPage({ messages }: { messages: OutboxMessage[] }) {
  return (
    <Layout site={ownSite} title="Outbox" hidden>
      <h1 class="govuk-heading-l">Outbox</h1>
      <p class="govuk-body">
        No way to send email is set (SMTP_URL or NOTIFY_API_KEY), so messages wait here for whoever
        develops or tries Goldcrest.
      </p>
      {messages.length === 0 ? (
        <div class="gc-empty">
          <p class="govuk-body">
            Nothing here yet. Ask a provider a question, and it will be here.
          </p>
        </div>
      ) : (
        <ul class="gc-results">
          {messages.map(({ messageId, subject, body, to, sentAt }) => (
            <li class="gc-result">
              <h2>
                <a class="govuk-link" href={siteUrls.outboxMessage({ messageId })}>
                  {subject || body.slice(0, 60)}
                </a>
              </h2>
              <p class="gc-quiet">
                To {to} · {dateWords(isoDate(sentAt))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

export function OutboxMessagePage({ message }: { message: OutboxMessage }) {
  const title = message.subject || 'Text message'
  return (
    <Layout
      site={ownSite}
      title={title}
      hidden
      before={<Back href={siteUrls.outbox({})} text="Outbox" />}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="gc-quiet">
        To {message.to}
        {message.replyTo && ` · answers go to ${message.replyTo}`}
      </p>
      {message.body.split(/\n{2,}/).map((paragraph) => (
        <p class="govuk-body">
          {paragraph.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {/^https?:\/\/\S+$/.test(line) ? (
                <a class="govuk-link" href={line}>
                  {line}
                </a>
              ) : (
                line
              )}
            </>
          ))}
        </p>
      ))}
    </Layout>
  )
}
