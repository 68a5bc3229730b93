import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import { isId } from '#kit/ids/ids.ts'
import { inLanguage } from '#kit/text/localised.ts'

import type { Need } from '../domain/need.ts'
import { words } from '../messages/words.ts'
import { capabilityFormPage } from '../pages/capability-form-page.ts'
import {
  type CapabilityRefusal,
  recordCompetence,
  recordOffer,
} from '../service/record-capability.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { readCompetence, readOffer, typedCapability } from './capability-form.ts'
import { institutionChoices } from './institution-choices.ts'
import { dayToType, type Fault, type Typed, typedList, typedText } from './form-parts.ts'
import {
  capabilitiesRoute,
  capabilityRoute,
  newCompetenceRoute,
  newOfferRoute,
} from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

type Kind = 'competence' | 'offer'

type Setting = { readonly around: Around; readonly needs: readonly Need[] }

const readSetting = ({ db }: Dependencies, visit: DeskVisit): Promise<Setting> =>
  asActor(db, visit.actor, async (tx) => ({
    around: await readAround(tx, visit, []),
    needs: await listNeeds(tx),
  }))

const needChoices = ({ needs }: Setting, { language }: DeskVisit): readonly Choice[] => [
  { value: '', label: words(language)('field.need.none') },
  ...needs.map(({ slug, content }) => ({
    value: slug,
    label: inLanguage(content.title, language).text,
  })),
]

type Said = {
  readonly typed: Typed
  readonly faults?: readonly Fault[]
  readonly refused?: CapabilityRefusal
}

const show = (
  kind: Kind,
  { visit, setting }: { readonly visit: DeskVisit; readonly setting: Setting },
  { typed, faults = [], refused }: Said,
): Answer => {
  const { language } = visit
  const say = words(language)
  const title = say(`${kind}.add`)
  const body = capabilityFormPage({
    kind,
    say,
    language,
    title,
    lede: say(`${kind}.form.lede`),
    above: { label: say('competences.title'), href: capabilitiesRoute.path },
    action: (kind === 'competence' ? newCompetenceRoute : newOfferRoute).path,
    institutions: institutionChoices(setting.around, visit),
    needs: needChoices(setting, visit),
    text: (name) => typedText(typed, name),
    list: (name) => typedList(typed, name),
    errors: new Map(faults.map(({ field, kind: fault }) => [field, say(`fault.${fault}`)])),
    ...(refused !== undefined && { refused: say(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title, section: sections.competences, body })
}

type Recorded = Promise<
  Result<
    { readonly id: string },
    { readonly faults: readonly Fault[] } | { readonly refused: CapabilityRefusal }
  >
>

const common = (typed: Typed, { actor }: DeskVisit) => {
  const institution = typedText(typed, 'institution')
  return {
    institution: isId(institution) ? institution : '00000000-0000-0000-0000-000000000000',
    visibility: typedText(typed, 'visibility') === 'joint' ? 'joint' : actor.side,
  }
}

const saveCompetence = async ({ db }: Dependencies, visit: DeskVisit, typed: Typed): Recorded => {
  const content = readCompetence(typed)
  if (!content.ok) return refuse({ faults: content.refusal })
  const said = { ...common(typed, visit), content: content.value }
  const recorded = await recordCompetence(db, visit.actor, said)
  return recorded.ok ? accept(recorded.value) : refuse({ refused: recorded.refusal })
}

const saveOffer =
  ({ needs }: Setting) =>
  async ({ db }: Dependencies, visit: DeskVisit, typed: Typed): Recorded => {
    const content = readOffer(typed)
    if (!content.ok) return refuse({ faults: content.refusal })
    const need = needs.find(({ slug }) => slug === typedText(typed, 'need'))?.id ?? null
    const said = { ...common(typed, visit), need, content: content.value }
    const recorded = await recordOffer(db, visit.actor, said)
    return recorded.ok ? accept(recorded.value) : refuse({ refused: recorded.refusal })
  }

/** What is filled in already: today, and what the need asks for where the offer answers one. */
const beginningOf = (kind: Kind, { around, needs }: Setting, visit: DeskVisit): Typed => {
  if (kind === 'competence') return { visibility: 'joint' }
  const offeredOn = dayToType(todayOf(around.relation, visit))
  const asked = visit.url.searchParams.get('need')
  const need = needs.find(({ slug }) => slug === asked)
  if (need === undefined) return { offeredOn }
  const { works, materials, skills, languages } = need.content
  return { offeredOn, need: need.slug, works, materials, skills, languages }
}

const formHttp = (kind: Kind) => (dependencies: Dependencies) => ({
  show: async (visit: DeskVisit): Promise<Answer> => {
    const setting = await readSetting(dependencies, visit)
    return show(kind, { visit, setting }, { typed: beginningOf(kind, setting, visit) })
  },
  record: async (visit: DeskVisit): Promise<Answer> => {
    const setting = await readSetting(dependencies, visit)
    const typed = typedCapability(await visit.form())
    const save = kind === 'competence' ? saveCompetence : saveOffer(setting)
    const recorded = await save(dependencies, visit, typed)
    return recorded.ok
      ? redirect(capabilityRoute.href({ id: recorded.value.id }, { did: 'recorded' }))
      : show(kind, { visit, setting }, { typed, ...recorded.refusal })
  },
})

/** Recording what an institution can do. */
export const newCompetenceHttp = formHttp('competence')
/** Recording what an institution offers. */
export const newOfferHttp = formHttp('offer')
