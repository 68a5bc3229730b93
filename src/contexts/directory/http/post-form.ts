import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { languages, type Localised } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { isoFromKnownDate, type KnownDate, knownDateFromIso } from '#kit/time/known-date.ts'

import type { PostContent } from '../domain/person.ts'
import { dateWritten } from './post-in-words.ts'

export const postTexts = [
  'title-en',
  'title-es',
  'title-az',
  'institution',
  'precedence',
  'from',
  'until',
  'announcedOn',
  'source',
] as const
export type PostText = (typeof postTexts)[number]

/** A post as it was typed. */
export type WrittenPost = Readonly<Record<PostText, string>> & { readonly acting: boolean }

export type PostFault = {
  readonly field: PostText
  readonly kind: 'missing' | 'too-long' | 'date' | 'number' | 'order' | 'choice'
}

export const emptyPost: WrittenPost = {
  'title-en': '',
  'title-es': '',
  'title-az': '',
  institution: '',
  precedence: '',
  from: '',
  until: '',
  announcedOn: '',
  source: '',
  acting: false,
}

export const postIn = (form: Form): WrittenPost => ({
  ...emptyPost,
  ...Object.fromEntries(postTexts.map((name) => [name, form.text(name)])),
  acting: form.has('acting'),
})

const dateText = (date: KnownDate | null): string => (date === null ? '' : isoFromKnownDate(date))

export const writtenOfPost = (post: PostContent): WrittenPost => ({
  'title-en': post.title.en ?? '',
  'title-es': post.title.es ?? '',
  'title-az': post.title.az ?? '',
  institution: post.institution ?? '',
  precedence: post.precedence === null ? '' : String(post.precedence),
  from: dateText(post.from),
  until: dateText(post.until),
  announcedOn: dateWritten(post.announcedOn),
  source: post.source,
  acting: post.acting,
})

export const hasNoPost = (written: WrittenPost): boolean =>
  postTexts.every((name) => written[name] === '')

const titleOf = (written: WrittenPost): Localised =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = written[`title-${language}`]
      return text === '' ? [] : [[language, text]]
    }),
  )

const longest = 300

type Fault = PostFault | false

const dateFaults = ({ from, until, announcedOn }: WrittenPost): readonly Fault[] => {
  const [begins, ends] = [knownDateFromIso(from), knownDateFromIso(until)]
  const isBackwards = begins !== undefined && ends !== undefined && ends.last < begins.first
  return [
    from !== '' && begins === undefined && { field: 'from', kind: 'date' },
    until !== '' && ends === undefined && { field: 'until', kind: 'date' },
    isBackwards && { field: 'until', kind: 'order' },
    announcedOn !== '' &&
      dayFromIso(announcedOn) === undefined && { field: 'announcedOn', kind: 'date' },
  ]
}

const faultsOf = (
  written: WrittenPost,
  institutions: ReadonlySet<string>,
): readonly PostFault[] => {
  const { institution, precedence } = written
  const isNumber = precedence === '' || /^[1-9]\d{0,3}$/.test(precedence)
  const isKnown = institution === '' || institutions.has(institution)
  const faults: readonly Fault[] = [
    Object.keys(titleOf(written)).length === 0 && { field: 'title-en', kind: 'missing' },
    ...postTexts.map(
      (field): Fault => written[field].length > longest && { field, kind: 'too-long' },
    ),
    !isKnown && { field: 'institution', kind: 'choice' },
    !isNumber && { field: 'precedence', kind: 'number' },
    ...dateFaults(written),
  ]
  return faults.filter((fault) => fault !== false)
}

/** The post that a form gives; its institution is one of those that the reader sees. */
export const readPost = (
  written: WrittenPost,
  institutions: ReadonlySet<string>,
): Result<PostContent, readonly PostFault[]> => {
  const faults = faultsOf(written, institutions)
  if (faults.length > 0) return refuse(faults)
  return accept({
    institution: written.institution === '' ? null : written.institution,
    title: titleOf(written),
    acting: written.acting,
    precedence: written.precedence === '' ? null : Number(written.precedence),
    from: knownDateFromIso(written.from) ?? null,
    until: knownDateFromIso(written.until) ?? null,
    announcedOn: dayFromIso(written.announcedOn) ?? null,
    source: written.source,
  })
}
