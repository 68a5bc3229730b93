-- Between an answer and the change that follows it nobody more is seated than the answer allows.
drop trigger offer_standing_moves_content on registrations.offer;
alter table registrations.offer
  -- What the answer in force allows; null: no less than `seats`.
  add column ceiling integer,
  -- The seats that people gave, which an answer may take and give back; null: as many as come.
  add column given integer,
  add constraint offer_ceiling_is_a_number_of_people check (ceiling >= 0),
  drop column standing;
update registrations.offer set given = seats;
alter table registrations.offer
  add column standing text generated always as (
    case when not is_open then 'closed'
      when coalesce(least(seats, ceiling), 1000000) - taken <= 0 then 'full'
      when coalesce(least(seats, ceiling), 1000000) - taken <= 5 then 'few'
      else 'open' end) stored;
create trigger offer_standing_moves_content after update on registrations.offer
  for each row when (old.standing is distinct from new.standing) execute function platform.announce_content();
grant select (event, kind, is_open, standing) on registrations.offer to alternat_public, alternat_visitor;
