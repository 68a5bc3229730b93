import type { findRegistration } from '#contexts/registrations/contract.ts'

/** A registration, as its own context finds it. */
export type Registration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>
