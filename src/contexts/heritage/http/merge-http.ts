import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { hostOf } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'

import { words } from '../messages/words.ts'
import { mergePage } from '../pages/merge-page.ts'
import { mergeSite, type MergeRefusal, partSite } from '../service/merge-sites.ts'
import { mergeRoute, siteRoute } from './heritage-routes.ts'
import { mergerLines, readMergers, wentInto } from './merger-rows.ts'
import { type OpenedSite, withSite } from './open-site.ts'
import { section } from './register-http.ts'
import { siteChoices } from './site-choices.ts'
import { titleOf } from './site-facts.ts'

type Said = {
  readonly asked: string
  readonly chosen: string
  readonly reason: string
  readonly refused?: MergeRefusal
}

const show = async (
  { db }: Dependencies,
  { opened, visit }: { readonly opened: OpenedSite; readonly visit: DeskVisit },
  { asked, chosen, reason, refused }: Said,
): Promise<Answer> => {
  const { site, relation } = opened
  const { language, actor } = visit
  const say = words(language)
  const name = titleOf(site, language).text
  const wanted = asked === '' ? name : asked
  const { found, read } = await asActor(db, actor, async (tx) => ({
    found: await siteChoices(tx, { relation: actor.relation, name: wanted }, language),
    read: await readMergers(tx, site.id),
  }))
  const into = wentInto(read, site.id)
  const title = say('merge.title', { site: name })
  const body = mergePage({
    say,
    title,
    above: { label: name, href: siteRoute.href({ slug: site.slug }) },
    action: mergeRoute.href({ slug: site.slug }),
    asked: wanted,
    found: found
      .filter(({ id }) => id !== site.id)
      .map(({ slug, label, hint }) => ({ value: slug, label, hint })),
    chosen,
    reason,
    history: mergerLines(read, { language, zone: hostOf(relation).zone }),
    ...(into !== undefined && { into: titleOf(into, language).text }),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  return (refused === undefined ? page : refusedPage)({ title, section, body })
}

/** Two records of one place. */
export const mergeHttp = (dependencies: Dependencies) => ({
  show: withSite(dependencies, (opened, visit) => {
    const asked = (visit.url.searchParams.get('name') ?? '').slice(0, 200)
    return show(dependencies, { opened, visit }, { asked, chosen: '', reason: '' })
  }),
  act: withSite(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const { slug } = opened.site
    const reason = form.text('reason').slice(0, 2_000)
    const chosen = form.text('into')
    const isPart = form.text('act') === 'part'
    const done = isPart
      ? await partSite(dependencies.db, visit.actor, { slug, reason })
      : await mergeSite(dependencies.db, visit.actor, { slug, reason, into: chosen })
    if (!done.ok) {
      const said = { asked: form.text('name'), chosen, reason, refused: done.refusal }
      return show(dependencies, { opened, visit }, said)
    }
    return redirect(siteRoute.href({ slug }, { did: isPart ? 'parted' : 'merged' }))
  }),
})
