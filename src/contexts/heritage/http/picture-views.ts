import { formatDay } from '#kit/i18n/dates.ts'
import type { Language } from '#kit/text/localised.ts'

import { type Photograph, pairedByViewpoint } from '../domain/photograph.ts'
import { words } from '../messages/words.ts'
import type { SiteDocument } from '../domain/site-document.ts'
import type { DocumentRow, PictureView } from '../pages/site-page/view.ts'
import type { PhotographSize } from '../store/photograph-store.ts'

/** Where a picture stands: its sizes as files, and its page. */
export type PicturePlaces = {
  readonly file: (id: string, size: PhotographSize) => string
  readonly page: (id: string) => string
}

const longestEdge = 640

/** How large a picture stands on a page. */
export const shrunkSize = ({ width, height }: Pick<Photograph, 'width' | 'height'>) => {
  const shrunk = Math.min(1, longestEdge / Math.max(width, height))
  return { width: Math.round(width * shrunk), height: Math.round(height * shrunk) }
}

const viewOf = (photograph: Photograph, language: Language, places: PicturePlaces): PictureView => {
  const { id, content, takenOn } = photograph
  return {
    id,
    thumbnail: places.file(id, 'thumbnail'),
    page: places.page(id),
    ...shrunkSize(photograph),
    caption: content.caption,
    day: takenOn === null ? words(language)('photo.undated') : formatDay(language, takenOn),
    credit: content.credit,
  }
}

/** Pictures of one viewpoint facing each other, and all the others. */
export const pictureViews = (
  photographs: readonly Photograph[],
  language: Language,
  places: PicturePlaces,
): {
  readonly pairs: readonly {
    readonly viewpoint: string
    readonly pictures: readonly PictureView[]
  }[]
  readonly pictures: readonly PictureView[]
} => {
  const { pairs, others } = pairedByViewpoint(photographs)
  return {
    pairs: pairs.map(({ viewpoint, photographs: own }) => ({
      viewpoint,
      pictures: own.map((one) => viewOf(one, language, places)),
    })),
    pictures: others.map((one) => viewOf(one, language, places)),
  }
}

const kilobyte = 1024

/** Documents with who put them there and how heavy they are. */
export const documentRows = (
  documents: readonly SiteDocument[],
  {
    language,
    sideName,
    href,
  }: {
    readonly language: Language
    readonly sideName: (side: string) => string
    readonly href: (id: string) => string
  },
): readonly DocumentRow[] => {
  const say = words(language)
  return documents.map(({ id, name, side, size }) => ({
    name,
    href: href(id),
    details: say('document.details', {
      side: sideName(side),
      kilobytes: Math.max(1, Math.round(size / kilobyte)),
    }),
  }))
}
