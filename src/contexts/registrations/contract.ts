export { registerRoute, registersRoute } from './http/registrations-routes.ts'
export { takesPeople } from './domain/register.ts'
export { listOpenRegisters, type OpenRegister } from './store/register-store.ts'
