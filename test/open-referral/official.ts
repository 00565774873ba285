// The official schemas of Open Referral UK 3.0 and sample feeds, where they lie beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'

const folder = fileURLToPath(new URL('../../../shared/oruk/', import.meta.url))

/** Why tests that need them are skipped; false where they are there. */
export const missing = existsSync(`${folder}hsds-uk-3.0/schema`)
  ? false
  : 'the official schemas are not in ../shared/oruk/hsds-uk-3.0'

const base = 'https://openreferraluk.org/specifications/3.0/schema/'

/** Gives the validator of a file, such as `service_list.json`. */
export function officialSchemas(): (file: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajvFormats.default(ajv)
  const files = readdirSync(`${folder}hsds-uk-3.0/schema`).filter(
    (file) => file !== 'open_api.json',
  )
  for (const file of files)
    ajv.addSchema({ ...readJson(`hsds-uk-3.0/schema/${file}`), $id: base + file })
  return (file) => {
    const validate = ajv.getSchema(base + file)
    if (!validate) throw new Error(`there is no official schema ${file}`)
    return validate
  }
}

/** A sample feed: each list and each thing of it is a file, whatever page or id is asked for. */
export function sampleFeed(
  name: string,
): (path: string) => Promise<{ status: number; body: unknown }> {
  const files: Record<string, string[]> = {
    '': ['api_details'],
    services: ['service_list', 'service_full'],
    service_at_locations: ['service_at_location_list', 'service_at_location_full'],
    organizations: ['organization_list', 'organization_full', 'organization'],
    taxonomies: ['taxonomy_list', 'taxonomy'],
    taxonomy_terms: ['taxonomy_term_list', 'taxonomy_term'],
  }
  return async (path) => {
    const [list = '', id] = path.replace(/\?.*/, '').split('/').slice(1)
    const [ofList, ...ofOne] = files[list] ?? []
    const file = (id ? ofOne : [ofList]).find((one) =>
      existsSync(`${folder}validator-mocks/${name}/${one}.json`),
    )
    if (!file) return { status: 404, body: {} }
    return { status: 200, body: readJson(`validator-mocks/${name}/${file}.json`) }
  }
}

function readJson(path: string): object {
  return JSON.parse(readFileSync(folder + path, 'utf8')) as object
}
