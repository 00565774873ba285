/** The pictures that stand beside Easy Read words: the door of this folder. */
export { Picture, pictures, type PictureName } from './picture.tsx'
