import type { DeskVisit } from '#contexts/access/contract.ts'
import type { Choice } from '#kit/html/components/field.ts'
import type { Html } from '#kit/html/html.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import type { Localised } from '#kit/text/localised.ts'

import { words } from '../messages/words.ts'
import { enteredPairs, type FieldError, type Fields } from '../pages/measure-form/measure-field.ts'
import { placeChoices } from '../pages/measure-form/known-places.ts'
import { suppositionFields } from '../pages/measure-form/supposition-fields.ts'
import { measureInWords } from '../pages/measure-in-words.ts'
import type { RecordedMeasure } from '../store/measure-store.ts'
import { deskKnowledge } from './desk-knowledge.ts'
import { fieldsOfAddress } from './fields-of-address.ts'
import { newMeasureRoute } from './measures-routes.ts'
import { withPreset } from './presets.ts'
import { readMeasure } from './read-measure.ts'

/** A measure that an address supposes. Nothing of it is stored. */
type Supposition = {
  /** Undefined while nothing is supposed, or while it cannot stand. */
  readonly measure: RecordedMeasure | undefined
  readonly isRefused: boolean
  /** It, in a title and a sentence. */
  readonly title: string
  readonly sentence: string
  /** The fields of its form, filled, with what has to be corrected. */
  readonly fields: Html
  /** The form in which it could be recorded. */
  readonly recordHref: string
}

const titles: Localised = {
  en: words('en')('supposition.title'),
  es: words('es')('supposition.title'),
  az: words('az')('supposition.title'),
}

const addressOf = (entered: Fields): string =>
  new URLSearchParams(
    enteredPairs(entered).map(([name, value]): [string, string] => [name, value]),
  ).toString()

/** Reads the supposition that the visit's address carries; counts for every event. */
export const readSupposition = async (
  db: OpenDatabase,
  visit: DeskVisit,
  disciplines: readonly Choice[],
): Promise<Supposition> => {
  const knowledge = await deskKnowledge(db, visit)
  const { places, host, telling } = knowledge
  const { language, today, actor } = visit
  const say = words(language)
  const url = withPreset(visit.url)
  const entered = fieldsOfAddress(url)
  const isAsked = enteredPairs(entered).length > 0
  const supposition = { title: titles, source: say('supposition.title') }
  const read = readMeasure(entered, {
    id: newId(),
    side: actor.side,
    places,
    zone: host.zone,
    today,
    supposition,
  })
  const errors: readonly FieldError[] = isAsked && !read.ok ? read.refusal : []
  const measure: RecordedMeasure | undefined = read.ok
    ? { ...read.value, visibility: 'public', recorded: today, withdrawn: null }
    : undefined
  const told = measure && measureInWords(measure, telling)
  const offered = placeChoices(places, say, language)
  return {
    measure,
    isRefused: errors.length > 0,
    title: told?.title ?? '',
    sentence: told?.sentence ?? '',
    fields: suppositionFields({ say, entered, errors, disciplines, places: offered }),
    recordHref: `${newMeasureRoute.href({})}?${addressOf(entered)}`,
  }
}
