-- What waits for somebody is found without reading all that was ever recorded.

create index undertaking_ascribed on meetings.undertaking (relation)
  where visibility = 'joint' and actor_side <> side;

create index step_ascribed on support.step (relation)
  where visibility = 'joint' and act_of <> side;

create index revision_proposed on programme.revision (relation, recorded_at)
  where applied_at is null and declined_at is null;

create index change_on_the_table on changes.change (relation, expires_at)
  where withdrawn_at is null;
