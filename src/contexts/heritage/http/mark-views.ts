import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { termInWords } from '../data/vocabulary.ts'
import type { Assessment } from '../domain/assessment.ts'
import { areaWritten } from '../domain/damage-mark.ts'
import type { Photograph } from '../domain/photograph.ts'
import { words } from '../messages/words.ts'
import type { MarkedPictureView } from '../pages/marked-picture.ts'
import type { MarkedView } from '../pages/site-page/view.ts'
import type { WrittenAssessment } from './written-assessment.ts'
import { type PicturePlaces, shrunkSize } from './picture-views.ts'

/** The pictures that assessments mark, and where each size of one is. */
export type Marking = {
  readonly photographs: readonly Photograph[]
  readonly places: PicturePlaces
}

const captionOf = ({ content, takenOn }: Photograph, language: Language): string => {
  const say = words(language)
  const day = takenOn === null ? say('photo.undated') : formatDay(language, takenOn)
  return say('photo.alt', { caption: content.caption, day })
}

/** The pictures that an assessment marks, as far as the reader sees them, with what is marked on each. */
export const markedViews = (
  { content }: Assessment,
  { photographs, places }: Marking,
  language: Language,
): readonly MarkedView[] => {
  const say = words(language)
  const numbered = content.marks.map((mark, index) => ({ ...mark, number: index + 1 }))
  return photographs.flatMap((photograph) => {
    const own = numbered.filter((mark) => mark.photograph === photograph.id)
    if (own.length === 0) return []
    const caption = captionOf(photograph, language)
    return [
      {
        id: photograph.id,
        thumbnail: places.file(photograph.id, 'thumbnail'),
        page: places.page(photograph.id),
        ...shrunkSize(photograph),
        caption,
        label: say('marks.label', { caption, count: own.length }),
        areas: own,
        marks: own.map(({ number, effect, words: said }) => ({
          number,
          effect: termInWords('effects', effect, language),
          words: said,
        })),
      },
    ]
  })
}

/** The pictures on which a survey can mark damage, with what is written so far. */
export const boardsOf = (
  { photographs, places }: Marking,
  { text }: WrittenAssessment,
  { language, rows }: { readonly language: Language; readonly rows: number },
): readonly MarkedPictureView[] => {
  const say = words(language)
  const written = Array.from({ length: rows }, (_, index) => {
    const number = index + 1
    const area = areaWritten(text(`markArea-${String(number)}`))
    return { number, area, photograph: text(`markPhotograph-${String(number)}`) }
  })
  return photographs.map((photograph, index) => ({
    id: photograph.id,
    thumbnail: places.file(photograph.id, 'thumbnail'),
    ...shrunkSize(photograph),
    label: say('marks.picture', { number: index + 1, caption: captionOf(photograph, language) }),
    areas: written.flatMap(({ number, area, photograph: on }) =>
      area === undefined || on !== photograph.id ? [] : [{ number, area }],
    ),
  }))
}
