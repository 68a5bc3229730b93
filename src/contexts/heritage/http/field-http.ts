import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { html } from '#kit/html/html.ts'
import { newId } from '#kit/ids/ids.ts'

import { labelOf } from '../domain/label-of.ts'
import { words } from '../messages/words.ts'
import { fieldPage } from '../pages/field-page.ts'
import { listAssessments } from '../store/assessment-store.ts'
import { everything, searchSites } from '../store/seen-store.ts'
import { findSite } from '../store/site-store.ts'
import { type Said, startOf, takeAssessment, termChoices } from './assess-http.ts'
import { emptyAssessment } from './assessment-form.ts'
import { fieldManifestRoute, fieldRoute, fieldWorkerRoute, sitesRoute } from './heritage-routes.ts'
import type { OpenedSite } from './open-site.ts'
import { section } from './register-http.ts'
import { type WrittenAssessment, writtenIn } from './written-assessment.ts'

// As many as are looked through on a telephone, and as may lie about on it.
const mostSites = 200

const audiences = (visit: DeskVisit) => {
  const say = words(visit.language)
  return [
    { value: visit.actor.side, label: say('seen.own') },
    { value: 'joint', label: say('seen.joint') },
    { value: 'public', label: say('seen.public') },
  ]
}

const show = async (
  { db }: Dependencies,
  visit: DeskVisit,
  { written, faults = [], refused }: Partial<Said>,
): Promise<Answer> => {
  const { language, actor, url, now } = visit
  const say = words(language)
  const asked = (url.searchParams.get('name') ?? '').slice(0, 200)
  const { sites, relation } = await asActor(db, actor, async (tx) => ({
    sites: await searchSites(
      tx,
      { ...everything(actor.relation), name: asked },
      { offset: 0, most: mostSites },
    ),
    relation: await getOwnRelation(tx),
  }))
  const start = { ...startOf(relation, visit), id: newId(), since: String(now) }
  const body = fieldPage({
    say,
    title: say('field.title'),
    lede: say('field.lede'),
    above: { label: say('title'), href: sitesRoute.path },
    action: fieldRoute.path,
    ...(written ?? emptyAssessment(start)),
    terms: termChoices(language),
    visibilities: audiences(visit),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
    sites: sites.map(({ slug, names }) => ({
      value: slug,
      label: labelOf(names, language)?.text ?? slug,
    })),
    asked,
    worker: fieldWorkerRoute.path,
    ...(url.searchParams.get('did') === 'assessed' && { did: say('did.assessed') }),
    ...(url.searchParams.get('did') === 'assessed-too' && { did: say('did.assessed-too') }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({
    title: say('field.title'),
    section,
    body,
    island: 'field.js',
    head: html`<link
      rel="manifest"
      href="${fieldManifestRoute.path}"
      crossorigin="use-credentials"
    />`,
  })
}

const openedIn = (
  { db }: Dependencies,
  { actor }: DeskVisit,
  slug: string,
): Promise<OpenedSite | undefined> =>
  asActor(db, actor, async (tx) => {
    const site = await findSite(tx, { slug })
    return site && { site, relation: await getOwnRelation(tx) }
  })

/** Whether somebody else assessed the site after this form was opened: both stand, and are to be compared. */
const wasAssessedMeanwhile = async (
  { db }: Dependencies,
  { actor }: DeskVisit,
  { site, written }: { readonly site: string; readonly written: WrittenAssessment },
): Promise<boolean> => {
  const since = Number(written.text('since'))
  const all = await asActor(db, actor, (tx) => listAssessments(tx, { sites: [site] }))
  return all.some(({ id, recordedAt }) => id !== written.text('id') && recordedAt > since)
}

/** The rapid form in the field, with or without a connection. */
export const fieldHttp = (dependencies: Dependencies) => ({
  show: (visit: DeskVisit): Promise<Answer> => show(dependencies, visit, {}),
  sign: async (visit: DeskVisit): Promise<Answer> => {
    const form = await visit.form()
    const written = writtenIn(form)
    const opened = await openedIn(dependencies, visit, form.text('site'))
    if (opened === undefined)
      return show(dependencies, visit, { written, refused: 'site-not-found' })
    const uploaded = form.files('photograph')
    const said = await takeAssessment(dependencies, { opened, visit, written, uploaded })
    if (said !== undefined) return show(dependencies, visit, said)
    const isAlso = await wasAssessedMeanwhile(dependencies, visit, {
      site: opened.site.id,
      written,
    })
    return redirect(fieldRoute.href({}, { did: isAlso ? 'assessed-too' : 'assessed' }))
  },
})
