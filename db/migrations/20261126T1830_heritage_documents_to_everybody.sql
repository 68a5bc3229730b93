-- Documents of a site are read by everybody where whoever added one says so; copies of pages move on when one is added.
grant select (id, site, relation, visibility, name, bytes, sha256, side, recorded_at) on heritage.document to alternat_public;
create trigger document_moves_content after insert or delete on heritage.document
  for each statement execute function platform.announce_content();
