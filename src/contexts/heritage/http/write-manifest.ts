import { formatDay } from '#kit/i18n/dates.ts'
import { languages } from '#kit/text/localised.ts'

import { termInWords } from '../data/vocabulary.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { DamageMark } from '../domain/damage-mark.ts'
import type { Photograph } from '../domain/photograph.ts'
import { scaleFactorsOf, tileSide, wholeSizesOf } from '../domain/picture-tiles.ts'
import type { FoundSite } from '../store/site-store.ts'
import { words } from '../messages/words.ts'

/** What a IIIF document is about, and where its parts stand. */
export type Manifested = {
  readonly site: FoundSite
  readonly photographs: readonly Photograph[]
  readonly assessments: readonly Assessment[]
  readonly address: string
  readonly pageAddress: string
  /** Where the image service of a photograph stands, without a slash at its end. */
  readonly imageAddress: (photograph: string) => string
}

// IIIF Presentation API 3.0, 4.1: a text for each language, `none` where it is not known.
type LanguageMap = Readonly<Record<string, readonly string[]>>

const inEach = (text: (language: (typeof languages)[number]) => string): LanguageMap =>
  Object.fromEntries(languages.map((language) => [language, [text(language)]]))

const namesOf = ({ names, slug }: FoundSite): LanguageMap => {
  const byLanguage = Map.groupBy(names, ({ content }) => content.language || 'none')
  return names.length === 0
    ? { none: [slug] }
    : Object.fromEntries(
        [...byLanguage].map(([key, own]) => [key, own.map(({ content }) => content.text)]),
      )
}

/** IIIF Image API 3.0, 5: what can be asked of a picture, all of it made of tiles. */
export const imageInformation = (address: string, { width, height }: Photograph) => ({
  '@context': 'http://iiif.io/api/image/3/context.json',
  id: address,
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level0',
  width,
  height,
  sizes: wholeSizesOf({ width, height }),
  tiles: [{ width: tileSide, height: tileSide, scaleFactors: scaleFactorsOf({ width, height }) }],
})

const thumbnailOf = (service: string, { width, height }: Photograph) => {
  const [smallest = { width, height }] = wholeSizesOf({ width, height })
  return {
    id: `${service}/full/${String(smallest.width)},${String(smallest.height)}/0/default.jpg`,
    type: 'Image',
    format: 'image/jpeg',
    ...smallest,
  }
}

const paintingOf = (canvas: string, service: string, { width, height }: Photograph) => ({
  id: `${canvas}/painting`,
  type: 'Annotation',
  motivation: 'painting',
  target: canvas,
  body: {
    id: `${service}/full/max/0/default.jpg`,
    type: 'Image',
    format: 'image/jpeg',
    width,
    height,
    service: [{ id: service, type: 'ImageService3', profile: 'level0' }],
  },
})

const ofPicture = (share: number, pixels: number): number => Math.round((share / 1000) * pixels)

type Commented = { readonly assessment: string; readonly number: number; readonly mark: DamageMark }

const commentOf = (canvas: string, photograph: Photograph, commented: Commented) => {
  const { area, effect, words: said } = commented.mark
  const { width, height } = photograph
  const [x, w] = [ofPicture(area.x, width), ofPicture(area.width, width)]
  const [y, h] = [ofPicture(area.y, height), ofPicture(area.height, height)]
  return {
    id: `${canvas}/marks/${commented.assessment}/${String(commented.number)}`,
    type: 'Annotation',
    motivation: 'commenting',
    target: `${canvas}#xywh=${[x, y, w, h].join(',')}`,
    body: {
      type: 'TextualBody',
      language: 'en',
      format: 'text/plain',
      value: [termInWords('effects', effect, 'en'), said].filter(Boolean).join(': '),
    },
  }
}

const marksOn = ({ id }: Photograph, assessments: readonly Assessment[]): readonly Commented[] =>
  assessments
    .filter(({ supersededBy }) => supersededBy === null)
    .flatMap(({ id: assessment, content }) =>
      content.marks.map((mark, index) => ({ assessment, number: index + 1, mark })),
    )
    .filter(({ mark }) => mark.photograph === id)

const canvasOf = (manifested: Manifested, photograph: Photograph) => {
  const { address, imageAddress, assessments } = manifested
  const { id, width, height, content, takenOn } = photograph
  const canvas = `${address}/canvas/${id}`
  const service = imageAddress(id)
  const marks = marksOn(photograph, assessments)
  return {
    id: canvas,
    type: 'Canvas',
    label: { none: [content.caption] },
    width,
    height,
    thumbnail: [thumbnailOf(service, photograph)],
    ...(takenOn !== null && {
      metadata: [
        {
          label: inEach((language) => words(language)('photo.takenOn')),
          value: inEach((language) => formatDay(language, takenOn)),
        },
      ],
    }),
    ...(content.credit !== '' && {
      requiredStatement: {
        label: inEach((language) => words(language)('photo.credit')),
        value: { none: [content.credit] },
      },
    }),
    items: [
      {
        id: `${canvas}/page`,
        type: 'AnnotationPage',
        items: [paintingOf(canvas, service, photograph)],
      },
    ],
    ...(marks.length > 0 && {
      annotations: [
        {
          id: `${canvas}/marks`,
          type: 'AnnotationPage',
          items: marks.map((one) => commentOf(canvas, photograph, one)),
        },
      ],
    }),
  }
}

/** A site's photographs as a IIIF Presentation 3.0 manifest. It says nothing of where the site is. */
export const manifestOf = (manifested: Manifested) => {
  const { site, photographs, address, pageAddress } = manifested
  const names = namesOf(site)
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: address,
    type: 'Manifest',
    label: names,
    homepage: [{ id: pageAddress, type: 'Text', label: names, format: 'text/html' }],
    items: photographs.map((photograph) => canvasOf(manifested, photograph)),
  }
}
