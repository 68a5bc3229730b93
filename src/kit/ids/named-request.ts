/** A request to which a program gave a name, so that sending it again does nothing twice. */
export type NamedRequest = {
  /** As the program chose it; it counts for one member. */
  readonly key: string
  /** All that is asked, as JSON can say it: the same key may not name anything else. */
  readonly content: object
}
