-- A project says which offer it takes up, as it stood on that day.
alter table restoration.project add column offer uuid references restoration.offer (id);
create index project_by_offer on restoration.project (offer) where offer is not null;
comment on column restoration.project.offer is 'The row of the offer that was taken up: what was offered then, whatever became of it.';
