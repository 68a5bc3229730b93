-- Pictures, documents and reasons of hiding that come back from an export keep whose they were, and when they were recorded there.
alter table heritage.photograph
  add column signed_for text not null default '',
  add column recorded_elsewhere text not null default '';
alter table heritage.document
  add column signed_for text not null default '',
  add column recorded_elsewhere text not null default '';
alter table heritage.hiding
  add column recorded_elsewhere text not null default '';
grant select (signed_for, recorded_elsewhere) on heritage.photograph to alternat_public;
grant select (signed_for, recorded_elsewhere) on heritage.document to alternat_public;
