-- The alert that a measure was read from, so that a later one can refer to it.
alter table measures.measure
  add column alert jsonb,
  add constraint measure_alert_is_a_reference check (alert is null or (alert ?& array['sender', 'identifier', 'sent']));
