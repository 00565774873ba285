// Pictures and sound that people send: read by their content, cleaned of what else they tell,
// and answered so that nothing in them is run.
export { chosenPicture, chosenSound } from './chosen.ts'
export { mediaAnswer, type Media } from './media-answer.ts'
export { EasyPictureField, EasySoundField } from './easy-fields.tsx'
export { MediaFigure } from './media-figure.tsx'
export { PictureField, type MediaFieldOptions } from './picture-field.tsx'
export {
  largestPicture,
  readPicture,
  tooLarge as pictureTooLarge,
  type Picture,
} from './read-picture.ts'
export { largestSound, readSound, tooLarge as soundTooLarge, type Sound } from './read-sound.ts'
export { SoundField } from './sound-field.tsx'
export { isUnreadable, type Unreadable } from './unreadable.ts'
