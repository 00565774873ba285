import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { Problem } from '../problem.ts'

/** Every setting of an installation. `goldcrest.env.example` describes each to operators. */
const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  GOLDCREST_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  GOLDCREST_DEMO: z.enum(['on', 'off']).default('on'),
  GOLDCREST_LIVES: z.enum(['on', 'off']).default('on'),
  GOLDCREST_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  GOLDCREST_ADMIN_SECRET: z.string().min(16).optional(),
  GOLDCREST_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  GOLDCREST_MEANING: z.enum(['on', 'off']).default('on'),
  GOLDCREST_LOG: z.enum(['json', 'off']).default('json'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Goldcrest <goldcrest@localhost>'),
  NOTIFY_API_KEY: z.string().min(1).optional(),
  NOTIFY_EMAIL_TEMPLATE: z.string().min(1).optional(),
  NOTIFY_SMS_TEMPLATE: z.string().min(1).optional(),
})

export type Settings = z.infer<typeof settingsSchema>

/** What each setting has to be, for the sentence an operator reads. */
const expected: Record<keyof Settings, string> = {
  PORT: 'a port number such as 3000',
  GOLDCREST_DATA: 'the path of a folder',
  DATABASE_URL: 'an address such as postgres://name:password@host:5432/goldcrest',
  GOLDCREST_DEMO: 'on or off',
  GOLDCREST_LIVES: 'on or off',
  GOLDCREST_PUBLIC_URL: 'an address such as https://support.example.org',
  GOLDCREST_ADMIN_SECRET: 'at least 16 characters',
  GOLDCREST_PROXIES: 'the number of proxies in front of Goldcrest, 0 to 5',
  GOLDCREST_MEANING: 'on or off',
  GOLDCREST_LOG: 'json or off',
  SMTP_URL: 'an address such as smtp://name:password@mail.example.org:587',
  MAIL_FROM: 'a sender such as Goldcrest <hello@example.org>',
  NOTIFY_API_KEY: 'a GOV.UK Notify key',
  NOTIFY_EMAIL_TEMPLATE: 'the id of a GOV.UK Notify email template',
  NOTIFY_SMS_TEMPLATE: 'the id of a GOV.UK Notify text message template',
}

/**
 * Reads settings from the environment and from the file `goldcrest.env` in the current folder
 * (another name: GOLDCREST_SETTINGS); the environment wins.
 * @throws Problem with one sentence when a setting can't be used.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = { ...readFile(environment.GOLDCREST_SETTINGS), ...environment }
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = settingsSchema.safeParse(filled)
  if (parsed.success) return checkTogether(parsed.data)
  const name = String(parsed.error.issues[0]?.path[0]) as keyof Settings
  throw new Problem(
    `The setting ${name} can't be used: it should be ${expected[name]}. Mend it in the environment or in goldcrest.env.`,
  )
}

function checkTogether(settings: Settings): Settings {
  if (settings.NOTIFY_API_KEY && !settings.NOTIFY_EMAIL_TEMPLATE)
    throw new Problem(
      'NOTIFY_API_KEY is set without NOTIFY_EMAIL_TEMPLATE: give the id of a template whose text is ((subject)) and ((body)).',
    )
  return settings
}

function readFile(named: string | undefined): NodeJS.Dict<string> {
  const path = resolve(named ?? 'goldcrest.env')
  if (!existsSync(path)) {
    if (named) throw new Problem(`GOLDCREST_SETTINGS names ${path}, and there is no such file.`)
    return {}
  }
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch {
    throw new Problem(`${path} can't be read: check that it is a text file that you may open.`)
  }
}
