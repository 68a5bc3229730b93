// Which context may read which contract. The walls in .dependency-cruiser.mjs are generated from it.
export const contextMap = {
  access: [],
  relations: ['access'],
  agreements: ['access', 'relations'],
  directory: ['access', 'relations'],
  heritage: ['access', 'relations', 'agreements'],
  restoration: ['access', 'relations', 'agreements', 'heritage'],
  meetings: ['access', 'relations', 'agreements', 'directory'],
  measures: ['access', 'relations'],
  programme: ['access', 'relations', 'measures'],
  registrations: ['access', 'relations', 'measures', 'programme'],
  attendance: ['access', 'relations', 'measures', 'programme', 'registrations'],
  guests: ['access', 'relations', 'measures', 'programme', 'registrations'],
  changes: ['access', 'relations', 'measures', 'programme', 'registrations'],
  publishing: ['access', 'relations', 'measures', 'programme', 'registrations'],
  readouts: ['access', 'relations'],
  reporting: ['access', 'relations', 'measures', 'programme', 'registrations', 'attendance'],
}
