import {
  largestPicture,
  readPicture,
  tooLarge as pictureTooLarge,
  type Picture,
} from './read-picture.ts'
import { largestSound, readSound, tooLarge as soundTooLarge, type Sound } from './read-sound.ts'
import type { Unreadable } from './unreadable.ts'

/** The picture that was chosen in a form's field; undefined where none was. */
export async function chosenPicture(files?: File[]): Promise<Picture | Unreadable | undefined> {
  const [file] = files ?? []
  if (!file) return undefined
  if (file.size > largestPicture) return { problem: pictureTooLarge }
  return readPicture(new Uint8Array(await file.arrayBuffer()))
}

/** The recording that was made or chosen in a form's field; undefined where none was. */
export async function chosenSound(files?: File[]): Promise<Sound | Unreadable | undefined> {
  const [file] = files ?? []
  if (!file) return undefined
  if (file.size > largestSound) return { problem: soundTooLarge }
  return readSound(new Uint8Array(await file.arrayBuffer()))
}
