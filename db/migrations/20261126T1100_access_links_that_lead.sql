-- A one-time link may lead to the page for which it was mailed, such as a change to be approved.
alter table access.sign_in_link
  add column leads_to text,
  add constraint sign_in_link_leads_to_the_desk check (leads_to ~ '^/desk(/[A-Za-z0-9-]+)*$');
