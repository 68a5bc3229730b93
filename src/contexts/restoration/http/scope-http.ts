import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Transaction } from '#kit/db/database.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { isId } from '#kit/ids/ids.ts'
import type { Day } from '#kit/time/days.ts'

import { standingOffers } from '../domain/capability.ts'
import type { Need } from '../domain/need.ts'
import { projectWords } from '../messages/project-words.ts'
import { words } from '../messages/words.ts'
import { scopeFormPage, type ScopeFormView } from '../pages/scope-form-page.ts'
import { beginProject, reviseScope, type ScopeRefusal } from '../service/agree-scope.ts'
import { listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { chooseSite } from './choose-site.ts'
import { type Fault, localisedToType, type Typed, typedList, typedText } from './form-parts.ts'
import { type OpenedProject, projectTitle, withProject } from './open-project.ts'
import { newProjectRoute, projectRoute, projectsRoute, scopeRoute } from './restoration-routes.ts'
import { readScope, scopeToType, typedScope } from './scope-form.ts'
import { todayOf } from './today-of.ts'

type Frame = Pick<ScopeFormView, 'title' | 'lede' | 'above' | 'action' | 'hidden' | 'offers'>

type Said = {
  readonly typed: Typed
  readonly faults?: readonly Fault[]
  readonly refused?: ScopeRefusal
}

const show = (frame: Frame, visit: DeskVisit, { typed, faults = [], refused }: Said): Answer => {
  const { language } = visit
  const say = words(language)
  const sayProject = projectWords(language)
  const body = scopeFormPage({
    ...frame,
    say,
    sayProject,
    language,
    text: (name) => typedText(typed, name),
    list: (name) => typedList(typed, name),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(refused !== undefined && { refused: sayProject(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: frame.title, section: sections.projects, body })
}

type Begun = {
  readonly site: string
  readonly need: Need | null
  readonly today: Day
  readonly frame: Frame
}

/** The offers that a project from a need can take up: both see them, and they stand. */
const offerChoices = async (
  tx: Transaction,
  need: Need | undefined,
  { around, today }: { readonly around: Around; readonly today: Day },
): Promise<readonly Choice[]> =>
  standingOffers(await listOffers(tx), today)
    .filter(({ visibility }) => visibility === 'joint')
    .filter(({ need: of }) => of === null || of === need?.id)
    .map(({ offer, institution }) => ({ value: offer, label: around.institution(institution) }))

/** For which site and need a project is drafted: by the address, later by the form. */
const begin = (
  { db }: Dependencies,
  visit: DeskVisit,
  asked: { readonly site: string; readonly need: string },
): Promise<Begun | undefined> =>
  asActor(db, visit.actor, async (tx): Promise<Begun | undefined> => {
    const [need] = asked.need === '' ? [] : await listNeeds(tx, { slug: asked.need })
    const site = need?.site ?? asked.site
    if (!isId(site) || (await sites.find(tx, { id: site })) === undefined) return undefined
    const around = await readAround(tx, visit, [site])
    const say = projectWords(visit.language)
    const today = todayOf(around.relation, visit)
    const offers = await offerChoices(tx, need, { around, today })
    return {
      site,
      need: need ?? null,
      today,
      frame: {
        ...(offers.length > 0 && {
          offers: [{ value: '', label: say('field.offer.none') }, ...offers],
        }),
        title: say('project.new'),
        lede: say('project.new.lede', { site: around.site(site).text }),
        above: { label: say('projects.title'), href: projectsRoute.path },
        action: newProjectRoute.path,
        hidden: { site, need: need?.slug ?? '' },
      },
    }
  })

const noSite = ({ language }: DeskVisit): Answer => {
  const say = projectWords(language)
  return problem({
    status: 422,
    title: say('project.new'),
    detail: say('refused.site-not-found'),
  })
}

const typedFromNeed = (need: Need | null): Typed =>
  need === null
    ? {}
    : {
        ...localisedToType('title', need.content.title),
        ...localisedToType('words', need.content.words),
        works: need.content.works,
        materials: need.content.materials,
        skills: need.content.skills,
      }

/** Drafting a project, from a need or for a site. */
export const newProjectHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const { searchParams } = visit.url
    const asked = { site: searchParams.get('site') ?? '', need: searchParams.get('need') ?? '' }
    const begun = await begin(dependencies, visit, asked)
    return begun === undefined
      ? chooseSite(dependencies, visit, {
          title: projectWords(visit.language)('project.new'),
          above: {
            label: projectWords(visit.language)('projects.title'),
            href: projectsRoute.path,
          },
          action: newProjectRoute.path,
          section: sections.projects,
        })
      : show(begun.frame, visit, {
          typed: { ...typedFromNeed(begun.need), offer: searchParams.get('offer') ?? '' },
        })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const typed = typedScope(await visit.form())
    const asked = { site: typedText(typed, 'site'), need: typedText(typed, 'need') }
    const begun = await begin(dependencies, visit, asked)
    if (begun === undefined) return noSite(visit)
    const scope = readScope(typed, visit)
    if (!scope.ok) return show(begun.frame, visit, { typed, faults: scope.refusal })
    const offer = typedText(typed, 'offer')
    const recorded = await beginProject(dependencies.db, visit.actor, {
      site: begun.site,
      need: begun.need?.id ?? null,
      scope: scope.value,
      takingUp: isId(offer) ? { offer, today: begun.today } : undefined,
    })
    return recorded.ok
      ? redirect(projectRoute.href({ slug: recorded.value.slug }, { did: 'drafted' }))
      : show(begun.frame, visit, { typed, refused: recorded.refusal })
  },
})

const frameOf = ({ project, approval }: OpenedProject, visit: DeskVisit, hash: string): Frame => {
  const say = projectWords(visit.language)
  const { slug } = project
  return {
    title: say('scope.edit'),
    lede: say(approval.approvedBy.length > 0 ? 'scope.edit.voids' : 'scope.edit.lede'),
    above: { label: projectTitle(project, visit).title, href: projectRoute.href({ slug }) },
    action: scopeRoute.href({ slug }),
    hidden: { startedFrom: hash },
  }
}

/** Changing the scope: whatever was approved has to be approved anew. */
export const scopeHttp = (dependencies: Dependencies) => ({
  show: withProject(dependencies, (opened, visit) =>
    show(frameOf(opened, visit, opened.project.contentHash), visit, {
      typed: scopeToType(opened.project.scope, visit.language),
    }),
  ),
  save: withProject(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const typed = typedScope(form)
    const startedFrom = form.text('startedFrom')
    const frame = frameOf(opened, visit, startedFrom)
    const { scope: known, slug } = opened.project
    const scope = readScope(typed, { language: visit.language, known })
    if (!scope.ok) return show(frame, visit, { typed, faults: scope.refusal })
    const said = { slug, scope: scope.value, startedFrom }
    const revised = await reviseScope(dependencies.db, visit.actor, said)
    return revised.ok
      ? redirect(projectRoute.href({ slug }, { did: 'changed' }))
      : show(frame, visit, { typed, refused: revised.refusal })
  }),
})
