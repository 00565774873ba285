// Stories: what somebody who was there wants to tell of a visit, with the person's yes.
export { inventedStorySchema, makeInventedStory } from './invented-story.ts'
export { copiesOf, noteStoryCopies, publishedStories, type ToldStory } from './told/told-stories.ts'
export { ToldStories } from './told/told-stories-shown.tsx'
export { mountStories } from './routes.ts'
export { storyLinks } from './story-links.ts'
