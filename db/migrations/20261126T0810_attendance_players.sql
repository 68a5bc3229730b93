-- A room may also be a stream that plays on our own page, once the visitor agrees to it.
alter table attendance.room drop constraint room_kind_is_known;
alter table attendance.room add constraint room_kind_is_known
  check (kind in ('link', 'hls', 'youtube', 'peertube', 'none'));
