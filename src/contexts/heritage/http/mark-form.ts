import { isId } from '#kit/ids/ids.ts'

import { isTerm } from '../data/vocabulary.ts'
import { areaInWriting, areaWritten, type DamageMark } from '../domain/damage-mark.ts'
import {
  type AssessmentFault,
  type Field,
  numbers,
  type WrittenAssessment,
} from './written-assessment.ts'

/** How many areas one survey has room for. */
export const rowsOfMarks = 8

const markIn = ({ text }: WrittenAssessment, suffix: string): DamageMark[] => {
  const area = areaWritten(text(`markArea${suffix}`))
  const photograph = text(`markPhotograph${suffix}`)
  if (area === undefined || !isId(photograph)) return []
  const effect = text(`markEffect${suffix}`)
  return [
    {
      photograph,
      area,
      effect: isTerm('effects', effect) ? effect : 'unknown',
      words: text(`markWords${suffix}`).slice(0, 500),
    },
  ]
}

/** The damage that a form marks on photographs. */
export const marksIn = (written: WrittenAssessment): readonly DamageMark[] =>
  numbers(rowsOfMarks).flatMap((suffix) => markIn(written, suffix))

// A row counts when an area is written or something is said in it; the picture alone may be chosen beforehand.
export const faultsOfMarks = ({ text }: WrittenAssessment): AssessmentFault[] =>
  numbers(rowsOfMarks).flatMap((suffix): AssessmentFault[] => {
    const area = text(`markArea${suffix}`)
    const isSaid = text(`markEffect${suffix}`) !== '' || text(`markWords${suffix}`) !== ''
    if (area === '') return isSaid ? [{ field: `markArea${suffix}`, kind: 'missing' }] : []
    if (areaWritten(area) === undefined) return [{ field: `markArea${suffix}`, kind: 'area' }]
    return isId(text(`markPhotograph${suffix}`))
      ? []
      : [{ field: `markPhotograph${suffix}`, kind: 'choice' }]
  })

/** The fields that write what is marked already. */
export const fieldsOfMarks = (marks: readonly DamageMark[]): readonly Field[] =>
  marks.slice(0, rowsOfMarks).flatMap(({ photograph, area, effect, words }, index): Field[] => {
    const suffix = `-${String(index + 1)}`
    return [
      [`markPhotograph${suffix}`, photograph],
      [`markArea${suffix}`, areaInWriting(area)],
      [`markEffect${suffix}`, effect],
      [`markWords${suffix}`, words],
    ]
  })
