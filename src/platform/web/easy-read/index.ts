/** Easy Read pages: what they are written with. The door of this folder, but for the frame of pages. */
export { keepChoice, keptChoice, type KeptChoice } from './choice.ts'
export {
  EasyButton,
  EasyCheckboxes,
  EasyErrors,
  EasyFormPage,
  EasyInput,
  EasyRadios,
  EasyTextarea,
  Wrong,
} from './form.tsx'
export { lineFaults, longestLine, wordsIn, type LineFault } from './easy-line.ts'
export { hardWords, hardWordsIn, type HardWordName } from './hard-words.ts'
export { Beside, Go, HardWord, Idea, Lines, Name, NameIn, Said, sentences } from './idea.tsx'
export { versions } from './versions.ts'
