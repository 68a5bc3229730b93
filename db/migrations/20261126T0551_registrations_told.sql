-- What the people registered for an event were last told of it, so that no way of altering it can forget them.
alter table registrations.register
  add column told jsonb,
  -- Since when the event says something else; people are told when it has stood for a while.
  add column differs_since timestamptz,
  -- The bulletin by which everybody was released when the event was off; whoever it released returns when it is on.
  add column off_by uuid;
