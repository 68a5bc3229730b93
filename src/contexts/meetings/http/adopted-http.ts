import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept } from '#kit/result/result.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { seriesWords } from '../messages/series-words.ts'
import { words } from '../messages/words.ts'
import { adoptedFormPage, type AdoptedValues } from '../pages/adopted-form-page.ts'
import { type AdoptingRefusal, recordAdopted } from '../service/adopt-programme.ts'
import {
  type AdoptedFormRefusal,
  adoptedValues,
  readAdopted,
  writtenAdopted,
} from './adopted-form.ts'
import { readAgreementChoices } from './agreement-choices.ts'
import { adoptedRoute, meetingRoute } from './meetings-routes.ts'
import { mayNotEdit } from './open-desk-of.ts'
import { type OpenedMeeting, withMeetingOf } from './open-meeting.ts'

type Shown = {
  readonly values: AdoptedValues
  readonly refusal?: AdoptingRefusal | AdoptedFormRefusal
}

const show = async (
  { db }: Dependencies,
  { meeting, relation }: OpenedMeeting,
  { visit, values, refusal }: Shown & { readonly visit: DeskVisit },
): Promise<Answer> => {
  const { language } = visit
  const { slug, visibility, content } = meeting
  const say = words(language)
  const saySeries = seriesWords(language)
  const agreements = await asActor(db, visit.actor, (tx) =>
    readAgreementChoices(tx, visit, { relation, visibility }),
  )
  const body = adoptedFormPage({
    say,
    saySeries,
    above: { label: inLanguage(content.title, language).text, href: meetingRoute.href({ slug }) },
    action: adoptedRoute.href({ slug }),
    values,
    agreements,
    startedFrom: meeting.revision,
    isOnRecord: content.adopted !== null,
    ...(refusal !== undefined && { refused: say(`refused.${refusal}`) }),
  })
  const answer = { title: saySeries('programme.title'), section: 'meetings', body }
  return refusal === undefined ? page(answer) : refusedPage(answer)
}

/** Recording the executive programme that a session adopted, or taking it off its record. */
export const adoptedHttp = (dependencies: Dependencies) => ({
  show: withMeetingOf(dependencies, (opened, visit) =>
    may(visit.actor, 'edit')
      ? show(dependencies, opened, {
          visit,
          values: adoptedValues(opened.meeting.content.adopted),
          ...(opened.meeting.session === null && { refusal: 'not-a-session' }),
        })
      : mayNotEdit(visit, seriesWords(visit.language)('programme.title')),
  ),
  save: withMeetingOf(dependencies, async (opened, visit) => {
    const { db } = dependencies
    const { slug, visibility } = opened.meeting
    const form = await visit.form()
    const values = writtenAdopted(form)
    const choices = await asActor(db, visit.actor, (tx) =>
      readAgreementChoices(tx, visit, { relation: opened.relation, visibility }),
    )
    const agreements = choices.map(({ value }) => value)
    const read = form.text('act') === 'none' ? accept(null) : readAdopted(values, agreements)
    if (!read.ok) return show(dependencies, opened, { visit, values, refusal: read.refusal })
    const startedFrom = form.text('startedFrom')
    const recorded = await recordAdopted(db, visit.actor, {
      slug,
      adopted: read.value,
      startedFrom,
    })
    return recorded.ok
      ? redirect(`${meetingRoute.href({ slug }, { did: 'done' })}#adopted`)
      : show(dependencies, opened, { visit, values, refusal: recorded.refusal })
  }),
})
