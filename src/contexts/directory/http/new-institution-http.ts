import type { DeskVisit } from '#contexts/access/contract.ts'
import { institutionKinds, ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Form } from '#kit/http/form.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { nothingSaid } from '../domain/institution-record.ts'
import { words } from '../messages/words.ts'
import { institutionFormPage, type InstitutionFormView } from '../pages/institution-form-page.ts'
import { type InstitutionRefusal, recordInstitution } from '../service/change-institution.ts'
import { directoryRoute, institutionRoute, institutionsRoute } from './directory-routes.ts'
import { mayEdit, mayNot, type OpenDirectory, openDirectory, section } from './open-directory.ts'

type Values = InstitutionFormView['values']

const longestName = 200

const show = (
  { relation }: OpenDirectory,
  visit: DeskVisit,
  said: {
    readonly values: Values
    readonly isNameless?: boolean
    readonly refused?: InstitutionRefusal
  },
): Answer => {
  const say = words(visit.language)
  const { values, isNameless = false, refused } = said
  const body = institutionFormPage({
    say,
    above: { label: say('directory.title'), href: directoryRoute.path },
    action: institutionsRoute.path,
    values,
    kinds: institutionKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
    sides: ownSideFirst(relation, visit.actor.side).map(({ id, name }) => ({
      value: id,
      label: inLanguage(name, visit.language).text,
    })),
    ...(isNameless && { nameError: say('institution.name.error') }),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = isNameless || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('institution.new'), section, body })
}

const valuesIn = (form: Form): Values => ({
  name: form.text('name'),
  kind: form.text('kind'),
  side: form.text('side'),
  visibility: form.text('visibility'),
})

/** Naming a new institution of either side, or an international one. */
export const newInstitutionHttp = (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    if (!mayEdit(visit)) return mayNot(visit)
    const directory = await openDirectory(dependencies, visit)
    const { side } = visit.actor
    return show(directory, visit, {
      values: { name: '', kind: 'institute', side, visibility: 'joint' },
    })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const directory = await openDirectory(dependencies, visit)
    const values = valuesIn(await visit.form())
    const kind = institutionKinds.find((each) => each === values.kind)
    if (values.name === '' || values.name.length > longestName || kind === undefined) {
      return show(directory, visit, { values, isNameless: true })
    }
    const { actor, language } = visit
    const side = directory.relation.sides.find(({ id }) => id === values.side)?.id
    const recorded = await recordInstitution(dependencies.db, actor, {
      institution: {
        visibility: values.visibility === 'private' ? actor.side : 'joint',
        side: values.side === 'international' ? null : (side ?? actor.side),
        kind,
        name: { [language]: values.name },
        sources: [],
      },
      names: [],
      profile: nothingSaid,
    })
    return recorded.ok
      ? redirect(institutionRoute.href({ institution: recorded.value }))
      : show(directory, visit, { values, refused: recorded.refusal })
  },
})
