import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { siteFormPage } from '../pages/site-form-page.ts'
import { recordSite } from '../service/record-site.ts'
import { findWhole } from './find-whole.ts'
import { newSiteRoute, siteRoute, sitesRoute } from './heritage-routes.ts'
import { sideNames } from './open-site.ts'
import { section } from './register-http.ts'
import type { SiteChoice } from './site-choices.ts'
import { emptySite, readSiteForm, type SiteFault, siteIn, type WrittenSite } from './site-form.ts'

type Said = {
  readonly values: WrittenSite
  /** What the site may be a part of, where the name that was typed is that of several. */
  readonly wholes?: readonly SiteChoice[]
  readonly faults?: readonly SiteFault[]
  readonly refused?: 'member-may-not-edit'
}

const show = (
  { language }: DeskVisit,
  { values, wholes = [], faults = [], refused }: Said,
): Answer => {
  const say = words(language)
  const body = siteFormPage({
    say,
    above: { label: say('title'), href: sitesRoute.path },
    action: newSiteRoute.path,
    values,
    wholes: wholes.map(({ slug, label, hint }) => ({ value: slug, label, hint })),
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('add'), section, body })
}

/** A site that is new here. */
export const newSiteHttp = ({ db }: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const relation = await asActor(db, visit.actor, getOwnRelation)
    return show(visit, { values: emptySite(sideNames(relation, visit.language)(visit.actor.side)) })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const values = siteIn(await visit.form())
    const site = readSiteForm(values, visit.actor.side)
    if (!site.ok) return show(visit, { values, faults: site.refusal })
    const { language, actor } = visit
    const whole = await asActor(db, actor, (tx) =>
      findWhole(tx, values, { relation: actor.relation, language }),
    )
    if (whole.slug === undefined) {
      const kind = whole.among.length === 0 ? 'not-found' : 'several'
      return show(visit, { values, wholes: whole.among, faults: [{ field: 'whole', kind }] })
    }
    const recorded = await recordSite(db, actor, { site: site.value, whole: whole.slug })
    if (recorded.ok) {
      return redirect(siteRoute.href({ slug: recorded.value.slug }, { did: 'recorded' }))
    }
    return recorded.refusal === 'whole-not-found'
      ? show(visit, { values, faults: [{ field: 'whole', kind: 'not-found' }] })
      : show(visit, { values, refused: recorded.refusal })
  },
})
