import type { DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { whereFound } from '#kit/http/where-found.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { formatList } from '#kit/i18n/lists.ts'
import { inLanguage, languages } from '#kit/text/localised.ts'
import { millisecondsPerDay } from '#kit/time/days.ts'

import type { InstitutionRecord } from '../domain/institution-record.ts'
import { words } from '../messages/words.ts'
import { institutionPage, type InstitutionPageView } from '../pages/institution-page.ts'
import { profileFormPage } from '../pages/profile-form-page.ts'
import { describeInstitution, type InstitutionRefusal } from '../service/change-institution.ts'
import {
  directoryRoute,
  institutionMergerRoute,
  institutionRoute,
  profileRoute,
} from './directory-routes.ts'
import { namesWritten, readNames } from './form-of-names.ts'
import { nameRows } from './name-rows.ts'
import {
  institutionChoices,
  institutionName,
  institutionOf,
  mayEdit,
  mayNot,
  notFound,
  type OpenDirectory,
  openDirectory,
  section,
  sideName,
} from './open-directory.ts'
import { postRows } from './post-rows.ts'
import {
  profileFaults,
  profileIn,
  profileWritten,
  readProfile,
  type WrittenProfile,
} from './profile-form.ts'

type Opened = { readonly institution: InstitutionRecord; readonly directory: OpenDirectory }

const withInstitution = (
  dependencies: Dependencies,
  answer: (opened: Opened, visit: DeskVisit) => Answer | Promise<Answer>,
) =>
  whereFound(async (visit: DeskVisit): Promise<Opened | undefined> => {
    const directory = await openDirectory(dependencies, visit)
    const institution = institutionOf(directory, visit.parameters['institution'] ?? '')
    return institution && { institution, directory }
  }, notFound)(answer)

const linkTo = (one: InstitutionRecord, visit: DeskVisit) => ({
  label: institutionName(one, visit),
  href: institutionRoute.href({ institution: one.id }),
})

const heldThere = ({ institution, directory }: Opened, visit: DeskVisit) => {
  const ids = [institution.id, ...institution.merged]
  const held = directory.people.flatMap((person) =>
    person.posts
      .filter((post) => post.institution !== null && ids.includes(post.institution))
      .map((post) => ({ person, post })),
  )
  return postRows({ held, by: 'person' }, directory, visit)
}

const profileView = (
  { institution, directory }: Opened,
  visit: DeskVisit,
): Pick<
  InstitutionPageView,
  'competences' | 'children' | 'places' | 'website' | 'sources' | 'recorded'
> & { readonly parent?: InstitutionPageView['above'] } => {
  const { language } = visit
  const { profile, profiled } = institution
  const parent = institutionOf(directory, profile.parent)
  return {
    competences: profile.competences.map(({ words: said, source }) => {
      const text = inLanguage(said, language)
      return {
        text: text.text,
        ...(text.language !== language && { language: text.language }),
        source,
      }
    }),
    ...(parent !== undefined && { parent: linkTo(parent, visit) }),
    children: directory.institutions
      .filter(({ profile: { parent: above } }) => above === institution.id)
      .map((one) => linkTo(one, visit)),
    places: formatList(
      language,
      profile.places.map((place) => inLanguage(place, language).text),
    ),
    website: profile.website,
    sources: [...new Set([...profile.sources, ...institution.sources])],
    recorded:
      profiled === undefined
        ? ''
        : words(language)('recorded.when', {
            side: sideName(directory, profiled.side, visit),
            day: formatDay(language, Math.floor(profiled.recordedAt / millisecondsPerDay)),
          }),
  }
}

const dids = ['described', 'merged', 'parted'] as const

const didIn = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const did = dids.find((each) => each === url.searchParams.get('did'))
  return did === undefined ? {} : { did: words(language)(`did.${did}`) }
}

const show = (opened: Opened, visit: DeskVisit): Answer => {
  const { institution, directory } = opened
  const { language } = visit
  const say = words(language)
  const name = inLanguage(institution.name, language)
  const kind = say(`kind.${institution.kind}`)
  const body = institutionPage({
    say,
    name: name.text,
    ...(name.language !== language && { nameLanguage: name.language }),
    above: { label: say('directory.title'), href: directoryRoute.path },
    lede:
      institution.side === null
        ? say('institution.international', { kind })
        : say('institution.of', { kind, side: sideName(directory, institution.side, visit) }),
    names: [
      ...languages
        .filter((code) => code !== name.language)
        .flatMap((code) => {
          const text = institution.name[code]
          const about = say(`language.${code}`)
          return text === undefined ? [] : [{ text, language: code, about, source: '' }]
        }),
      ...nameRows(institution.names, directory, visit),
    ],
    ...profileView(opened, visit),
    posts: heldThere(opened, visit),
    isPrivate: institution.visibility === visit.actor.side,
    mayEdit: mayEdit(visit),
    links: {
      profile: profileRoute.href({ institution: institution.id }),
      merger: institutionMergerRoute.href({ institution: institution.id }),
    },
    ...didIn(visit),
  })
  return page({ title: name.text, section, body })
}

type Said = {
  readonly values: WrittenProfile
  readonly errors?: ReadonlyMap<string, string>
  readonly refused?: InstitutionRefusal
}

const showForm = (
  { institution, directory }: Opened,
  visit: DeskVisit,
  { values, errors = new Map(), refused }: Said,
): Answer => {
  const say = words(visit.language)
  const name = institutionName(institution, visit)
  const body = profileFormPage({
    say,
    title: say('profile.change'),
    above: { label: name, href: institutionRoute.href({ institution: institution.id }) },
    action: profileRoute.href({ institution: institution.id }),
    values,
    institutions: institutionChoices(directory, visit).filter(
      ({ value }) => value !== institution.id,
    ),
    errors,
    summary: [...errors].map(([fieldId, text]) => ({ fieldId, text })),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = errors.size > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: name, section, body })
}

const save = async ({ db }: Dependencies, opened: Opened, visit: DeskVisit): Promise<Answer> => {
  const { institution, directory } = opened
  const say = words(visit.language)
  const values = profileIn(await visit.form())
  const { names, fault } = readNames(values.names, { isOptional: true })
  const faults = profileFaults(values, new Set(directory.institutions.map(({ id }) => id)))
  if (fault !== undefined || faults.length > 0) {
    const errors = new Map([
      ...faults.map(({ field, kind }) => [field, say(`fault.${kind}`)] as const),
      ...(fault === undefined ? [] : [['names', say(`fault.${fault}`)] as const]),
    ])
    return showForm(opened, visit, { values, errors })
  }
  const described = await describeInstitution(db, visit.actor, {
    institution: institution.id,
    profile: readProfile(values, { known: institution.profile, language: visit.language }),
    names,
  })
  return described.ok
    ? redirect(institutionRoute.href({ institution: institution.id }, { did: 'described' }))
    : showForm(opened, visit, { values, refused: described.refusal })
}

/** An institution's page, and writing anew what it is for. */
export const institutionHttp = (dependencies: Dependencies) => ({
  show: withInstitution(dependencies, show),
  edit: withInstitution(dependencies, (opened, visit) => {
    if (!mayEdit(visit)) return mayNot(visit)
    const own = opened.institution.names.filter(({ side }) => side === visit.actor.side)
    const values = {
      ...profileWritten(opened.institution.profile, visit.language),
      names: namesWritten(own),
    }
    return showForm(opened, visit, { values })
  }),
  save: withInstitution(dependencies, (opened, visit) => save(dependencies, opened, visit)),
})
