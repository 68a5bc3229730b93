import type { Form } from '#kit/http/form.ts'

/** An assessment as somebody wrote it, field by field. */
export type WrittenAssessment = {
  readonly text: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

export const writtenIn = (form: Form): WrittenAssessment => ({ text: form.text, all: form.all })

export type AssessmentFault = {
  readonly field: string
  readonly kind: 'missing' | 'date' | 'choice' | 'too-long' | 'area'
}

/** The endings of the names of fields that stand several times: `-1`, `-2` and so on. */
export const numbers = (rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, index) => `-${String(index + 1)}`)

/** A field of the form with its text. */
export type Field = readonly [string, string]
