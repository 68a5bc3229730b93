import { html, nothing, type Html } from '#kit/html/html.ts'

/**
 * One optional attribute, with the space before it: nothing when the value is undefined or false,
 * the bare name when it is true.
 */
export const attribute = (name: string, value: string | number | boolean | undefined): Html => {
  if (value === undefined || value === false) return nothing
  return value === true ? html` ${name}` : html` ${name}="${value}"`
}
