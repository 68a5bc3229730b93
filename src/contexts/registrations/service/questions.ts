import { dayToAnswer, endOfDayToAnswer } from '../domain/terms.ts'
import { countAnswers } from '../store/question-store.ts'

/** What changes ask of people: until when by the days that people read, and how it was answered. */
export const questions = { dayOf: dayToAnswer, endOf: endOfDayToAnswer, count: countAnswers }
