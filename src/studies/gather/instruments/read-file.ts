import { readPack, readQuestionnaire, readXlsFormFile, type ReadInstrument } from '#surveys'
import { Problem } from '../../../platform/problem.ts'

/** Reads an instrument from whatever somebody chose: a pack, an XLSForm or a FHIR Questionnaire. */
export async function readInstrumentFile(file: File): Promise<ReadInstrument> {
  try {
    return await readAny(file)
  } catch (error) {
    if (error instanceof Problem) return { ok: false, because: error.message }
    if (error instanceof RangeError)
      return { ok: false, because: 'This file is nested deeper than any form: make it again' }
    throw error
  }
}

async function readAny(file: File): Promise<ReadInstrument> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsFormFile(bytes)
  const text = new TextDecoder().decode(bytes)
  const resource = resourceIn(text)
  if (resource) return readQuestionnaire(resource)
  const read = readPack(text)
  return read.ok ? { ...read, notTaken: [] } : read
}

function resourceIn(text: string): unknown {
  try {
    const read = JSON.parse(text) as { resourceType?: unknown } | null
    return read && typeof read === 'object' && 'resourceType' in read ? read : undefined
  } catch {
    return undefined
  }
}
