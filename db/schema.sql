-- Generated from the catalogue of a migrated database. Do not edit.

table access.account
  id uuid not null
  email text not null
  password_hash text
  language text not null default 'en'::text
  recorded_at timestamp with time zone not null default now()
  constraint account_email_is_lower_case CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)))
  constraint account_pkey PRIMARY KEY (id)
  constraint one_account_for_each_address UNIQUE (email)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant delete, insert, select, update to alternat_access

table access.audit
  id bigint not null
  relation text not null
  side text not null
  member uuid
  action text not null
  subject text
  recorded_at timestamp with time zone not null default now()
  constraint audit_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint audit_pkey PRIMARY KEY (id)
  CREATE INDEX audit_by_side ON access.audit USING btree (relation, side, recorded_at)
  row security on, forced
  policy access_writes for insert to alternat_access with check true
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  CREATE TRIGGER audit_is_append_only BEFORE DELETE OR UPDATE ON access.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert to alternat_access
  grant insert, select to alternat_side

table access.digest_refusal
  member uuid not null
  refused_at timestamp with time zone not null default now()
  constraint digest_refusal_member_fkey FOREIGN KEY (member) REFERENCES access.member(id) ON DELETE CASCADE
  constraint digest_refusal_pkey PRIMARY KEY (member)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant delete, insert, select to alternat_access

table access.mail
  id uuid not null
  recipient text not null
  subject text not null
  text text not null
  message_id text not null
  recorded_at timestamp with time zone not null default now()
  failure text
  relation text
  purpose text not null
  language text not null
  html text
  calendars jsonb not null default '[]'::jsonb
  refers_to text
  state text not null default 'waiting'::text
  state_at timestamp with time zone not null default now()
  due_at timestamp with time zone default now()
  attempts integer not null default 0
  claim uuid
  resent boolean not null default false
  emptied_at timestamp with time zone
  about uuid
  unsubscribe text
  constraint claimed_mail_has_a_claim CHECK (((state <> 'claimed'::text) OR (claim IS NOT NULL)))
  constraint mail_goes_to_one_address CHECK (((recipient ~ '^[^[:space:][:cntrl:],;<>"]+@[^[:space:][:cntrl:],;<>"]+$'::text) OR (emptied_at IS NOT NULL)))
  constraint mail_is_emptied_whole CHECK (((emptied_at IS NULL) OR ((recipient = ''::text) AND (subject = ''::text) AND (text = ''::text) AND (html IS NULL) AND (calendars = '[]'::jsonb) AND (unsubscribe IS NULL))))
  constraint mail_message_id_is_one CHECK ((message_id ~ '^<[^[:space:][:cntrl:]<>@]+@[^[:space:][:cntrl:]<>@]+>$'::text))
  constraint mail_message_id_key UNIQUE (message_id)
  constraint mail_pkey PRIMARY KEY (id)
  constraint mail_purpose_is_known CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'invitation'::text, 'confirmation'::text, 'notice'::text, 'reminder'::text, 'approval'::text, 'digest'::text])))
  constraint mail_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint mail_state_is_known CHECK ((state = ANY (ARRAY['waiting'::text, 'claimed'::text, 'sent'::text, 'uncertain'::text, 'failed'::text, 'bounced'::text, 'suppressed'::text])))
  constraint mail_subject_is_one_line CHECK ((subject !~ '[[:cntrl:]]'::text))
  constraint mail_unsubscribes_at_an_address CHECK ((unsubscribe ~ '^https?://[!-;=?-~]+$'::text))
  CREATE INDEX mail_about ON access.mail USING btree (about) WHERE ((about IS NOT NULL) AND (emptied_at IS NULL))
  CREATE INDEX mail_by_recipient ON access.mail USING btree (lower(recipient), recorded_at)
  CREATE INDEX mail_by_recording ON access.mail USING btree (recorded_at)
  CREATE INDEX mail_claimed ON access.mail USING btree (state_at) WHERE (state = 'claimed'::text)
  CREATE INDEX mail_due ON access.mail USING btree (due_at) WHERE ((state = ANY (ARRAY['waiting'::text, 'uncertain'::text])) AND (due_at IS NOT NULL))
  CREATE INDEX mail_not_emptied ON access.mail USING btree (state_at) WHERE (emptied_at IS NULL)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  policy registrar_erases for update to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (emptied_at IS NOT NULL))
  policy registrar_follows for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_records for insert to alternat_registrar with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  grant delete, insert, select, update to alternat_access

table access.member
  id uuid not null
  account uuid not null
  relation text not null
  side text not null
  name text not null
  role text not null
  recorded_at timestamp with time zone not null default now()
  withdrawn_at timestamp with time zone
  constraint member_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint member_belongs_to_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint member_pkey PRIMARY KEY (id)
  constraint member_role_is_known CHECK ((role = ANY (ARRAY['viewer'::text, 'editor'::text, 'head'::text])))
  constraint one_membership_for_each_relation UNIQUE (account, relation)
  CREATE INDEX member_by_side ON access.member USING btree (relation, side)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  grant delete, insert, select, update to alternat_access
  grant select to alternat_side

table access.request_key
  member uuid not null
  key_hash text not null
  relation text not null
  side text not null
  request_hash text not null
  subject uuid not null
  recorded_at timestamp with time zone not null default now()
  constraint key_hash_is_sha_256 CHECK ((key_hash ~ '^[0-9a-f]{64}$'::text))
  constraint one_request_for_each_key PRIMARY KEY (member, key_hash)
  constraint request_hash_is_sha_256 CHECK ((request_hash ~ '^[0-9a-f]{64}$'::text))
  constraint request_key_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  CREATE INDEX request_key_by_recording ON access.request_key USING btree (recorded_at)
  row security on, forced
  policy access_forgets for all to alternat_access using (recorded_at < (now() - '30 days'::interval))
  policy member_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy member_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  grant delete, select to alternat_access
  grant insert, select to alternat_side

table access.session
  token_hash text not null
  account uuid not null
  member uuid not null
  started_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint session_member_fkey FOREIGN KEY (member) REFERENCES access.member(id)
  constraint session_pkey PRIMARY KEY (token_hash)
  CREATE INDEX session_by_account ON access.session USING btree (account)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant delete, insert, select, update to alternat_access

table access.sign_in_link
  token_hash text not null
  account uuid not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  leads_to text
  constraint sign_in_link_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint sign_in_link_leads_to_the_desk CHECK ((leads_to ~ '^/desk(/[A-Za-z0-9-]+)*$'::text))
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant delete, insert, select, update to alternat_access

table access.suppression
  address text not null
  reason text not null
  suppressed_at timestamp with time zone not null default now()
  constraint suppressed_address_is_lower_case CHECK (((address = lower(address)) AND (address ~~ '%_@_%'::text)))
  constraint suppression_pkey PRIMARY KEY (address)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant delete, insert, select, update to alternat_access

table access.token
  id uuid not null
  token_hash text not null
  account uuid not null
  member uuid not null
  name text not null
  scope text not null
  made_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint token_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint token_ends_within_a_year CHECK ((expires_at <= (made_at + '367 days'::interval)))
  constraint token_has_a_name CHECK (((name <> ''::text) AND (length(name) <= 80)))
  constraint token_hash_is_of_one_token UNIQUE (token_hash)
  constraint token_hash_is_sha_256 CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
  constraint token_member_fkey FOREIGN KEY (member) REFERENCES access.member(id)
  constraint token_pkey PRIMARY KEY (id)
  constraint token_scope_is_known CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
  CREATE INDEX token_by_member ON access.token USING btree (member)
  row security on, forced
  policy access_works for all to alternat_access using true with check true
  grant insert, select, update to alternat_access

table agreements.act
  id uuid not null
  act uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  content jsonb
  announced_on date
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint act_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id) ON DELETE CASCADE
  constraint act_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint act_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint act_pkey PRIMARY KEY (id)
  constraint act_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX act_by_agreement ON agreements.act USING btree (agreement, step)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM agreements.agreement shown
  WHERE (shown.id = act.agreement))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))))
  CREATE TRIGGER act_is_append_only BEFORE UPDATE ON agreements.act FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side
  grant select to alternat_engine

table agreements.act_answer
  id uuid not null
  act_row uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  says text not null
  words text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint act_answer_act_row_fkey FOREIGN KEY (act_row) REFERENCES agreements.act(id) ON DELETE CASCADE
  constraint act_answer_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint act_answer_is_joint CHECK ((visibility = 'joint'::text))
  constraint act_answer_is_known CHECK ((says = ANY (ARRAY['confirmed'::text, 'contested'::text])))
  constraint act_answer_is_short CHECK ((length(words) <= 2000))
  constraint act_answer_pkey PRIMARY KEY (id)
  constraint act_answer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint contested_act_says_why CHECK (((says = 'confirmed'::text) OR (words <> ''::text)))
  CREATE INDEX act_answer_by_act ON agreements.act_answer USING btree (act_row, step)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_answers for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (act_row IN ( SELECT a.id
   FROM agreements.act a
  WHERE ((a.visibility = 'joint'::text) AND (a.side <> ( SELECT platform.ctx_side() AS ctx_side))))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (act_row IN ( SELECT act.id
   FROM agreements.act
  WHERE (act.visibility = 'joint'::text))))
  CREATE TRIGGER act_answer_is_append_only BEFORE UPDATE ON agreements.act_answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side
  grant select to alternat_engine

table agreements.agreement
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  slug text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint agreement_has_one_address UNIQUE (relation, slug)
  constraint agreement_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint agreement_pkey PRIMARY KEY (id)
  constraint agreement_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_shares for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER joint_agreement_stays_joint BEFORE UPDATE ON agreements.agreement FOR EACH ROW EXECUTE FUNCTION agreements.refuse_taking()
  grant delete, insert, select to alternat_side
  grant select to alternat_engine

table agreements.document
  id uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  name text not null
  media_type text not null
  status text not null
  language text
  bytes bytea not null
  sha256 text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint document_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id) ON DELETE CASCADE
  constraint document_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint document_has_its_hash CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
  constraint document_is_not_too_large CHECK (((length(bytes) >= 1) AND (length(bytes) <= 10485760)))
  constraint document_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint document_pkey PRIMARY KEY (id)
  constraint document_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint document_status_is_known CHECK ((status = ANY (ARRAY['authentic'::text, 'official-translation'::text, 'working-translation'::text, 'other'::text])))
  CREATE INDEX document_by_agreement ON agreements.document USING btree (agreement, recorded_at)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))))
  CREATE TRIGGER document_is_append_only BEFORE UPDATE ON agreements.document FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table agreements.national_path
  id uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  steps jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint national_path_is_joint CHECK ((visibility = 'joint'::text))
  constraint national_path_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint national_path_pkey PRIMARY KEY (id)
  constraint national_path_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX national_path_by_side ON agreements.national_path USING btree (relation, side, step DESC)
  row security on, forced
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_writes_its_own for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  CREATE TRIGGER national_path_is_append_only BEFORE UPDATE ON agreements.national_path FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table agreements.note
  id uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  words text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint note_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id) ON DELETE CASCADE
  constraint note_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint note_pkey PRIMARY KEY (id)
  constraint note_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint note_says_something CHECK (((words <> ''::text) AND (length(words) <= 10000)))
  CREATE INDEX note_by_agreement ON agreements.note USING btree (agreement, recorded_at)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))))
  CREATE TRIGGER note_is_append_only BEFORE UPDATE ON agreements.note FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table agreements.publication
  id uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null default 'public'::text
  step bigint not null
  slug text not null
  content jsonb not null
  content_hash text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint publication_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id)
  constraint publication_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint publication_is_public CHECK ((visibility = 'public'::text))
  constraint publication_pkey PRIMARY KEY (id)
  constraint publication_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX publication_by_agreement ON agreements.publication USING btree (agreement, step DESC)
  row security on, forced
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy side_publishes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = 'joint'::text))))
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  CREATE TRIGGER publication_is_append_only BEFORE UPDATE ON agreements.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER publication_moves_content AFTER INSERT OR DELETE ON agreements.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  CREATE TRIGGER published_agreement_is_approved_by_both BEFORE INSERT ON agreements.publication FOR EACH ROW EXECUTE FUNCTION agreements.require_both_approvals()
  grant insert, select to alternat_side

table agreements.reliance
  id uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  article text not null
  kind text not null
  subject uuid not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  is_taken_back boolean not null default false
  constraint reliance_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id) ON DELETE CASCADE
  constraint reliance_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint reliance_kind_is_known CHECK ((kind = ANY (ARRAY['event'::text, 'undertaking'::text, 'project'::text])))
  constraint reliance_names_an_article CHECK ((length(article) <= 60))
  constraint reliance_pkey PRIMARY KEY (id)
  constraint reliance_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX reliance_by_agreement ON agreements.reliance USING btree (agreement, article, kind, subject, recorded_at DESC)
  CREATE INDEX reliance_by_subject ON agreements.reliance USING btree (kind, subject)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))))
  CREATE TRIGGER reliance_is_append_only BEFORE UPDATE ON agreements.reliance FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER shared_reliance_names_nothing_private BEFORE INSERT ON agreements.reliance FOR EACH ROW EXECUTE FUNCTION agreements.refuse_private_reliance()
  grant delete, insert, select to alternat_side

table agreements.revision
  id uuid not null
  agreement uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  description jsonb not null
  clauses jsonb not null
  announced_on date
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint revision_agreement_fkey FOREIGN KEY (agreement) REFERENCES agreements.agreement(id) ON DELETE CASCADE
  constraint revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint revision_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint revision_pkey PRIMARY KEY (id)
  constraint revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX revision_by_agreement ON agreements.revision USING btree (agreement, step DESC)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM agreements.agreement shown
  WHERE (shown.id = revision.agreement))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (agreement IN ( SELECT agreement.id
   FROM agreements.agreement
  WHERE (agreement.visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))))
  CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON agreements.revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side
  grant select to alternat_engine

table attendance.joining
  registration uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  people integer not null
  first_at timestamp with time zone
  last_at timestamp with time zone
  room uuid
  constraint erased_joining_tells_no_time CHECK (((first_at IS NULL) = (last_at IS NULL)))
  constraint joining_begins_before_it_ends CHECK ((first_at <= last_at))
  constraint joining_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint joining_is_of_people CHECK (((people >= 1) AND (people <= 100)))
  constraint joining_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint joining_pkey PRIMARY KEY (registration)
  constraint joining_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint joining_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint joining_room_fkey FOREIGN KEY (room) REFERENCES attendance.room(id) ON DELETE CASCADE
  CREATE INDEX joining_by_event ON attendance.joining USING btree (event)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (registration = ( SELECT platform.ctx_registration() AS ctx_registration))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table attendance.room
  id uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  kind text not null
  address text
  opens_minutes integer not null default 15
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  server uuid
  constraint only_a_meeting_is_at_a_server CHECK (((server IS NOT NULL) = (kind = 'meeting'::text)))
  constraint room_address_is_https CHECK ((((address ~~ 'https://%'::text) OR (server IS NOT NULL)) AND (length(address) <= 2000)))
  constraint room_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint room_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint room_kind_is_known CHECK ((kind = ANY (ARRAY['link'::text, 'hls'::text, 'youtube'::text, 'peertube'::text, 'meeting'::text, 'none'::text])))
  constraint room_opens_shortly_before CHECK (((opens_minutes >= 0) AND (opens_minutes <= 240)))
  constraint room_pkey PRIMARY KEY (id)
  constraint room_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint room_that_is_there_has_an_address CHECK (((address IS NULL) = (kind = 'none'::text)))
  CREATE INDEX room_by_event ON attendance.room USING btree (event, step DESC)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER room_is_append_only BEFORE DELETE OR UPDATE ON attendance.room FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_registrar
  grant select to alternat_side

table attendance.server
  id uuid not null
  relation text not null
  visibility text not null
  kind text not null
  name text not null
  address text not null
  app_id text
  sealed text
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  removed_at timestamp with time zone
  constraint only_jitsi_names_who_signs CHECK (((app_id IS NOT NULL) = (kind = 'jitsi'::text)))
  constraint removed_server_keeps_no_secret CHECK (((sealed IS NULL) = (removed_at IS NOT NULL)))
  constraint server_address_is_of_the_web CHECK (((address ~ '^https?://'::text) AND (length(address) <= 500)))
  constraint server_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint server_is_private_to_a_side FOREIGN KEY (relation, visibility) REFERENCES relations.side(relation, id)
  constraint server_kind_is_known CHECK ((kind = ANY (ARRAY['bigbluebutton'::text, 'jitsi'::text])))
  constraint server_pkey PRIMARY KEY (id)
  constraint server_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX server_by_side ON attendance.server USING btree (relation, visibility)
  row security on, forced
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_adds for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_alters for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_erases for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  grant delete, insert to alternat_side
  grant select to alternat_registrar

table changes.change
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  side text not null
  member uuid not null
  member_name text not null
  reason jsonb not null default '{}'::jsonb
  content jsonb not null
  content_hash text not null
  undoes uuid
  expires_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  withdrawn_by text
  recorded_at timestamp with time zone not null default clock_timestamp()
  drafted_by text not null default 'member'::text
  urgent boolean not null default false
  contested_at timestamp with time zone
  contested_by text
  constraint change_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint change_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint change_is_drafted_by_a_member_or_the_engine CHECK ((drafted_by = ANY (ARRAY['member'::text, 'engine'::text])))
  constraint change_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint change_pkey PRIMARY KEY (id)
  constraint change_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint change_undoes_fkey FOREIGN KEY (undoes) REFERENCES changes.change(id)
  constraint engine_is_never_urgent CHECK ((NOT (urgent AND (drafted_by = 'engine'::text))))
  CREATE INDEX change_by_relation ON changes.change USING btree (relation, recorded_at DESC)
  CREATE INDEX change_on_the_table ON changes.change USING btree (relation, expires_at) WHERE (withdrawn_at IS NULL)
  row security on, forced
  policy registrar_drafts for insert to alternat_registrar with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (drafted_by = 'engine'::text))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_supersedes for update to alternat_registrar using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (drafted_by = 'engine'::text)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_proposes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_withdraws for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER change_is_not_rewritten BEFORE UPDATE ON changes.change FOR EACH ROW EXECUTE FUNCTION changes.keep_content()
  grant insert, select to alternat_registrar
  grant insert, select to alternat_side

table changes.item
  change uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  position integer not null
  outcome text
  report jsonb
  settled_at timestamp with time zone
  constraint item_change_fkey FOREIGN KEY (change) REFERENCES changes.change(id)
  constraint item_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint item_is_settled_once CHECK (((outcome IS NULL) = (settled_at IS NULL)))
  constraint item_outcome_is_known CHECK ((outcome = ANY (ARRAY['applied'::text, 'stale'::text])))
  constraint item_pkey PRIMARY KEY (change, event)
  constraint item_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX item_by_event ON changes.item USING btree (event)
  row security on, forced
  policy registrar_drafts for insert to alternat_registrar with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_settles for update to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_proposes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select to alternat_registrar
  grant insert, select to alternat_side

table directory.institution_profile
  id uuid not null
  institution uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  parent uuid
  competences jsonb not null default '[]'::jsonb
  website text not null default ''::text
  places jsonb not null default '[]'::jsonb
  sources jsonb not null default '[]'::jsonb
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint institution_is_not_above_itself CHECK ((parent <> institution))
  constraint institution_profile_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id) ON DELETE CASCADE
  constraint institution_profile_parent_fkey FOREIGN KEY (parent) REFERENCES relations.institution(id)
  constraint institution_profile_pkey PRIMARY KEY (id)
  constraint institution_profile_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint profile_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint profile_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint website_is_an_address CHECK (((website = ''::text) OR (website ~ '^https?://'::text)))
  CREATE INDEX institution_profile_by_institution ON directory.institution_profile USING btree (institution, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (institution IN ( SELECT i.id
   FROM relations.institution i)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (institution IN ( SELECT i.id
   FROM relations.institution i
  WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = institution_profile.visibility)))) AND ((parent IS NULL) OR (parent IN ( SELECT i.id
   FROM relations.institution i
  WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = institution_profile.visibility))))))
  CREATE TRIGGER institution_profile_is_append_only BEFORE UPDATE ON directory.institution_profile FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table directory.merger
  id uuid not null
  merged uuid not null
  kept uuid
  subject text not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint merger_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint merger_is_of_people_or_institutions CHECK ((subject = ANY (ARRAY['person'::text, 'institution'::text])))
  constraint merger_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint merger_pkey PRIMARY KEY (id)
  constraint merger_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint nothing_is_merged_into_itself CHECK ((kept <> merged))
  CREATE INDEX merger_by_merged ON directory.merger USING btree (merged, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND
CASE subject
    WHEN 'person'::text THEN ((merged IN ( SELECT p.id
       FROM directory.person p
      WHERE ((p.visibility = 'joint'::text) OR (p.visibility = merger.visibility)))) AND ((kept IS NULL) OR (kept IN ( SELECT p.id
       FROM directory.person p
      WHERE ((p.visibility = 'joint'::text) OR (p.visibility = merger.visibility))))))
    ELSE ((merged IN ( SELECT i.id
       FROM relations.institution i
      WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = merger.visibility)))) AND ((kept IS NULL) OR (kept IN ( SELECT i.id
       FROM relations.institution i
      WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = merger.visibility))))))
END)
  CREATE TRIGGER merger_is_append_only BEFORE UPDATE ON directory.merger FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table directory.name
  id uuid not null
  name uuid not null
  person uuid
  institution uuid
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  text text
  language text
  script text not null default ''::text
  use text not null default 'full'::text
  source text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint name_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id) ON DELETE CASCADE
  constraint name_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint name_is_of_a_person_or_an_institution CHECK ((num_nonnulls(person, institution) = 1))
  constraint name_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint name_is_short CHECK (((length(text) >= 1) AND (length(text) <= 200)))
  constraint name_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id) ON DELETE CASCADE
  constraint name_pkey PRIMARY KEY (id)
  constraint name_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint name_use_is_known CHECK ((use = ANY (ARRAY['full'::text, 'acronym'::text, 'former'::text, 'other'::text])))
  CREATE INDEX name_by_institution ON directory.name USING btree (institution, name, side, step DESC) WHERE (institution IS NOT NULL)
  CREATE INDEX name_by_person ON directory.name USING btree (person, name, side, step DESC) WHERE (person IS NOT NULL)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_forgets_a_person for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (person IS NOT NULL))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND ((person IS NULL) OR (EXISTS ( SELECT
   FROM directory.person p
  WHERE (p.id = name.person)))) AND ((institution IS NULL) OR (EXISTS ( SELECT
   FROM relations.institution i
  WHERE (i.id = name.institution)))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND ((person IS NULL) OR (person IN ( SELECT p.id
   FROM directory.person p
  WHERE ((p.visibility = 'joint'::text) OR (p.visibility = name.visibility))))) AND ((institution IS NULL) OR (institution IN ( SELECT i.id
   FROM relations.institution i
  WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = name.visibility))))))
  CREATE TRIGGER name_is_append_only BEFORE UPDATE ON directory.name FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table directory.person
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  acts_for text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint person_acts_for_a_side FOREIGN KEY (relation, acts_for) REFERENCES relations.side(relation, id)
  constraint person_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint person_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX person_by_relation ON directory.person USING btree (relation)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_shares for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER joint_person_stays_joint BEFORE UPDATE ON directory.person FOR EACH ROW EXECUTE FUNCTION directory.refuse_taking()
  grant delete, insert, select to alternat_side

table directory.post
  id uuid not null
  post uuid not null
  person uuid not null
  institution uuid
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  title jsonb
  acting boolean not null default false
  precedence integer
  holds_from text
  holds_until text
  announced_on date
  source text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint post_begins_on_a_date CHECK ((holds_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))
  constraint post_ends_on_a_date CHECK ((holds_until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))
  constraint post_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint post_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint post_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint post_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id) ON DELETE CASCADE
  constraint post_pkey PRIMARY KEY (id)
  constraint post_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint precedence_counts_from_one CHECK ((precedence >= 1))
  CREATE INDEX post_by_institution ON directory.post USING btree (institution) WHERE (institution IS NOT NULL)
  CREATE INDEX post_by_person ON directory.post USING btree (person, post, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM directory.person p
  WHERE (p.id = post.person))) AND ((institution IS NULL) OR (EXISTS ( SELECT
   FROM relations.institution i
  WHERE (i.id = post.institution)))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (person IN ( SELECT p.id
   FROM directory.person p
  WHERE ((p.visibility = 'joint'::text) OR (p.visibility = post.visibility)))) AND ((institution IS NULL) OR (institution IN ( SELECT i.id
   FROM relations.institution i
  WHERE ((i.visibility = ANY (ARRAY['joint'::text, 'public'::text])) OR (i.visibility = post.visibility))))))
  CREATE TRIGGER post_is_append_only BEFORE UPDATE ON directory.post FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table guests.guest
  id uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  position integer
  form_of_address text not null default ''::text
  name text not null
  capacity text not null default ''::text
  institution text not null default ''::text
  email text
  language text not null
  companions_allowed integer not null default 0
  invited_at timestamp with time zone
  reminded_at timestamp with time zone
  answer text
  answered_at timestamp with time zone
  answered_by text
  companions text not null default ''::text
  note text not null default ''::text
  registration uuid
  erased_at timestamp with time zone
  recorded_at timestamp with time zone not null default clock_timestamp()
  shared boolean not null default false
  constraint erased_guest_is_nobody CHECK (((erased_at IS NULL) OR ((name = ''::text) AND (email IS NULL) AND (form_of_address = ''::text) AND (capacity = ''::text) AND (institution = ''::text) AND (companions = ''::text) AND (note = ''::text))))
  constraint guest_answer_is_given_by_somebody CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND (answered_by = ANY (ARRAY['link'::text, 'note'::text, 'telephone'::text]))))
  constraint guest_answer_is_known CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text])))
  constraint guest_companions_are_a_number CHECK (((companions_allowed >= 0) AND (companions_allowed <= 9)))
  constraint guest_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint guest_is_named CHECK (((erased_at IS NOT NULL) OR (name <> ''::text)))
  constraint guest_is_private_to_a_side FOREIGN KEY (relation, visibility) REFERENCES relations.side(relation, id)
  constraint guest_language_is_known CHECK ((language = ANY (ARRAY['en'::text, 'es'::text, 'az'::text])))
  constraint guest_pkey PRIMARY KEY (id)
  constraint guest_place_is_a_number CHECK (("position" >= 1))
  constraint guest_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint guest_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint two_guests_have_no_one_place UNIQUE (event, visibility, "position") DEFERRABLE INITIALLY DEFERRED
  CREATE INDEX guest_by_address ON guests.guest USING btree (relation, visibility, email) WHERE (email IS NOT NULL)
  CREATE INDEX guest_by_event ON guests.guest USING btree (event, visibility, "position")
  CREATE INDEX guest_by_registration ON guests.guest USING btree (registration) WHERE (registration IS NOT NULL)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy visitor_reads for select to alternat_visitor using (id = ( SELECT platform.ctx_registration() AS ctx_registration))
  CREATE TRIGGER shared_guests_follow_their_list AFTER UPDATE ON guests.guest REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guests.share()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table guests.protocol_list
  event uuid not null
  relation text not null
  visibility text not null
  reply_by date
  constraint protocol_list_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint protocol_list_is_private_to_a_side FOREIGN KEY (relation, visibility) REFERENCES relations.side(relation, id)
  constraint protocol_list_pkey PRIMARY KEY (event, visibility)
  constraint protocol_list_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy visitor_reads for select to alternat_visitor using ((event, visibility) IN ( SELECT guest.event,
    guest.visibility
   FROM guests.guest))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table guests.shared_guest
  guest uuid not null
  event uuid not null
  relation text not null
  side text not null
  place integer not null
  form_of_address text not null
  name text not null
  capacity text not null
  institution text not null
  constraint shared_guest_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint shared_guest_guest_fkey FOREIGN KEY (guest) REFERENCES guests.guest(id) ON DELETE CASCADE
  constraint shared_guest_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint shared_guest_pkey PRIMARY KEY (guest)
  constraint shared_guest_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX shared_guest_by_event ON guests.shared_guest USING btree (event, side, place)
  row security on, forced
  policy both_sides_read for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  grant delete, insert, select to alternat_registrar
  grant select to alternat_side

table heritage.arrival
  id uuid not null
  relation text not null
  visibility text not null
  file_name text not null
  bytes bytea
  meanings jsonb not null default '{}'::jsonb
  brought uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint arrival_has_a_short_name CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
  constraint arrival_is_not_too_large CHECK (((length(bytes) >= 1) AND (length(bytes) <= 33554432)))
  constraint arrival_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint arrival_is_private CHECK ((visibility = side))
  constraint arrival_pkey PRIMARY KEY (id)
  CREATE INDEX arrival_by_side ON heritage.arrival USING btree (relation, side, recorded_at DESC)
  row security on, forced
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  grant delete, insert, select to alternat_side

table heritage.assessment
  id uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  observed_on date not null
  condition text not null
  priority text
  content jsonb not null
  assessor_name text not null
  assessor_capacity text not null
  supersedes uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint assessment_condition_is_known CHECK ((condition = ANY (ARRAY['good'::text, 'fair'::text, 'poor'::text, 'very-bad'::text, 'destroyed'::text, 'unknown'::text])))
  constraint assessment_is_not_of_the_future CHECK ((observed_on <= (((recorded_at AT TIME ZONE 'utc'::text))::date + 1)))
  constraint assessment_is_signed CHECK (((assessor_name <> ''::text) AND (assessor_capacity <> ''::text)))
  constraint assessment_pkey PRIMARY KEY (id)
  constraint assessment_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint assessment_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES heritage.assessment(id)
  CREATE INDEX assessment_by_site ON heritage.assessment USING btree (site, observed_on DESC, step DESC)
  CREATE INDEX assessment_by_superseded ON heritage.assessment USING btree (supersedes) WHERE (supersedes IS NOT NULL)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER assessment_is_append_only BEFORE UPDATE ON heritage.assessment FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER assessment_is_seen AFTER INSERT ON heritage.assessment REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  CREATE TRIGGER assessment_is_seen_no_more AFTER DELETE ON heritage.assessment REFERENCING OLD TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  CREATE TRIGGER assessment_moves_content AFTER INSERT ON heritage.assessment FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select to alternat_side

table heritage.bin
  reader text not null
  relation text not null
  level integer not null
  x integer not null
  y integer not null
  kind text not null
  condition text not null
  sites integer not null
  longitudes double precision not null
  latitudes double precision not null
  constraint bin_pkey PRIMARY KEY (reader, relation, level, x, y, kind, condition)
  row security on, forced
  policy owner_keeps for all to alternat_owner using true with check true
  policy public_sees for select to alternat_public using (reader = 'public'::text)
  policy side_sees for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (reader = ( SELECT platform.ctx_side() AS ctx_side)))
  grant select to alternat_public
  grant select to alternat_side

table heritage.claim
  id uuid not null
  claim uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  about text not null
  content jsonb
  search_key text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint claim_is_about_something_known CHECK ((about = ANY (ARRAY['name'::text, 'protection'::text, 'reference'::text])))
  constraint claim_pkey PRIMARY KEY (id)
  constraint claim_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint name_can_be_looked_for CHECK (((about <> 'name'::text) OR (content IS NULL) OR (search_key <> ''::text)))
  CREATE INDEX claim_by_site ON heritage.claim USING btree (site, claim, step DESC)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER claim_is_append_only BEFORE UPDATE ON heritage.claim FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER claim_is_seen AFTER INSERT ON heritage.claim REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  CREATE TRIGGER claim_is_seen_no_more AFTER DELETE ON heritage.claim REFERENCING OLD TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  grant delete, insert, select to alternat_side

table heritage.containment
  id uuid not null
  site uuid not null
  whole uuid
  relation text not null
  step bigint not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint containment_pkey PRIMARY KEY (id)
  constraint containment_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint containment_whole_fkey FOREIGN KEY (whole) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint nothing_is_part_of_itself CHECK ((site <> whole))
  CREATE INDEX containment_by_site ON heritage.containment USING btree (site, step DESC)
  CREATE INDEX containment_by_whole ON heritage.containment USING btree (whole)
  row security on, forced
  policy owner_of_site_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT s.id
   FROM heritage.site s
  WHERE (s.owner = ( SELECT platform.ctx_side() AS ctx_side)))) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (COALESCE(whole, site) IN ( SELECT site.id
   FROM heritage.site)))
  policy public_reads for select to alternat_public using ((site IN ( SELECT site.id
   FROM heritage.site)) AND (COALESCE(whole, site) IN ( SELECT site.id
   FROM heritage.site)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT site.id
   FROM heritage.site)) AND (COALESCE(whole, site) IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER containment_is_append_only BEFORE UPDATE ON heritage.containment FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table heritage.document
  id uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  name text not null
  bytes bytea not null
  sha256 text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  signed_for text not null default ''::text
  recorded_elsewhere text not null default ''::text
  constraint document_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint document_has_its_hash CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
  constraint document_is_not_too_large CHECK (((length(bytes) >= 1) AND (length(bytes) <= 10485760)))
  constraint document_pkey PRIMARY KEY (id)
  constraint document_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX document_by_site ON heritage.document USING btree (site, recorded_at)
  row security on, forced
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER document_is_append_only BEFORE UPDATE ON heritage.document FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER document_moves_content AFTER INSERT OR DELETE ON heritage.document FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select to alternat_side

table heritage.hiding
  id uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  shown_to text not null
  public_sees text not null
  other_sees text not null
  reason text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  recorded_elsewhere text not null default ''::text
  constraint hiding_is_private CHECK ((visibility = side))
  constraint hiding_pkey PRIMARY KEY (id)
  constraint hiding_says_why CHECK (((reason <> ''::text) AND (length(reason) <= 2000)))
  constraint hiding_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX hiding_by_site ON heritage.hiding USING btree (site, step DESC)
  row security on, forced
  policy owner_of_site_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy owner_of_site_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT s.id
   FROM heritage.site s
  WHERE (s.owner = ( SELECT platform.ctx_side() AS ctx_side)))))
  CREATE TRIGGER hiding_is_append_only BEFORE UPDATE ON heritage.hiding FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table heritage.import
  id uuid not null
  relation text not null
  visibility text not null
  file_name text not null
  sites integer not null
  assessments integer not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint import_is_private CHECK ((visibility = side))
  constraint import_pkey PRIMARY KEY (id)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  CREATE TRIGGER import_is_append_only BEFORE UPDATE ON heritage.import FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table heritage.location
  id uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  geometry jsonb
  longitude double precision
  latitude double precision
  certainty text not null
  source text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint location_certainty_is_known CHECK ((certainty = ANY (ARRAY['negligible'::text, 'low'::text, 'medium'::text, 'high'::text, 'definite'::text])))
  constraint location_has_both_or_none CHECK ((((longitude IS NULL) = (latitude IS NULL)) AND ((longitude IS NULL) = (geometry IS NULL))))
  constraint location_is_private CHECK ((visibility = side))
  constraint location_lies_on_the_globe CHECK ((((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)) AND ((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))))
  constraint location_pkey PRIMARY KEY (id)
  constraint location_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX location_by_site ON heritage.location USING btree (site, step DESC)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy owner_of_site_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy owner_of_site_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT s.id
   FROM heritage.site s
  WHERE (s.owner = ( SELECT platform.ctx_side() AS ctx_side)))))
  CREATE TRIGGER location_is_append_only BEFORE UPDATE ON heritage.location FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER location_is_seen AFTER INSERT ON heritage.location REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  grant insert, select to alternat_side

table heritage.merger
  id uuid not null
  site uuid not null
  into_site uuid
  relation text not null
  step bigint not null
  reason text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint merger_into_site_fkey FOREIGN KEY (into_site) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint merger_pkey PRIMARY KEY (id)
  constraint merger_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  constraint nothing_merges_with_itself CHECK ((site <> into_site))
  CREATE INDEX merger_by_site ON heritage.merger USING btree (site, step DESC)
  CREATE INDEX merger_by_target ON heritage.merger USING btree (into_site)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy owner_of_site_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT s.id
   FROM heritage.site s
  WHERE (s.owner = ( SELECT platform.ctx_side() AS ctx_side)))) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (COALESCE(into_site, site) IN ( SELECT site.id
   FROM heritage.site)))
  policy public_reads for select to alternat_public using ((site IN ( SELECT site.id
   FROM heritage.site)) AND (COALESCE(into_site, site) IN ( SELECT site.id
   FROM heritage.site)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT site.id
   FROM heritage.site)) AND (COALESCE(into_site, site) IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER merger_is_append_only BEFORE UPDATE ON heritage.merger FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER merger_is_seen AFTER INSERT ON heritage.merger REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  grant insert, select to alternat_side

table heritage.photograph
  id uuid not null
  site uuid not null
  assessment uuid
  relation text not null
  visibility text not null
  step bigint not null
  taken_on date
  viewpoint text not null default ''::text
  content jsonb not null
  width integer not null
  height integer not null
  bytes bytea not null
  thumbnail bytea not null
  sha256 text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  signed_for text not null default ''::text
  recorded_elsewhere text not null default ''::text
  constraint photograph_assessment_fkey FOREIGN KEY (assessment) REFERENCES heritage.assessment(id)
  constraint photograph_has_its_hash CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
  constraint photograph_is_no_bomb CHECK ((((width >= 1) AND (width <= 20000)) AND ((height >= 1) AND (height <= 20000))))
  constraint photograph_is_not_too_large CHECK (((length(bytes) >= 1) AND (length(bytes) <= 20971520)))
  constraint photograph_pkey PRIMARY KEY (id)
  constraint photograph_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX photograph_by_assessment ON heritage.photograph USING btree (assessment) WHERE (assessment IS NOT NULL)
  CREATE INDEX photograph_by_site ON heritage.photograph USING btree (site, taken_on, step)
  row security on, forced
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER photograph_is_append_only BEFORE UPDATE ON heritage.photograph FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER photograph_moves_content AFTER INSERT OR DELETE ON heritage.photograph FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select to alternat_side

table heritage.revision
  id uuid not null
  site uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint revision_pkey PRIMARY KEY (id)
  constraint revision_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX revision_by_site ON heritage.revision USING btree (site, step DESC)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER revision_is_append_only BEFORE UPDATE ON heritage.revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER revision_is_seen AFTER INSERT ON heritage.revision REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  CREATE TRIGGER revision_is_seen_no_more AFTER DELETE ON heritage.revision REFERENCING OLD TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_recorded()
  grant delete, insert, select to alternat_side

table heritage.seen
  reader text not null
  relation text not null
  site uuid not null
  slug text not null
  grade text not null
  kind text not null
  periods text[] not null
  place text not null
  condition text not null
  verification text not null
  priority text not null
  threats text[] not null
  assessed_on date
  longitude double precision
  latitude double precision
  geometry jsonb
  constraint seen_grade_is_known CHECK ((grade = ANY (ARRAY['exact'::text, 'coarse'::text, 'withheld'::text])))
  constraint seen_pkey PRIMARY KEY (reader, relation, site)
  CREATE INDEX seen_by_condition ON heritage.seen USING btree (reader, relation, condition, kind)
  CREATE INDEX seen_by_latitude ON heritage.seen USING btree (reader, relation, latitude)
  CREATE INDEX seen_by_longitude ON heritage.seen USING btree (reader, relation, longitude, latitude)
  CREATE INDEX seen_by_site ON heritage.seen USING btree (site)
  CREATE INDEX seen_by_slug ON heritage.seen USING btree (reader, slug)
  row security on, forced
  policy owner_keeps for all to alternat_owner using true with check true
  policy public_sees for select to alternat_public using (reader = 'public'::text)
  policy side_sees for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (reader = ( SELECT platform.ctx_side() AS ctx_side)))
  CREATE TRIGGER seen_moves_content AFTER INSERT OR DELETE ON heritage.seen FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant select to alternat_public
  grant select to alternat_side

table heritage.seen_name
  reader text not null
  relation text not null
  site uuid not null
  claim uuid not null
  text text not null
  language text not null
  is_preferred boolean not null
  search_key text not null
  constraint seen_name_pkey PRIMARY KEY (reader, relation, site, claim)
  CREATE INDEX seen_name_alike ON heritage.seen_name USING gin (((' '::text || search_key)) extensions.gin_trgm_ops)
  CREATE INDEX seen_name_by_key ON heritage.seen_name USING btree (reader, relation, search_key COLLATE "C")
  CREATE INDEX seen_name_by_site ON heritage.seen_name USING btree (site)
  row security on, forced
  policy owner_keeps for all to alternat_owner using true with check true
  policy public_sees for select to alternat_public using (reader = 'public'::text)
  policy side_sees for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (reader = ( SELECT platform.ctx_side() AS ctx_side)))
  grant select to alternat_public
  grant select to alternat_side

table heritage.site
  id uuid not null
  relation text not null
  owner text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  public_sees text not null default 'exact'::text
  other_sees text not null default 'exact'::text
  slug text not null
  brought_by uuid
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint other_side_sees_is_known CHECK ((other_sees = ANY (ARRAY['exact'::text, 'coarse'::text, 'withheld'::text])))
  constraint public_sees_is_known CHECK ((public_sees = ANY (ARRAY['exact'::text, 'coarse'::text, 'withheld'::text])))
  constraint site_has_one_address UNIQUE (slug)
  constraint site_is_of_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint site_is_private_to_its_owner CHECK (((visibility = ANY (ARRAY['public'::text, 'joint'::text])) OR (visibility = owner)))
  constraint site_pkey PRIMARY KEY (id)
  constraint site_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX site_by_import ON heritage.site USING btree (brought_by) WHERE (brought_by IS NOT NULL)
  CREATE INDEX site_by_owner ON heritage.site USING btree (relation, owner, slug)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy owner_erases for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy owner_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy owner_shows for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy public_reads for select to alternat_public using (heritage.sight('public'::text, owner, visibility, public_sees, other_sees) <> 'nothing'::text)
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (heritage.sight(( SELECT platform.ctx_side() AS ctx_side), owner, visibility, public_sees, other_sees) <> 'nothing'::text))
  CREATE TRIGGER site_is_seen AFTER INSERT ON heritage.site REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_the_site()
  CREATE TRIGGER site_is_seen_no_more AFTER DELETE ON heritage.site REFERENCING OLD TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.look_away_from_what_is_gone()
  CREATE TRIGGER site_is_seen_otherwise AFTER UPDATE ON heritage.site REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_the_site()
  grant delete, insert, select to alternat_side

table heritage.verification
  id uuid not null
  assessment uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  says text not null
  means text not null
  words text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint contested_assessment_says_why CHECK (((says <> 'contested'::text) OR (words <> ''::text)))
  constraint verification_assessment_fkey FOREIGN KEY (assessment) REFERENCES heritage.assessment(id) ON DELETE CASCADE
  constraint verification_is_known CHECK ((says = ANY (ARRAY['reported'::text, 'potential'::text, 'confirmed'::text, 'contested'::text])))
  constraint verification_means_are_known CHECK ((means = ANY (ARRAY['field'::text, 'satellite'::text, 'press'::text, 'documents'::text, 'not-stated'::text])))
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_by_assessment ON heritage.verification USING btree (assessment, step)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (assessment IN ( SELECT assessment.id
   FROM heritage.assessment)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND heritage.hears(( SELECT platform.ctx_side() AS ctx_side), visibility) AND (assessment IN ( SELECT assessment.id
   FROM heritage.assessment)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (assessment IN ( SELECT assessment.id
   FROM heritage.assessment)))
  CREATE TRIGGER verification_is_append_only BEFORE UPDATE ON heritage.verification FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER verification_is_seen AFTER INSERT ON heritage.verification REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION heritage.see_what_was_verified()
  grant insert, select to alternat_side

table indicators.figure
  id uuid not null
  series uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  statistics_of text
  period text not null
  value numeric not null
  unit text not null
  source text not null
  link text not null default ''::text
  stated_on text
  brought_with uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  withdrawn_at timestamp with time zone
  constraint figure_has_a_period CHECK ((period ~ '^\d{4}(-\d{2}(/\d{4}-\d{2})?)?$'::text))
  constraint figure_has_a_source CHECK (((source <> ''::text) AND (length(source) <= 300)))
  constraint figure_is_a_number CHECK ((value <> ALL (ARRAY['NaN'::numeric, 'Infinity'::numeric, '-Infinity'::numeric])))
  constraint figure_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint figure_is_counted_in_the_unit_of_its_series FOREIGN KEY (series, unit) REFERENCES indicators.series(id, unit) ON DELETE CASCADE
  constraint figure_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint figure_is_stated_on_a_date CHECK ((stated_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))
  constraint figure_is_statistics_of_a_side FOREIGN KEY (relation, statistics_of) REFERENCES relations.side(relation, id)
  constraint figure_link_leads_to_the_web CHECK (((link = ''::text) OR ((link ~ '^https?://'::text) AND (length(link) <= 500))))
  constraint figure_pkey PRIMARY KEY (id)
  constraint figure_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX figure_by_series ON indicators.figure USING btree (series, step)
  CREATE INDEX figure_by_table ON indicators.figure USING btree (brought_with) WHERE (brought_with IS NOT NULL)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_keeps_what_it_recorded for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (series IN ( SELECT s.id
   FROM indicators.series s)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (series IN ( SELECT s.id
   FROM indicators.series s
  WHERE (s.visibility = figure.visibility))))
  grant delete, insert, select to alternat_side

table indicators.series
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  name jsonb not null
  unit text not null
  method text not null default ''::text
  brought_with uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint series_has_a_unit CHECK (((unit <> ''::text) AND (length(unit) <= 80)))
  constraint series_has_one_unit UNIQUE (id, unit)
  constraint series_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint series_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint series_is_short CHECK ((length(method) <= 1000))
  constraint series_pkey PRIMARY KEY (id)
  constraint series_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX series_by_relation ON indicators.series USING btree (relation)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_keeps_what_it_recorded for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  grant delete, insert, select to alternat_side

table measures.import
  id uuid not null
  relation text not null
  owner text not null
  file_name text not null
  measures integer not null
  member uuid not null
  recorded_at timestamp with time zone not null default now()
  withdrawn_at timestamp with time zone
  constraint import_brings_something CHECK ((measures > 0))
  constraint import_is_by_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint import_pkey PRIMARY KEY (id)
  constraint import_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX import_by_side ON measures.import USING btree (relation, owner, recorded_at DESC)
  row security on, forced
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_withdraws for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  grant insert, select to alternat_side

table measures.measure
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  owner text not null
  title jsonb not null
  country text not null
  region text
  city text
  holds_from date not null
  stated_until date
  last_day date
  end_announced_at timestamp with time zone
  end_recorded_at timestamp with time zone
  announced_at timestamp with time zone not null
  prevails boolean not null default false
  binding boolean not null default true
  targeted boolean not null default false
  rules jsonb not null
  series jsonb
  source_name text not null
  source_url text
  illustrative boolean not null default false
  import uuid
  recorded_by uuid
  recorded_at timestamp with time zone not null default now()
  withdrawn_at timestamp with time zone
  alert jsonb
  constraint measure_alert_is_a_reference CHECK (((alert IS NULL) OR (alert ?& ARRAY['sender'::text, 'identifier'::text, 'sent'::text])))
  constraint measure_end_has_its_announcement CHECK ((((last_day IS NULL) = (end_announced_at IS NULL)) AND ((last_day IS NULL) = (end_recorded_at IS NULL))))
  constraint measure_ends_after_it_starts CHECK (((stated_until >= holds_from) AND (last_day >= (holds_from - 1))))
  constraint measure_has_rules CHECK ((jsonb_typeof(rules) = 'array'::text))
  constraint measure_import_is_known FOREIGN KEY (import) REFERENCES measures.import(id)
  constraint measure_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint measure_owner_is_a_side_or_both CHECK (((owner = 'joint'::text) OR (owner ~ '^[A-Z]{2}$'::text)))
  constraint measure_pkey PRIMARY KEY (id)
  constraint measure_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX measure_by_import ON measures.measure USING btree (import) WHERE (import IS NOT NULL)
  CREATE INDEX measure_by_relation ON measures.measure USING btree (relation, announced_at)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy side_ends for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER measure_is_not_rewritten BEFORE UPDATE ON measures.measure FOR EACH ROW EXECUTE FUNCTION measures.refuse_rewriting()
  CREATE TRIGGER measure_moves_content AFTER INSERT OR DELETE OR UPDATE ON measures.measure FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select to alternat_side
  grant select to alternat_engine
  grant select to alternat_public

table meetings.meeting
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  slug text not null
  series uuid
  session integer
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint meeting_has_one_address UNIQUE (relation, slug)
  constraint meeting_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint meeting_pkey PRIMARY KEY (id)
  constraint meeting_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint meeting_series_fkey FOREIGN KEY (series) REFERENCES meetings.series(id)
  constraint session_is_numbered_once UNIQUE (series, session, visibility)
  constraint session_is_of_a_series CHECK (((session IS NULL) OR ((series IS NOT NULL) AND ((session >= 1) AND (session <= 9999)))))
  CREATE INDEX meeting_by_relation ON meetings.meeting USING btree (relation)
  CREATE INDEX meeting_by_series ON meetings.meeting USING btree (series, session) WHERE (series IS NOT NULL)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_shares for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER joint_meeting_stays_joint BEFORE UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.refuse_taking()
  CREATE TRIGGER shared_meeting_has_a_shared_series BEFORE INSERT OR UPDATE ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.refuse_private_series()
  grant delete, insert, select to alternat_side

table meetings.meeting_revision
  id uuid not null
  meeting uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint meeting_revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint meeting_revision_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint meeting_revision_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint meeting_revision_pkey PRIMARY KEY (id)
  constraint meeting_revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX meeting_revision_by_meeting ON meetings.meeting_revision USING btree (meeting, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM meetings.meeting shown
  WHERE (shown.id = meeting_revision.meeting))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT m.id
   FROM meetings.meeting m
  WHERE (m.visibility = ANY (ARRAY[meeting_revision.visibility, 'joint'::text])))))
  CREATE TRIGGER meeting_names_a_shown_agreement BEFORE INSERT ON meetings.meeting_revision FOR EACH ROW EXECUTE FUNCTION meetings.refuse_private_agreement()
  CREATE TRIGGER meeting_revision_is_append_only BEFORE UPDATE ON meetings.meeting_revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.minutes
  id uuid not null
  meeting uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  words jsonb not null
  is_binding boolean not null
  content_hash text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint minutes_are_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint minutes_are_joint CHECK ((visibility = 'joint'::text))
  constraint minutes_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint minutes_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint minutes_pkey PRIMARY KEY (id)
  constraint minutes_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX minutes_by_meeting ON meetings.minutes USING btree (meeting, step DESC)
  row security on, forced
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (meeting IN ( SELECT meeting.id
   FROM meetings.meeting)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT m.id
   FROM meetings.meeting m
  WHERE (m.visibility = ANY (ARRAY[minutes.visibility, 'joint'::text])))))
  CREATE TRIGGER minutes_is_append_only BEFORE UPDATE ON meetings.minutes FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table meetings.noted_undertaking
  id uuid not null
  relation text not null
  visibility text not null
  meeting uuid not null
  version uuid not null
  line integer not null
  words text not null
  words_key text not null
  undertaking uuid not null
  part integer not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint line_becomes_an_undertaking_once UNIQUE (meeting, visibility, words_key, part)
  constraint noted_line_has_a_number CHECK (((line >= 1) AND (line <= 200000)))
  constraint noted_part_is_of_two CHECK ((part = ANY (ARRAY[1, 2])))
  constraint noted_undertaking_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint noted_undertaking_is_of_its_side_alone CHECK ((visibility = side))
  constraint noted_undertaking_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint noted_undertaking_pkey PRIMARY KEY (id)
  constraint noted_undertaking_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint noted_undertaking_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  constraint noted_undertaking_version_fkey FOREIGN KEY (version) REFERENCES meetings.text_version(id) ON DELETE CASCADE
  constraint noted_words_are_a_line CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  CREATE INDEX noted_undertaking_by_undertaking ON meetings.noted_undertaking USING btree (undertaking)
  CREATE INDEX noted_undertaking_by_version ON meetings.noted_undertaking USING btree (version)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (undertaking IN ( SELECT undertaking.id
   FROM meetings.undertaking)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (version IN ( SELECT t.id
   FROM meetings.text_version t
  WHERE (t.meeting = noted_undertaking.meeting))) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE ((u.origin = noted_undertaking.meeting) AND (u.side = noted_undertaking.side)))))
  CREATE TRIGGER noted_undertaking_is_append_only BEFORE UPDATE ON meetings.noted_undertaking FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.participant
  id uuid not null
  revision uuid not null
  relation text not null
  visibility text not null
  position integer not null
  of_side text
  third_party text not null default ''::text
  name text not null
  person uuid
  institution uuid
  capacity text not null default ''::text
  is_acting boolean not null default false
  role text not null
  constraint participant_has_a_name CHECK (((length(name) >= 1) AND (length(name) <= 300)))
  constraint participant_has_one_place UNIQUE (revision, "position")
  constraint participant_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint participant_is_of_a_side FOREIGN KEY (relation, of_side) REFERENCES relations.side(relation, id)
  constraint participant_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint participant_pkey PRIMARY KEY (id)
  constraint participant_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint participant_revision_fkey FOREIGN KEY (revision) REFERENCES meetings.meeting_revision(id) ON DELETE CASCADE
  constraint participant_role_is_known CHECK ((role = ANY (ARRAY['head'::text, 'member'::text, 'accompanying'::text])))
  CREATE INDEX participant_by_institution ON meetings.participant USING btree (institution) WHERE (institution IS NOT NULL)
  CREATE INDEX participant_by_person ON meetings.participant USING btree (person) WHERE (person IS NOT NULL)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (revision IN ( SELECT meeting_revision.id
   FROM meetings.meeting_revision)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (revision IN ( SELECT r.id
   FROM meetings.meeting_revision r
  WHERE (r.visibility = participant.visibility))))
  CREATE TRIGGER participant_is_append_only BEFORE UPDATE ON meetings.participant FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.series
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  slug text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint series_has_one_address UNIQUE (relation, slug)
  constraint series_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint series_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint series_pkey PRIMARY KEY (id)
  constraint series_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_shares for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER joint_series_stays_joint BEFORE UPDATE ON meetings.series FOR EACH ROW EXECUTE FUNCTION meetings.refuse_taking()
  grant delete, insert, select to alternat_side

table meetings.series_revision
  id uuid not null
  series uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint series_revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint series_revision_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint series_revision_pkey PRIMARY KEY (id)
  constraint series_revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint series_revision_series_fkey FOREIGN KEY (series) REFERENCES meetings.series(id) ON DELETE CASCADE
  CREATE INDEX series_revision_by_series ON meetings.series_revision USING btree (series, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (series IN ( SELECT series.id
   FROM meetings.series)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (series IN ( SELECT s.id
   FROM meetings.series s
  WHERE (s.visibility = ANY (ARRAY[series_revision.visibility, 'joint'::text])))))
  CREATE TRIGGER series_names_a_shown_agreement BEFORE INSERT ON meetings.series_revision FOR EACH ROW EXECUTE FUNCTION meetings.refuse_private_agreement()
  CREATE TRIGGER series_revision_is_append_only BEFORE UPDATE ON meetings.series_revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.text_version
  id uuid not null
  meeting uuid not null
  relation text not null
  visibility text not null
  kind text not null
  step bigint not null
  words text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint text_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint text_is_not_endless CHECK ((length(words) <= 200000))
  constraint text_is_of_its_side_alone CHECK ((visibility = side))
  constraint text_kind_is_known CHECK ((kind = ANY (ARRAY['notes'::text, 'memo'::text])))
  constraint text_version_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint text_version_pkey PRIMARY KEY (id)
  constraint text_version_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX text_by_meeting ON meetings.text_version USING btree (meeting, kind, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (meeting IN ( SELECT meeting.id
   FROM meetings.meeting)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT m.id
   FROM meetings.meeting m
  WHERE (m.visibility = ANY (ARRAY[text_version.visibility, 'joint'::text])))))
  CREATE TRIGGER text_version_is_append_only BEFORE UPDATE ON meetings.text_version FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.undertaking
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  actor_side text not null
  origin_kind text not null
  origin uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint meeting_or_agreement_is_named CHECK (((origin_kind = 'letter'::text) OR (origin IS NOT NULL)))
  constraint undertaking_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint undertaking_is_of_a_side FOREIGN KEY (relation, actor_side) REFERENCES relations.side(relation, id)
  constraint undertaking_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint undertaking_origin_is_known CHECK ((origin_kind = ANY (ARRAY['meeting'::text, 'agreement'::text, 'letter'::text])))
  constraint undertaking_pkey PRIMARY KEY (id)
  constraint undertaking_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX undertaking_ascribed ON meetings.undertaking USING btree (relation) WHERE ((visibility = 'joint'::text) AND (actor_side <> side))
  CREATE INDEX undertaking_by_origin ON meetings.undertaking USING btree (origin)
  CREATE INDEX undertaking_by_relation ON meetings.undertaking USING btree (relation)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND ((actor_side = side) OR (visibility = side)))
  policy side_releases for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER joint_undertaking_stays_joint BEFORE UPDATE ON meetings.undertaking FOR EACH ROW EXECUTE FUNCTION meetings.refuse_taking()
  CREATE TRIGGER shared_undertaking_has_a_shared_origin BEFORE INSERT OR UPDATE ON meetings.undertaking FOR EACH ROW EXECUTE FUNCTION meetings.refuse_private_origin()
  grant delete, insert, select to alternat_side

table meetings.undertaking_act
  id uuid not null
  undertaking uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  kind text not null
  on_day date not null
  words text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint undertaking_act_has_evidence_or_a_reason CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint undertaking_act_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint undertaking_act_is_known CHECK ((kind = ANY (ARRAY['kept'::text, 'kept-late'::text, 'dropped'::text, 'overtaken'::text, 'reopened'::text])))
  constraint undertaking_act_pkey PRIMARY KEY (id)
  constraint undertaking_act_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint undertaking_act_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  CREATE INDEX undertaking_act_by_undertaking ON meetings.undertaking_act USING btree (undertaking, step)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (undertaking IN ( SELECT undertaking.id
   FROM meetings.undertaking)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE (u.visibility = ANY (ARRAY[undertaking_act.visibility, 'joint'::text])))))
  CREATE TRIGGER only_what_is_theirs_is_kept BEFORE INSERT ON meetings.undertaking_act FOR EACH ROW EXECUTE FUNCTION meetings.refuse_acting()
  CREATE TRIGGER undertaking_act_is_append_only BEFORE UPDATE ON meetings.undertaking_act FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.undertaking_answer
  id uuid not null
  undertaking uuid not null
  revision uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  says text not null
  words text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint answer_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint answer_is_joint CHECK ((visibility = 'joint'::text))
  constraint answer_is_known CHECK ((says = ANY (ARRAY['confirmed'::text, 'reworded'::text, 'declined'::text])))
  constraint answer_is_short CHECK ((length(words) <= 2000))
  constraint undertaking_answer_pkey PRIMARY KEY (id)
  constraint undertaking_answer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint undertaking_answer_revision_fkey FOREIGN KEY (revision) REFERENCES meetings.undertaking_revision(id) ON DELETE CASCADE
  constraint undertaking_answer_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  CREATE INDEX answer_by_undertaking ON meetings.undertaking_answer USING btree (undertaking, step DESC)
  row security on, forced
  policy side_answers for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE ((u.visibility = 'joint'::text) AND (u.actor_side = ( SELECT platform.ctx_side() AS ctx_side)) AND (u.side <> u.actor_side)))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (undertaking IN ( SELECT undertaking.id
   FROM meetings.undertaking
  WHERE (undertaking.visibility = 'joint'::text))))
  CREATE TRIGGER answer_is_to_what_is_recorded BEFORE INSERT ON meetings.undertaking_answer FOR EACH ROW EXECUTE FUNCTION meetings.refuse_answering()
  CREATE TRIGGER undertaking_answer_is_append_only BEFORE UPDATE ON meetings.undertaking_answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table meetings.undertaking_link
  id uuid not null
  undertaking uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  kind text not null
  subject uuid not null
  is_linked boolean not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint link_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint link_kind_is_known CHECK ((kind = ANY (ARRAY['event'::text, 'project'::text, 'agreement'::text, 'act'::text, 'meeting'::text])))
  constraint undertaking_link_pkey PRIMARY KEY (id)
  constraint undertaking_link_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint undertaking_link_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  CREATE INDEX link_by_subject ON meetings.undertaking_link USING btree (kind, subject)
  CREATE INDEX link_by_undertaking ON meetings.undertaking_link USING btree (undertaking, step)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (undertaking IN ( SELECT undertaking.id
   FROM meetings.undertaking)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE (u.visibility = ANY (ARRAY[undertaking_link.visibility, 'joint'::text])))))
  CREATE TRIGGER shared_link_names_nothing_private BEFORE INSERT ON meetings.undertaking_link FOR EACH ROW EXECUTE FUNCTION meetings.refuse_private_subject()
  CREATE TRIGGER undertaking_link_is_append_only BEFORE UPDATE ON meetings.undertaking_link FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.undertaking_note
  id uuid not null
  undertaking uuid not null
  relation text not null
  visibility text not null
  words text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint undertaking_note_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint undertaking_note_pkey PRIMARY KEY (id)
  constraint undertaking_note_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint undertaking_note_says_something CHECK (((words <> ''::text) AND (length(words) <= 10000)))
  constraint undertaking_note_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  CREATE INDEX note_by_undertaking ON meetings.undertaking_note USING btree (undertaking, recorded_at)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (undertaking IN ( SELECT undertaking.id
   FROM meetings.undertaking)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE (u.visibility = ANY (ARRAY[undertaking_note.visibility, 'joint'::text])))))
  CREATE TRIGGER undertaking_note_is_append_only BEFORE UPDATE ON meetings.undertaking_note FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table meetings.undertaking_revision
  id uuid not null
  undertaking uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  content jsonb not null
  evidence text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint undertaking_revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint undertaking_revision_pkey PRIMARY KEY (id)
  constraint undertaking_revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint undertaking_revision_undertaking_fkey FOREIGN KEY (undertaking) REFERENCES meetings.undertaking(id) ON DELETE CASCADE
  constraint undertaking_step_is_on_the_scale CHECK (((((content ->> 'modality'::text))::integer >= 1) AND (((content ->> 'modality'::text))::integer <= 13)))
  CREATE INDEX undertaking_revision_by_undertaking ON meetings.undertaking_revision USING btree (undertaking, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM meetings.undertaking shown
  WHERE (shown.id = undertaking_revision.undertaking))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (undertaking IN ( SELECT u.id
   FROM meetings.undertaking u
  WHERE (u.visibility = ANY (ARRAY[undertaking_revision.visibility, 'joint'::text])))))
  CREATE TRIGGER undertaking_is_worded_by_whose_it_is BEFORE INSERT ON meetings.undertaking_revision FOR EACH ROW EXECUTE FUNCTION meetings.refuse_wording()
  CREATE TRIGGER undertaking_revision_is_append_only BEFORE UPDATE ON meetings.undertaking_revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table platform.clock
  only_row boolean not null default true
  stands_at timestamp with time zone not null
  constraint clock_has_one_row CHECK (only_row)
  constraint clock_pkey PRIMARY KEY (only_row)
  row security OFF
  CREATE TRIGGER clock_moves_content AFTER INSERT OR DELETE OR UPDATE ON platform.clock FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select, update to alternat_engine
  grant select to alternat_access
  grant select to alternat_partner
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table platform.installation
  only_row boolean not null default true
  demo boolean not null
  ready boolean not null default true
  founded_at timestamp with time zone not null default now()
  constraint installation_has_one_row CHECK (only_row)
  constraint installation_pkey PRIMARY KEY (only_row)
  row security OFF
  grant insert, select to alternat_engine
  grant select to alternat_access
  grant select to alternat_partner
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table programme.batch
  id uuid not null
  relation text not null
  owner text not null
  name text not null
  events integer not null
  member uuid not null
  recorded_at timestamp with time zone not null default now()
  undone_at timestamp with time zone
  kind text not null
  member_name text not null
  constraint batch_is_by_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint batch_kind_is_known CHECK ((kind = ANY (ARRAY['import'::text, 'series'::text, 'bulk-edit'::text])))
  constraint batch_pkey PRIMARY KEY (id)
  constraint batch_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX batch_by_side ON programme.batch USING btree (relation, owner, recorded_at DESC)
  row security on, forced
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_undoes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  CREATE TRIGGER batch_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.batch FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_side

table programme.batch_change
  batch uuid not null
  event uuid not null
  relation text not null
  owner text not null
  before_hash text not null
  after_hash text not null
  before_programme uuid not null
  after_programme uuid not null
  outcome text not null
  constraint batch_change_is_by_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint batch_change_is_of_a_batch FOREIGN KEY (batch) REFERENCES programme.batch(id)
  constraint batch_change_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint batch_change_pkey PRIMARY KEY (batch, event)
  constraint batch_change_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX batch_change_by_event ON programme.batch_change USING btree (event)
  row security on, forced
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND (batch IN ( SELECT batch.id
   FROM programme.batch)) AND (event IN ( SELECT event.id
   FROM programme.event)))
  grant insert, select to alternat_side

table programme.choice
  id uuid not null
  relation text not null
  event uuid not null
  visibility text not null
  on_site_open boolean not null
  on_site_seats integer
  online_open boolean not null
  online_seats integer
  holds_from timestamp with time zone not null
  reason jsonb not null default '{}'::jsonb
  change uuid not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint choice_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint choice_leaves_an_offer_open CHECK ((on_site_open OR online_open))
  constraint choice_pkey PRIMARY KEY (id)
  constraint choice_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint choice_seats_are_a_number_of_people CHECK (((on_site_seats >= 0) AND (online_seats >= 0)))
  CREATE INDEX choice_by_event ON programme.choice USING btree (event, holds_from DESC, recorded_at DESC)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_writes for insert to alternat_registrar with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy visitor_reads for select to alternat_visitor using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  CREATE TRIGGER choice_is_append_only BEFORE UPDATE ON programme.choice FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER choice_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.choice FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_registrar
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_side
  grant select to alternat_visitor

table programme.decision
  id uuid not null
  relation text not null
  event uuid not null
  visibility text not null
  as_of timestamp with time zone not null
  outcome text not null
  on_site_lo integer
  on_site_hi integer
  online text not null
  because jsonb not null
  cause text not null
  content_hash text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint decision_cause_is_known CHECK ((cause = ANY (ARRAY['decide-by'::text, 'certain'::text, 'measure'::text, 'edited'::text])))
  constraint decision_has_grounds CHECK (((jsonb_typeof(because) = 'array'::text) AND (because <> '[]'::jsonb)))
  constraint decision_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint decision_outcome_is_known CHECK ((outcome = ANY (ARRAY['in-person'::text, 'hybrid'::text, 'online'::text, 'postpone'::text, 'cancel'::text, 'unclear'::text])))
  constraint decision_pkey PRIMARY KEY (id)
  constraint decision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX decision_by_event ON programme.decision USING btree (event, as_of DESC, recorded_at DESC)
  row security on, forced
  policy engine_decides for insert to alternat_engine with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy visitor_reads for select to alternat_visitor using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  CREATE TRIGGER decision_is_append_only BEFORE UPDATE ON programme.decision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER decision_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.decision FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_engine
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table programme.event
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  owner text not null
  programme uuid not null
  slug text not null
  title jsonb not null
  summary jsonb not null default '{}'::jsonb
  disciplines text[] not null
  date_precision text not null
  first_day date
  last_day date
  start_time text
  end_time text
  zone text not null
  venue uuid
  place jsonb
  contributions jsonb not null default '[]'::jsonb
  plan jsonb
  needs_arrivals boolean not null default false
  other_regions boolean not null default false
  online_rights boolean not null default true
  online_capacity integer
  spoken_languages text[] not null default '{}'::text[]
  sources jsonb not null default '[]'::jsonb
  illustrative boolean not null default false
  announced_on date
  held_format text
  content_hash text not null
  batch uuid
  recorded_at timestamp with time zone not null default now()
  revised_at timestamp with time zone not null default now()
  series uuid
  constraint event_batch_fkey FOREIGN KEY (batch) REFERENCES programme.batch(id)
  constraint event_date_precision_is_known CHECK ((date_precision = ANY (ARRAY['none'::text, 'year'::text, 'months'::text, 'week'::text, 'day'::text])))
  constraint event_days_fit_their_precision CHECK ((((date_precision = 'none'::text) = (first_day IS NULL)) AND ((first_day IS NULL) = (last_day IS NULL))))
  constraint event_ends_after_it_starts CHECK (((last_day >= first_day) AND ((last_day > first_day) OR (start_time IS NULL) OR (end_time IS NULL) OR (end_time > start_time))))
  constraint event_has_a_title CHECK ((title <> '{}'::jsonb))
  constraint event_held_format_is_known CHECK ((held_format = ANY (ARRAY['in-person'::text, 'hybrid'::text, 'online'::text])))
  constraint event_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint event_online_capacity_is_a_number_of_people CHECK ((online_capacity >= 0))
  constraint event_owner_is_a_side_or_both CHECK (((owner = 'joint'::text) OR (owner ~ '^[A-Z]{2}$'::text)))
  constraint event_pkey PRIMARY KEY (id)
  constraint event_programme_fkey FOREIGN KEY (programme) REFERENCES programme.programme(id)
  constraint event_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint event_series_was_planned_at_once FOREIGN KEY (series) REFERENCES programme.batch(id)
  constraint event_slug_is_unique UNIQUE (slug)
  constraint event_times_are_wall_times CHECK (((start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text) AND (end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)))
  constraint event_venue_fkey FOREIGN KEY (venue) REFERENCES relations.venue(id)
  constraint private_event_is_owned_by_that_side CHECK (((private_to IS NULL) OR (owner = private_to)))
  CREATE INDEX event_by_batch ON programme.event USING btree (batch) WHERE (batch IS NOT NULL)
  CREATE INDEX event_by_relation ON programme.event USING btree (relation, first_day)
  CREATE INDEX event_by_series ON programme.event USING btree (series) WHERE (series IS NOT NULL)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_carries_out for update to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER event_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.event FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  CREATE TRIGGER joint_event_stays_joint BEFORE UPDATE ON programme.event FOR EACH ROW EXECUTE FUNCTION platform.refuse_taking()
  CREATE TRIGGER nobody_is_lost_with_an_event BEFORE DELETE ON programme.event FOR EACH ROW EXECUTE FUNCTION programme.refuse_erasing_under_people()
  CREATE TRIGGER public_event_keeps_its_former_date AFTER UPDATE ON programme.event FOR EACH ROW WHEN (((old.visibility = 'public'::text) AND (old.date_precision <> 'none'::text) AND ((((((old.date_precision IS DISTINCT FROM new.date_precision) OR (old.first_day IS DISTINCT FROM new.first_day)) OR (old.last_day IS DISTINCT FROM new.last_day)) OR (old.start_time IS DISTINCT FROM new.start_time)) OR (old.end_time IS DISTINCT FROM new.end_time)) OR (old.zone IS DISTINCT FROM new.zone)))) EXECUTE FUNCTION programme.keep_former_date()
  CREATE TRIGGER public_joint_event_is_approved_by_both BEFORE INSERT OR UPDATE ON programme.event FOR EACH ROW EXECUTE FUNCTION programme.require_both_approvals()
  grant delete, insert, select, update to alternat_side
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_visitor
  grant select, update to alternat_registrar

table programme.event_state
  id uuid not null
  relation text not null
  event uuid not null
  visibility text not null
  state text not null
  holds_from timestamp with time zone not null
  reason text
  side text
  member uuid
  member_name text
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint event_state_is_known CHECK ((state = ANY (ARRAY['idea'::text, 'planned'::text, 'announced'::text, 'held'::text, 'postponed'::text, 'cancelled'::text])))
  constraint event_state_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint event_state_pkey PRIMARY KEY (id)
  constraint event_state_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX event_state_by_event ON programme.event_state USING btree (event, holds_from)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy registrar_carries_out for insert to alternat_registrar with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy visitor_reads for select to alternat_visitor using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  CREATE TRIGGER event_state_is_append_only BEFORE UPDATE ON programme.event_state FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER event_state_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.event_state FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_registrar
  grant insert, select to alternat_side
  grant select to alternat_engine

table programme.former_date
  id uuid not null default gen_random_uuid()
  relation text not null
  event uuid not null
  visibility text not null
  date_precision text not null
  first_day date not null
  last_day date not null
  start_time text
  end_time text
  zone text not null
  left_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint former_date_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint former_date_pkey PRIMARY KEY (id)
  constraint former_date_precision_is_known CHECK ((date_precision = ANY (ARRAY['year'::text, 'months'::text, 'week'::text, 'day'::text])))
  constraint former_date_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint former_date_was_public CHECK ((visibility = 'public'::text))
  CREATE INDEX former_date_by_event ON programme.former_date USING btree (event, recorded_at)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy owner_keeps for insert to alternat_owner with check true
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy visitor_reads for select to alternat_visitor using ((visibility = 'public'::text) AND (event IN ( SELECT event.id
   FROM programme.event)))
  CREATE TRIGGER former_date_is_append_only BEFORE UPDATE ON programme.former_date FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER former_date_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.former_date FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table programme.hold
  id uuid not null
  relation text not null
  venue uuid not null
  side text not null
  answered_by text not null
  first_day date not null
  last_day date not null
  start_time text
  end_time text
  zone text not null
  note text not null default ''::text
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint hold_ends_after_it_starts CHECK (((last_day >= first_day) AND ((last_day > first_day) OR (start_time IS NULL) OR (end_time > start_time))))
  constraint hold_has_both_times_or_none CHECK (((start_time IS NULL) = (end_time IS NULL)))
  constraint hold_is_answered_by_a_side FOREIGN KEY (relation, answered_by) REFERENCES relations.side(relation, id)
  constraint hold_is_asked_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint hold_lasts_a_year_at_most CHECK (((last_day - first_day) <= 366))
  constraint hold_note_is_short CHECK ((length(note) <= 500))
  constraint hold_pkey PRIMARY KEY (id)
  constraint hold_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint hold_times_are_wall_times CHECK (((start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text) AND (end_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)))
  constraint hold_venue_fkey FOREIGN KEY (venue) REFERENCES relations.venue(id)
  CREATE INDEX hold_by_relation ON programme.hold USING btree (relation, first_day)
  row security on, forced
  policy side_asks for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (answered_by = ( SELECT i.side
   FROM (relations.venue v
     JOIN relations.institution i ON ((i.id = v.institution)))
  WHERE ((v.id = hold.venue) AND (v.visibility = ANY (ARRAY['joint'::text, 'public'::text])) AND (i.visibility = ANY (ARRAY['joint'::text, 'public'::text]))))))
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  CREATE TRIGGER hold_is_append_only BEFORE DELETE OR UPDATE ON programme.hold FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table programme.hold_answer
  id uuid not null
  relation text not null
  hold uuid not null
  side text not null
  answer text not null
  held_until date
  note text not null default ''::text
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint hold_answer_hold_fkey FOREIGN KEY (hold) REFERENCES programme.hold(id)
  constraint hold_answer_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint hold_answer_is_known CHECK ((answer = ANY (ARRAY['held'::text, 'declined'::text, 'withdrawn'::text])))
  constraint hold_answer_note_is_short CHECK ((length(note) <= 500))
  constraint hold_answer_pkey PRIMARY KEY (id)
  constraint hold_answer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint only_a_held_venue_has_an_until CHECK (((held_until IS NULL) OR (answer = 'held'::text)))
  CREATE INDEX hold_answer_by_hold ON programme.hold_answer USING btree (hold, recorded_at)
  CREATE UNIQUE INDEX hold_is_withdrawn_once ON programme.hold_answer USING btree (hold) WHERE (answer = 'withdrawn'::text)
  row security on, forced
  policy side_answers for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (EXISTS ( SELECT
   FROM programme.hold h
  WHERE ((h.id = hold_answer.hold) AND (
        CASE
            WHEN (hold_answer.answer = 'withdrawn'::text) THEN h.side
            ELSE h.answered_by
        END = ( SELECT platform.ctx_side() AS ctx_side))))))
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  CREATE TRIGGER hold_answer_is_append_only BEFORE DELETE OR UPDATE ON programme.hold_answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table programme.hold_event
  hold uuid not null
  relation text not null
  event uuid not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  constraint hold_event_hold_fkey FOREIGN KEY (hold) REFERENCES programme.hold(id)
  constraint hold_event_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint hold_event_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint hold_event_pkey PRIMARY KEY (hold)
  constraint hold_event_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX hold_event_by_event ON programme.hold_event USING btree (event)
  row security on, forced
  policy side_links_its_own for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (hold IN ( SELECT hold.id
   FROM programme.hold
  WHERE (hold.side = ( SELECT platform.ctx_side() AS ctx_side)))) AND (event IN ( SELECT e.id
   FROM programme.event e
  WHERE ((hold_event.visibility <> 'joint'::text) OR (e.visibility = ANY (ARRAY['joint'::text, 'public'::text]))))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  grant insert, select to alternat_side

table programme.programme
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  owner text not null
  title jsonb not null
  first_day date not null
  last_day date not null
  default_plan jsonb not null
  illustrative boolean not null default false
  recorded_at timestamp with time zone not null default now()
  constraint programme_ends_after_it_starts CHECK ((last_day >= first_day))
  constraint programme_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint programme_owner_is_a_side_or_both CHECK (((owner = 'joint'::text) OR (owner ~ '^[A-Z]{2}$'::text)))
  constraint programme_pkey PRIMARY KEY (id)
  constraint programme_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX programme_by_relation ON programme.programme USING btree (relation)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (owner = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER joint_programme_stays_joint BEFORE UPDATE ON programme.programme FOR EACH ROW EXECUTE FUNCTION platform.refuse_taking()
  CREATE TRIGGER programme_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.programme FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select, update to alternat_side
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_visitor

table programme.revision
  id uuid not null
  relation text not null
  event uuid not null
  visibility text not null
  content jsonb not null
  content_hash text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  applied_at timestamp with time zone
  declined_at timestamp with time zone
  constraint revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint revision_is_of_an_event FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint revision_pkey PRIMARY KEY (id)
  constraint revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX revision_by_event ON programme.revision USING btree (event, recorded_at)
  CREATE INDEX revision_proposed ON programme.revision USING btree (relation, recorded_at) WHERE ((applied_at IS NULL) AND (declined_at IS NULL))
  row security on, forced
  policy registrar_carries_out for insert to alternat_registrar with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (event IN ( SELECT event.id
   FROM programme.event)))
  policy side_settles_revisions for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  CREATE TRIGGER revision_moves_content AFTER INSERT OR DELETE OR UPDATE ON programme.revision FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert to alternat_registrar
  grant insert, select to alternat_side

table programme.saved_view
  id uuid not null
  relation text not null
  owner text not null
  visibility text not null
  kept_for uuid
  page text not null
  search text not null
  name text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  removed_at timestamp with time zone
  constraint only_a_private_view_is_for_one_member CHECK (((kept_for IS NULL) OR (visibility = owner)))
  constraint saved_view_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  constraint saved_view_is_of_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint saved_view_is_private_or_joint CHECK (((visibility = 'joint'::text) OR (visibility = owner)))
  constraint saved_view_page_is_known CHECK ((page = ANY (ARRAY['events'::text, 'timeline'::text])))
  constraint saved_view_pkey PRIMARY KEY (id)
  constraint saved_view_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint saved_view_search_is_short CHECK ((length(search) <= 2000))
  CREATE INDEX saved_view_by_relation ON programme.saved_view USING btree (relation, owner)
  row security on, forced
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND ((kept_for IS NULL) OR (kept_for = ( SELECT platform.ctx_member() AS ctx_member))))
  policy side_erases for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND ((kept_for IS NULL) OR (kept_for = ( SELECT platform.ctx_member() AS ctx_member))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND ((kept_for IS NULL) OR (kept_for = ( SELECT platform.ctx_member() AS ctx_member))))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND ((kept_for IS NULL) OR (kept_for = ( SELECT platform.ctx_member() AS ctx_member))))
  grant delete, insert, select to alternat_side

table readouts.draft
  id uuid not null
  relation text not null
  meeting uuid not null
  visibility text not null
  private_to text default visibility
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint draft_is_of_its_side CHECK ((visibility = side))
  constraint draft_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint draft_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint draft_pkey PRIMARY KEY (id)
  constraint draft_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX draft_by_meeting ON readouts.draft USING btree (meeting)
  row security on, forced
  policy side_drafts for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT meeting.id
   FROM meetings.meeting)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  CREATE TRIGGER draft_is_append_only BEFORE UPDATE ON readouts.draft FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table readouts.mention
  id uuid not null
  relation text not null
  meeting uuid not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  kind text not null
  subject uuid
  word text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint mention_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint mention_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint mention_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint mention_names_one_thing CHECK ((((kind = ANY (ARRAY['institution'::text, 'agreement'::text, 'event'::text])) AND (subject IS NOT NULL) AND (word = ''::text)) OR ((kind = 'discipline'::text) AND (subject IS NULL) AND (word <> ''::text))))
  constraint mention_pkey PRIMARY KEY (id)
  constraint mention_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX mention_by_meeting ON readouts.mention USING btree (meeting)
  CREATE INDEX mention_by_subject ON readouts.mention USING btree (kind, subject)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (meeting IN ( SELECT meeting.id
   FROM meetings.meeting)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT m.id
   FROM meetings.meeting m
  WHERE (m.visibility = ANY (ARRAY[mention.visibility, 'joint'::text])))))
  CREATE TRIGGER mention_is_append_only BEFORE UPDATE ON readouts.mention FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER shared_mention_names_nothing_private BEFORE INSERT ON readouts.mention FOR EACH ROW EXECUTE FUNCTION readouts.refuse_private_mention()
  grant delete, insert, select to alternat_side

table readouts.publication
  id uuid not null
  relation text not null
  meeting uuid not null
  visibility text not null
  private_to text default NULLIF(visibility, 'public'::text)
  draft uuid not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint publication_draft_fkey FOREIGN KEY (draft) REFERENCES readouts.draft(id) ON DELETE CASCADE
  constraint publication_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint publication_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint publication_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint publication_pkey PRIMARY KEY (id)
  constraint publication_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX publication_by_draft ON readouts.publication USING btree (draft)
  CREATE UNIQUE INDEX publication_stands_once ON readouts.publication USING btree (meeting, side) WHERE (visibility = 'public'::text)
  row security on, forced
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy second_member_publishes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = 'public'::text) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (EXISTS ( SELECT
   FROM readouts.draft d
  WHERE ((d.id = publication.draft) AND (d.meeting = publication.meeting) AND (d.content = publication.content) AND (d.side = ( SELECT platform.ctx_side() AS ctx_side)) AND (d.member <> ( SELECT platform.ctx_member() AS ctx_member))))))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_withdraws for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = 'public'::text)) with check (visibility = ( SELECT platform.ctx_side() AS ctx_side))
  CREATE TRIGGER publication_is_announced AFTER INSERT OR DELETE OR UPDATE ON readouts.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select to alternat_side

table readouts.source
  id uuid not null
  relation text not null
  meeting uuid not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  language text not null
  words text not null
  publisher text not null default ''::text
  address text not null default ''::text
  published_on date
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint source_address_is_of_the_web CHECK (((address = ''::text) OR (address ~ '^https?://'::text)))
  constraint source_is_a_text CHECK (((length(words) >= 1) AND (length(words) <= 100000)))
  constraint source_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint source_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint source_language_is_read CHECK ((language = ANY (ARRAY['en'::text, 'es'::text, 'az'::text])))
  constraint source_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(id) ON DELETE CASCADE
  constraint source_pkey PRIMARY KEY (id)
  constraint source_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX source_by_meeting ON readouts.source USING btree (meeting)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (meeting IN ( SELECT meeting.id
   FROM meetings.meeting)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (meeting IN ( SELECT m.id
   FROM meetings.meeting m
  WHERE (m.visibility = ANY (ARRAY[source.visibility, 'joint'::text])))))
  CREATE TRIGGER source_is_append_only BEFORE UPDATE ON readouts.source FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table registrations.bulletin
  change uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  before jsonb not null
  after jsonb not null
  reason jsonb not null default '{}'::jsonb
  recorded_at timestamp with time zone not null default clock_timestamp()
  rule jsonb
  constraint bulletin_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint bulletin_pkey PRIMARY KEY (change, event)
  constraint bulletin_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.check_in
  id uuid not null
  registration uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  act text not null
  people integer not null
  member uuid not null
  member_name text not null
  at timestamp with time zone not null
  key text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint check_in_act_is_known CHECK ((act = ANY (ARRAY['in'::text, 'out'::text])))
  constraint check_in_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint check_in_is_of_people CHECK (((people >= 1) AND (people <= 100)))
  constraint check_in_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint check_in_pkey PRIMARY KEY (id)
  constraint check_in_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint check_in_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint same_act_counts_once UNIQUE (event, key)
  CREATE INDEX check_in_by_registration ON registrations.check_in USING btree (registration)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER check_in_is_append_only BEFORE DELETE OR UPDATE ON registrations.check_in FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER nobody_is_inside_twice BEFORE INSERT ON registrations.check_in FOR EACH ROW EXECUTE FUNCTION registrations.refuse_more_than_the_party()
  grant insert, select to alternat_registrar
  grant select to alternat_side

table registrations.contact
  registration uuid not null
  event uuid not null
  relation text not null
  telephone text not null
  measure uuid not null
  keeps_days integer not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint contact_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint contact_is_a_telephone_number CHECK ((telephone ~ '^[+]?[0-9 ()./-]{5,40}$'::text))
  constraint contact_is_kept_for_a_time CHECK (((keeps_days >= 1) AND (keeps_days <= 90)))
  constraint contact_pkey PRIMARY KEY (registration)
  constraint contact_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint contact_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX contact_by_event ON registrations.contact USING btree (event)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy visitor_reads for select to alternat_visitor using (registration = ( SELECT platform.ctx_registration() AS ctx_registration))
  grant delete, insert, select, update to alternat_registrar
  grant select to alternat_visitor

table registrations.guest_rank
  registration uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  rank integer not null
  constraint guest_rank_is_private_to_a_side FOREIGN KEY (relation, visibility) REFERENCES relations.side(relation, id)
  constraint guest_rank_pkey PRIMARY KEY (registration)
  constraint guest_rank_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  CREATE INDEX guest_rank_by_event ON registrations.guest_rank USING btree (event)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.move
  id uuid not null
  registration uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  from_state text not null
  from_offer text not null
  from_party integer not null
  to_state text not null
  to_offer text not null
  to_party integer not null
  cause text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  change uuid
  reason text
  constraint move_cause_is_known CHECK ((cause = ANY (ARRAY['person'::text, 'promotion'::text, 'change'::text, 'group-undone'::text, 'not-confirmed'::text, 'default'::text])))
  constraint move_pkey PRIMARY KEY (id)
  constraint move_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint move_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX move_by_change ON registrations.move USING btree (change, event) WHERE (change IS NOT NULL)
  CREATE INDEX move_by_registration ON registrations.move USING btree (registration, recorded_at)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (registration = ( SELECT platform.ctx_registration() AS ctx_registration))
  CREATE TRIGGER move_is_append_only BEFORE UPDATE ON registrations.move FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table registrations.notice
  id uuid not null
  registration uuid not null
  change uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  from_state text not null
  from_offer text not null
  to_state text not null
  to_offer text not null
  reason text not null
  mail uuid
  settled_at timestamp with time zone
  recorded_at timestamp with time zone not null default clock_timestamp()
  answer text
  answered_by text
  answered_at timestamp with time zone
  opened_at timestamp with time zone
  constraint notice_answer_is_known CHECK ((answer = ANY (ARRAY['keep'::text, 'online'::text, 'release'::text])))
  constraint notice_is_answered_by_somebody CHECK (((answered_by = ANY (ARRAY['person'::text, 'default'::text])) AND ((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))))
  constraint notice_pkey PRIMARY KEY (id)
  constraint notice_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint notice_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint told_once UNIQUE (registration, change)
  CREATE INDEX notice_by_change ON registrations.notice USING btree (change, event)
  CREATE INDEX notice_by_mail ON registrations.notice USING btree (mail) WHERE (mail IS NOT NULL)
  CREATE INDEX notice_to_be_mailed ON registrations.notice USING btree (relation, change) WHERE (settled_at IS NULL)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER notice_keeps_its_bulletin BEFORE UPDATE OF change, event ON registrations.notice FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER notice_tells_of_a_bulletin AFTER INSERT ON registrations.notice REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION registrations.refuse_notice_without_bulletin()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.offer
  event uuid not null
  kind text not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  is_open boolean not null
  seats integer
  taken integer not null default 0
  ceiling integer
  given integer
  reserved integer not null default 0
  has_uncounted_reserve boolean not null default false
  standing text default 
CASE
    WHEN (NOT is_open) THEN 'closed'::text
    WHEN (((COALESCE(LEAST(seats, ceiling), 1000000) - taken) - reserved) <= 0) THEN 'full'::text
    WHEN (((COALESCE(LEAST(seats, ceiling), 1000000) - taken) - reserved) <= 5) THEN 'few'::text
    ELSE 'open'::text
END
  constraint no_seat_twice CHECK (((taken >= 0) AND (reserved >= 0) AND ((seats IS NULL) OR ((NOT has_uncounted_reserve) AND ((taken + reserved) <= seats)))))
  constraint offer_ceiling_is_a_number_of_people CHECK ((ceiling >= 0))
  constraint offer_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint offer_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint offer_kind_is_known CHECK ((kind = ANY (ARRAY['on-site'::text, 'online'::text])))
  constraint offer_pkey PRIMARY KEY (event, kind)
  constraint offer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint offer_seats_are_a_number_of_people CHECK ((seats >= 0))
  row security on, forced
  policy public_reads for select to alternat_public using (event IN ( SELECT event.id
   FROM programme.event))
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (event IN ( SELECT event.id
   FROM programme.event))
  CREATE TRIGGER offer_moves_content AFTER INSERT OR DELETE ON registrations.offer FOR EACH ROW EXECUTE FUNCTION platform.announce_content()
  CREATE TRIGGER offer_opens_reserves AFTER INSERT ON registrations.offer FOR EACH ROW EXECUTE FUNCTION registrations.open_reserves()
  CREATE TRIGGER offer_standing_moves_content AFTER UPDATE ON registrations.offer FOR EACH ROW WHEN ((old.standing IS DISTINCT FROM new.standing)) EXECUTE FUNCTION platform.announce_content()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.party_group
  id uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  undone_at timestamp with time zone
  constraint party_group_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint party_group_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint party_group_pkey PRIMARY KEY (id)
  constraint party_group_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX party_group_by_event ON registrations.party_group USING btree (event, recorded_at)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.question
  change uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  until timestamp with time zone not null
  unanswered text not null
  closed_at timestamp with time zone
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint question_has_an_answer_for_who_gives_none CHECK ((unanswered = ANY (ARRAY['keep'::text, 'online'::text, 'release'::text])))
  constraint question_is_of_a_bulletin FOREIGN KEY (change, event) REFERENCES registrations.bulletin(change, event) ON DELETE CASCADE
  constraint question_pkey PRIMARY KEY (change, event)
  constraint question_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX question_to_close ON registrations.question USING btree (relation, until) WHERE (closed_at IS NULL)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.register
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  opens_at timestamp with time zone not null default now()
  closes_at timestamp with time zone
  largest_party integer not null default 10
  keeps_days integer not null default 30
  illustrative boolean not null default false
  recorded_at timestamp with time zone not null default now()
  allocation jsonb not null default '{"by": "order"}'::jsonb
  told jsonb
  differs_since timestamp with time zone
  off_by uuid
  reminds_hours integer default 24
  leaves_on_site_hours integer
  leaves_online_hours integer
  constraint register_closes_after_it_opens CHECK ((closes_at > opens_at))
  constraint register_event_fkey FOREIGN KEY (event) REFERENCES programme.event(id) ON DELETE CASCADE
  constraint register_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint register_keeps_people_for_a_time CHECK (((keeps_days >= 1) AND (keeps_days <= 730)))
  constraint register_party_is_of_people CHECK (((largest_party >= 1) AND (largest_party <= 100)))
  constraint register_pkey PRIMARY KEY (event)
  constraint register_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint register_reminds_some_time_before CHECK (((reminds_hours >= 1) AND (reminds_hours <= 336)))
  constraint switching_closes_some_time_before CHECK ((((leaves_on_site_hours >= 1) AND (leaves_on_site_hours <= 1440)) AND ((leaves_online_hours >= 1) AND (leaves_online_hours <= 1440))))
  CREATE INDEX register_by_relation ON registrations.register USING btree (relation)
  row security on, forced
  policy public_reads for select to alternat_public using (event IN ( SELECT event.id
   FROM programme.event))
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (event IN ( SELECT event.id
   FROM programme.event))
  CREATE TRIGGER register_moves_content AFTER INSERT OR DELETE OR UPDATE ON registrations.register FOR EACH ROW EXECUTE FUNCTION platform.announce_content()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.registration
  id uuid not null
  event uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  arrival bigint not null
  state text not null
  offer text not null
  party integer not null
  if_moved text not null default 'online'::text
  name text
  email text
  language text not null
  access_needs text
  request_key text
  erased_at timestamp with time zone
  recorded_at timestamp with time zone not null default clock_timestamp()
  calendar_sequence integer
  wished text not null
  party_group uuid
  reserve text
  reminders boolean not null default true
  confirm_by timestamp with time zone
  follows uuid
  constraint calendar_sequence_is_of_calendars CHECK ((calendar_sequence >= 0))
  constraint erased_registration_names_nobody CHECK (((erased_at IS NULL) OR ((name IS NULL) AND (email IS NULL) AND (access_needs IS NULL))))
  constraint guest_is_seen_by_the_own_side CHECK (((reserve IS NULL) OR ((visibility = 'joint'::text) OR (visibility = reserve))))
  constraint guest_sits_in_a_reserve FOREIGN KEY (event, offer, reserve) REFERENCES registrations.reserve(event, kind, side) ON DELETE CASCADE
  constraint registration_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint registration_follows_fkey FOREIGN KEY (follows) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint registration_is_followed_once UNIQUE (follows)
  constraint registration_is_for_people CHECK (((party >= 1) AND (party <= 100)))
  constraint registration_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint registration_offer_is_known CHECK ((offer = ANY (ARRAY['on-site'::text, 'online'::text])))
  constraint registration_party_group_fkey FOREIGN KEY (party_group) REFERENCES registrations.party_group(id) ON DELETE CASCADE
  constraint registration_pkey PRIMARY KEY (id)
  constraint registration_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint registration_says_what_if_moved CHECK ((if_moved = ANY (ARRAY['online'::text, 'wait'::text, 'release'::text])))
  constraint registration_state_is_known CHECK ((state = ANY (ARRAY['confirmed'::text, 'waiting'::text, 'cancelled'::text, 'released'::text])))
  constraint registration_wish_is_known CHECK ((wished = ANY (ARRAY['on-site'::text, 'online'::text])))
  constraint same_form_registers_once UNIQUE (event, request_key)
  CREATE INDEX registration_by_event ON registrations.registration USING btree (event, state)
  CREATE INDEX registration_by_party_group ON registrations.registration USING btree (party_group) WHERE (party_group IS NOT NULL)
  CREATE INDEX registration_to_be_confirmed ON registrations.registration USING btree (confirm_by) WHERE ((confirm_by IS NOT NULL) AND (state = ANY (ARRAY['confirmed'::text, 'waiting'::text])))
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (id = ( SELECT platform.ctx_registration() AS ctx_registration))
  CREATE TRIGGER cancelled_registration_leaves_no_contact AFTER UPDATE OF state ON registrations.registration FOR EACH ROW WHEN (((new.state = 'cancelled'::text) AND (old.state <> 'cancelled'::text))) EXECUTE FUNCTION registrations.forget_contact()
  CREATE TRIGGER erased_person_leaves_no_contact AFTER UPDATE OF erased_at ON registrations.registration FOR EACH ROW WHEN (((new.erased_at IS NOT NULL) AND (old.erased_at IS NULL))) EXECUTE FUNCTION registrations.forget_contact()
  CREATE TRIGGER erased_person_leaves_only_a_count AFTER UPDATE OF erased_at ON registrations.registration FOR EACH ROW WHEN (((old.erased_at IS NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION attendance.forget_times()
  CREATE TRIGGER guest_is_erased_with_registration AFTER UPDATE OF erased_at ON registrations.registration FOR EACH ROW WHEN (((new.reserve IS NOT NULL) AND (new.erased_at IS NOT NULL))) EXECUTE FUNCTION guests.erase_with_registration()
  CREATE TRIGGER seats_are_counted_when_given_back AFTER DELETE ON registrations.registration REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION registrations.count_seats_given_back()
  CREATE TRIGGER seats_are_counted_when_moved AFTER UPDATE ON registrations.registration REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION registrations.count_seats_moved()
  CREATE TRIGGER seats_are_counted_when_taken AFTER INSERT ON registrations.registration REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION registrations.count_seats_taken()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table registrations.reminder
  registration uuid not null
  day date not null
  event uuid not null
  relation text not null
  visibility text not null
  mail uuid
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint reminded_once PRIMARY KEY (registration, day)
  constraint reminder_event_fkey FOREIGN KEY (event) REFERENCES registrations.register(event) ON DELETE CASCADE
  constraint reminder_registration_fkey FOREIGN KEY (registration) REFERENCES registrations.registration(id) ON DELETE CASCADE
  constraint reminder_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX reminder_by_event ON registrations.reminder USING btree (event)
  CREATE INDEX reminder_by_mail ON registrations.reminder USING btree (mail) WHERE (mail IS NOT NULL)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant insert, select to alternat_registrar
  grant select to alternat_side

table registrations.reserve
  event uuid not null
  kind text not null
  side text not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  seats integer
  given integer not null default 0
  constraint reserve_is_a_number_of_people CHECK (((seats >= 0) AND ((given >= 0) AND (given <= 100000))))
  constraint reserve_is_of_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint reserve_is_of_an_offer FOREIGN KEY (event, kind) REFERENCES registrations.offer(event, kind) ON DELETE CASCADE
  constraint reserve_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint reserve_pkey PRIMARY KEY (event, kind, side)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER offer_follows_new_reserve AFTER INSERT ON registrations.reserve REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registrations.follow_reserve()
  CREATE TRIGGER offer_follows_reserve AFTER UPDATE ON registrations.reserve REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION registrations.follow_reserve()
  grant insert, select, update to alternat_registrar
  grant select to alternat_side

table registrations.reserve_step
  id uuid not null
  event uuid not null
  kind text not null
  side text not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  from_seats integer
  to_seats integer
  given integer not null
  member_name text
  change uuid
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint reserve_step_is_of_a_reserve FOREIGN KEY (event, kind, side) REFERENCES registrations.reserve(event, kind, side) ON DELETE CASCADE
  constraint reserve_step_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint reserve_step_pkey PRIMARY KEY (id)
  CREATE INDEX reserve_step_by_event ON registrations.reserve_step USING btree (event, recorded_at)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER reserve_step_is_append_only BEFORE DELETE OR UPDATE ON registrations.reserve_step FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_registrar
  grant select to alternat_side

table registrations.reserve_taken
  event uuid not null
  kind text not null
  side text not null
  relation text not null
  seats integer
  taken integer not null default 0
  constraint no_seat_twice_in_a_reserve CHECK (((taken >= 0) AND ((seats IS NULL) OR (taken <= seats))))
  constraint reserve_taken_is_of_a_reserve FOREIGN KEY (event, kind, side) REFERENCES registrations.reserve(event, kind, side) ON DELETE CASCADE
  constraint reserve_taken_pkey PRIMARY KEY (event, kind, side)
  row security on, forced
  policy registrar_keeps for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation)) with check (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  grant insert, select, update to alternat_registrar

table relations.approval
  id uuid not null
  relation text not null
  subject_kind text not null
  subject uuid not null
  content_hash text not null
  side text not null
  statement text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default now()
  constraint approval_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint approval_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint approval_pkey PRIMARY KEY (id)
  constraint approval_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint approval_statement_is_known CHECK ((statement = ANY (ARRAY['approved'::text, 'other-side-agreed-by-note'::text, 'other-side-agreed-by-telephone'::text])))
  constraint one_approval_of_each_kind UNIQUE (relation, subject_kind, subject, content_hash, side, statement)
  row security on, forced
  policy owner_checks for select to alternat_owner using true
  policy partner_reads for select to alternat_partner using ((subject_kind = 'project'::text) AND (subject IN ( SELECT project.id
   FROM restoration.project)))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_approves_for_itself for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  CREATE TRIGGER approval_is_append_only BEFORE DELETE OR UPDATE ON relations.approval FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER approval_moves_content AFTER INSERT OR DELETE OR UPDATE ON relations.approval FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_side
  grant select to alternat_partner
  grant select to alternat_registrar

table relations.institution
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  side text
  kind text not null
  name jsonb not null
  sources jsonb not null default '[]'::jsonb
  recorded_at timestamp with time zone not null default now()
  constraint institution_belongs_to_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint institution_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint institution_pkey PRIMARY KEY (id)
  constraint institution_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX institution_by_relation ON relations.institution USING btree (relation)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER institution_moves_content AFTER INSERT OR DELETE OR UPDATE ON relations.institution FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select, update to alternat_side
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_visitor

table relations.relation
  id text not null
  visibility text not null default 'joint'::text
  name jsonb not null
  recorded_at timestamp with time zone not null default now()
  constraint relation_id_is_a_short_word CHECK ((id ~ '^[a-z][a-z0-9-]{1,39}$'::text))
  constraint relation_is_joint_or_public CHECK ((visibility = ANY (ARRAY['joint'::text, 'public'::text])))
  constraint relation_pkey PRIMARY KEY (id)
  constraint relation_visibility_is_carried UNIQUE (id, visibility)
  row security on, forced
  policy engine_reads for select to alternat_engine using true
  policy operator_writes for all to alternat_engine using true with check true
  policy partner_reads for select to alternat_partner using (id IN ( SELECT partner.relation
   FROM restoration.partner))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_reads for select to alternat_registrar using (id = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using (id = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER relation_moves_content AFTER INSERT OR DELETE OR UPDATE ON relations.relation FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select, update to alternat_engine
  grant select to alternat_partner
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table relations.side
  relation text not null
  id text not null
  visibility text not null
  is_host boolean not null
  name jsonb not null
  represented_by jsonb not null
  zone text not null
  city jsonb not null
  accent text not null
  joined_at timestamp with time zone
  constraint one_side_is_the_host UNIQUE (relation, is_host)
  constraint side_accent_is_a_or_b CHECK ((accent = ANY (ARRAY['a'::text, 'b'::text])))
  constraint side_accents_differ UNIQUE (relation, accent)
  constraint side_id_is_a_country_code CHECK ((id ~ '^[A-Z]{2}$'::text))
  constraint side_is_seen_with_its_relation FOREIGN KEY (relation, visibility) REFERENCES relations.relation(id, visibility) ON UPDATE CASCADE
  constraint side_pkey PRIMARY KEY (relation, id)
  row security on, forced
  policy access_notes_joining for update to alternat_access using true with check true
  policy access_reads for select to alternat_access using true
  policy operator_writes for all to alternat_engine using true with check true
  policy owner_checks for select to alternat_owner using true
  policy partner_reads for select to alternat_partner using (relation IN ( SELECT partner.relation
   FROM restoration.partner))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER side_moves_content AFTER INSERT OR DELETE OR UPDATE ON relations.side FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select, update to alternat_engine
  grant select to alternat_access
  grant select to alternat_partner
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_side
  grant select to alternat_visitor

table relations.venue
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  institution uuid
  name jsonb not null
  country text not null
  region text
  city text not null
  city_name jsonb not null
  latitude double precision
  longitude double precision
  zone text not null
  setting text not null
  capacity integer
  illustrative text[] not null default '{}'::text[]
  recorded_at timestamp with time zone not null default now()
  constraint venue_capacity_is_a_number_of_people CHECK ((capacity >= 0))
  constraint venue_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint venue_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint venue_lies_on_the_globe CHECK ((((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)) AND ((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))))
  constraint venue_pkey PRIMARY KEY (id)
  constraint venue_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint venue_setting_is_known CHECK ((setting = ANY (ARRAY['indoor'::text, 'outdoor'::text, 'both'::text])))
  CREATE INDEX venue_by_relation ON relations.venue USING btree (relation)
  row security on, forced
  policy engine_reads for select to alternat_engine using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy public_reads for select to alternat_public using (visibility = 'public'::text)
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_changes for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)]))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_writes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy visitor_reads for select to alternat_visitor using (visibility = 'public'::text)
  CREATE TRIGGER venue_moves_content AFTER INSERT OR DELETE OR UPDATE ON relations.venue FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant delete, insert, select, update to alternat_side
  grant select to alternat_engine
  grant select to alternat_public
  grant select to alternat_registrar
  grant select to alternat_visitor

table reporting.briefing
  id uuid not null
  relation text not null
  side text not null
  member uuid not null
  member_name text not null
  for_day text not null
  edition text not null
  language text not null
  format text not null
  title text not null
  choice jsonb not null
  facts jsonb not null
  bytes bytea not null
  sha256 text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint briefing_has_a_format CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
  constraint briefing_has_a_language CHECK ((language = ANY (ARRAY['en'::text, 'es'::text, 'az'::text])))
  constraint briefing_has_an_edition CHECK ((edition = ANY (ARRAY['shareable'::text, 'private'::text])))
  constraint briefing_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint briefing_is_for_a_day CHECK ((for_day ~ '^\d{4}-\d{2}-\d{2}$'::text))
  constraint briefing_is_what_was_printed CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
  constraint briefing_pkey PRIMARY KEY (id)
  constraint briefing_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX briefing_by_side ON reporting.briefing USING btree (relation, side, recorded_at DESC)
  row security on, forced
  policy side_prints for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_reads_its_own for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  grant insert, select to alternat_side

table restoration.act
  id uuid not null
  act uuid not null
  project uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  kind text not null
  content jsonb
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint act_is_joint CHECK ((visibility = 'joint'::text))
  constraint act_pkey PRIMARY KEY (id)
  constraint act_project_fkey FOREIGN KEY (project) REFERENCES restoration.project(id)
  constraint act_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX act_by_project ON restoration.act USING btree (project, step)
  row security on, forced
  policy partner_reads for select to alternat_partner using (project IN ( SELECT project.id
   FROM restoration.project))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  CREATE TRIGGER act_is_append_only BEFORE UPDATE ON restoration.act FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER works_are_approved_by_both BEFORE INSERT ON restoration.act FOR EACH ROW EXECUTE FUNCTION restoration.require_both_approvals()
  grant insert, select to alternat_side
  grant select to alternat_partner

table restoration.call
  id uuid not null
  need uuid not null
  site uuid not null
  relation text not null
  visibility text not null default 'public'::text
  step bigint not null
  slug text not null
  content jsonb
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint call_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint call_is_public CHECK ((visibility = 'public'::text))
  constraint call_need_fkey FOREIGN KEY (need) REFERENCES restoration.need(id)
  constraint call_pkey PRIMARY KEY (id)
  constraint call_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint call_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id)
  CREATE INDEX call_by_need ON restoration.call USING btree (need, step DESC)
  CREATE INDEX call_by_slug ON restoration.call USING btree (slug, step DESC)
  row security on, forced
  policy owner_publishes for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (need IN ( SELECT n.id
   FROM restoration.need n
  WHERE ((n.owner = ( SELECT platform.ctx_side() AS ctx_side)) AND (n.visibility = 'joint'::text) AND (n.site = call.site)))))
  policy public_reads for select to alternat_public using ((visibility = 'public'::text) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  policy registrar_reads for select to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER call_is_append_only BEFORE UPDATE ON restoration.call FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  CREATE TRIGGER call_moves_content AFTER INSERT OR DELETE ON restoration.call FOR EACH STATEMENT EXECUTE FUNCTION platform.announce_content()
  grant insert, select to alternat_side

table restoration.competence
  id uuid not null
  competence uuid not null
  institution uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(NULLIF(visibility, 'public'::text), 'joint'::text)
  step bigint not null
  content jsonb
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint competence_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint competence_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint competence_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint competence_pkey PRIMARY KEY (id)
  constraint competence_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX competence_by_relation ON restoration.competence USING btree (relation, competence, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (institution IN ( SELECT institution.id
   FROM relations.institution)))
  CREATE TRIGGER competence_is_append_only BEFORE UPDATE ON restoration.competence FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table restoration.document
  id uuid not null
  project uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  name text not null
  bytes bytea not null
  sha256 text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint document_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint document_has_its_hash CHECK ((sha256 = encode(sha256(bytes), 'hex'::text)))
  constraint document_is_joint CHECK ((visibility = 'joint'::text))
  constraint document_is_not_too_large CHECK (((length(bytes) >= 1) AND (length(bytes) <= 10485760)))
  constraint document_pkey PRIMARY KEY (id)
  constraint document_project_fkey FOREIGN KEY (project) REFERENCES restoration.project(id)
  constraint document_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX document_by_project ON restoration.document USING btree (project, recorded_at)
  row security on, forced
  policy partner_reads for select to alternat_partner using (project IN ( SELECT project.id
   FROM restoration.project))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  CREATE TRIGGER document_is_append_only BEFORE UPDATE ON restoration.document FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side
  grant select to alternat_partner

table restoration.need
  id uuid not null
  site uuid not null
  relation text not null
  owner text not null
  visibility text not null
  slug text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint need_has_one_address UNIQUE (slug)
  constraint need_is_joint_or_of_its_owner CHECK (((visibility = 'joint'::text) OR (visibility = owner)))
  constraint need_is_of_a_side FOREIGN KEY (relation, owner) REFERENCES relations.side(relation, id)
  constraint need_pkey PRIMARY KEY (id)
  constraint need_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint need_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id) ON DELETE CASCADE
  CREATE INDEX need_by_relation ON restoration.need USING btree (relation)
  CREATE INDEX need_by_site ON restoration.need USING btree (site)
  row security on, forced
  policy owner_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND (site IN ( SELECT s.id
   FROM heritage.site s
  WHERE (s.owner = ( SELECT platform.ctx_side() AS ctx_side)))))
  policy owner_shares for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (owner = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  grant delete, insert, select to alternat_side

table restoration.need_revision
  id uuid not null
  need uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint need_revision_need_fkey FOREIGN KEY (need) REFERENCES restoration.need(id) ON DELETE CASCADE
  constraint need_revision_pkey PRIMARY KEY (id)
  constraint need_revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX need_revision_by_need ON restoration.need_revision USING btree (need, step DESC)
  row security on, forced
  policy owner_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (need IN ( SELECT n.id
   FROM restoration.need n
  WHERE (n.owner = ( SELECT platform.ctx_side() AS ctx_side)))))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM restoration.need shown
  WHERE (shown.id = need_revision.need))))
  CREATE TRIGGER need_revision_is_append_only BEFORE UPDATE ON restoration.need_revision FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table restoration.offer
  id uuid not null
  offer uuid not null
  need uuid
  institution uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  content jsonb
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint offer_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint offer_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint offer_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint offer_need_fkey FOREIGN KEY (need) REFERENCES restoration.need(id)
  constraint offer_pkey PRIMARY KEY (id)
  constraint offer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX offer_by_need ON restoration.offer USING btree (need)
  CREATE INDEX offer_by_relation ON restoration.offer USING btree (relation, offer, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND ((need IS NULL) OR (need IN ( SELECT need.id
   FROM restoration.need))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (institution IN ( SELECT institution.id
   FROM relations.institution)) AND ((need IS NULL) OR (need IN ( SELECT need.id
   FROM restoration.need))))
  CREATE TRIGGER offer_is_append_only BEFORE UPDATE ON restoration.offer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, insert, select to alternat_side

table restoration.partner
  id uuid not null
  project uuid not null
  institution uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  name text not null
  until date not null
  ended_at timestamp with time zone
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint partner_has_a_short_name CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint partner_institution_fkey FOREIGN KEY (institution) REFERENCES relations.institution(id)
  constraint partner_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint partner_is_joint CHECK ((visibility = 'joint'::text))
  constraint partner_pkey PRIMARY KEY (id)
  constraint partner_project_fkey FOREIGN KEY (project) REFERENCES restoration.project(id)
  constraint partner_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX partner_by_project ON restoration.partner USING btree (project)
  row security on, forced
  policy partner_reads for select to alternat_partner using ((id = ( SELECT platform.ctx_partner() AS ctx_partner)) AND (ended_at IS NULL) AND (until >= (((now() AT TIME ZONE 'utc'::text))::date - 1)))
  policy side_ends_its_own for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_invites for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (project IN ( SELECT project.id
   FROM restoration.project)) AND (institution IN ( SELECT institution.id
   FROM relations.institution)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  grant insert, select to alternat_side

table restoration.project
  id uuid not null
  need uuid
  site uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  slug text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  offer uuid
  constraint project_has_one_address UNIQUE (slug)
  constraint project_is_joint CHECK ((visibility = 'joint'::text))
  constraint project_need_fkey FOREIGN KEY (need) REFERENCES restoration.need(id)
  constraint project_offer_fkey FOREIGN KEY (offer) REFERENCES restoration.offer(id)
  constraint project_pkey PRIMARY KEY (id)
  constraint project_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint project_site_fkey FOREIGN KEY (site) REFERENCES heritage.site(id)
  CREATE INDEX project_by_offer ON restoration.project USING btree (offer) WHERE (offer IS NOT NULL)
  CREATE INDEX project_by_relation ON restoration.project USING btree (relation)
  row security on, forced
  policy partner_reads for select to alternat_partner using (id IN ( SELECT partner.project
   FROM restoration.partner))
  policy side_begins for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT site.id
   FROM heritage.site)) AND ((need IS NULL) OR (need IN ( SELECT n.id
   FROM restoration.need n
  WHERE (n.visibility = 'joint'::text)))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (site IN ( SELECT site.id
   FROM heritage.site)))
  CREATE TRIGGER project_is_append_only BEFORE UPDATE ON restoration.project FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side
  grant select to alternat_partner

table restoration.reply
  id uuid not null
  call uuid not null
  need uuid not null
  relation text not null
  visibility text not null
  content jsonb not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint reply_call_fkey FOREIGN KEY (call) REFERENCES restoration.call(id)
  constraint reply_is_to_a_side FOREIGN KEY (relation, visibility) REFERENCES relations.side(relation, id)
  constraint reply_need_fkey FOREIGN KEY (need) REFERENCES restoration.need(id)
  constraint reply_pkey PRIMARY KEY (id)
  constraint reply_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX reply_by_need ON restoration.reply USING btree (need, recorded_at)
  row security on, forced
  policy registrar_receives for insert to alternat_registrar with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (EXISTS ( SELECT
   FROM restoration.call c
  WHERE ((c.id = reply.call) AND (c.need = reply.need) AND (c.side = reply.visibility)))))
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  CREATE TRIGGER reply_is_append_only BEFORE UPDATE ON restoration.reply FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant delete, select to alternat_side
  grant insert to alternat_registrar

table restoration.reply_review
  id uuid not null
  reply uuid not null
  relation text not null
  visibility text not null
  step bigint not null
  says text not null
  offer uuid
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint reply_review_is_known CHECK ((says = ANY (ARRAY['taken-up'::text, 'declined'::text])))
  constraint reply_review_is_private CHECK ((visibility = side))
  constraint reply_review_pkey PRIMARY KEY (id)
  constraint reply_review_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint reply_review_reply_fkey FOREIGN KEY (reply) REFERENCES restoration.reply(id) ON DELETE CASCADE
  constraint taken_up_reply_has_its_offer CHECK (((says = 'taken-up'::text) = (offer IS NOT NULL)))
  CREATE INDEX reply_review_by_reply ON restoration.reply_review USING btree (reply, step DESC)
  row security on, forced
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reviews for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (reply IN ( SELECT reply.id
   FROM restoration.reply)))
  CREATE TRIGGER reply_review_is_append_only BEFORE UPDATE ON restoration.reply_review FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table restoration.scope
  id uuid not null
  project uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  content jsonb not null
  content_hash text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint scope_hash_is_sha256 CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
  constraint scope_is_joint CHECK ((visibility = 'joint'::text))
  constraint scope_pkey PRIMARY KEY (id)
  constraint scope_project_fkey FOREIGN KEY (project) REFERENCES restoration.project(id)
  constraint scope_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX scope_by_project ON restoration.scope USING btree (project, step DESC)
  row security on, forced
  policy owner_checks for select to alternat_owner using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy partner_reads for select to alternat_partner using (project IN ( SELECT project.id
   FROM restoration.project))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (EXISTS ( SELECT
   FROM restoration.project p
  WHERE (p.id = scope.project))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (project IN ( SELECT project.id
   FROM restoration.project)))
  CREATE TRIGGER scope_is_append_only BEFORE UPDATE ON restoration.scope FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side
  grant select to alternat_partner

table search.agreement
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint agreement_has_each_word_once PRIMARY KEY (record, word)
  constraint agreement_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES agreements.agreement(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX agreement_by_word ON search.agreement USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.event
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint event_has_each_word_once PRIMARY KEY (record, word)
  constraint event_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES programme.event(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX event_by_word ON search.event USING btree (relation, visibility, word, record)
  row security on, forced
  policy registrar_carries_out for all to alternat_registrar using (relation = ( SELECT platform.ctx_relation() AS ctx_relation))
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_registrar
  grant delete, insert, select to alternat_side

table search.institution
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint institution_has_each_word_once PRIMARY KEY (record, word)
  constraint institution_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES relations.institution(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX institution_by_word ON search.institution USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.meeting
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint meeting_has_each_word_once PRIMARY KEY (record, word)
  constraint meeting_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES meetings.meeting(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX meeting_by_word ON search.meeting USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.name
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint name_has_each_word_once PRIMARY KEY (record, word)
  constraint name_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES directory.name(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX name_by_word ON search.name USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.need
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint need_has_each_word_once PRIMARY KEY (record, word)
  constraint need_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES restoration.need(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX need_by_word ON search.need USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.project
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint project_has_each_word_once PRIMARY KEY (record, word)
  constraint project_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES restoration.project(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX project_by_word ON search.project USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.series
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint series_has_each_word_once PRIMARY KEY (record, word)
  constraint series_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES meetings.series(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX series_by_word ON search.series USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.support
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint support_has_each_word_once PRIMARY KEY (record, word)
  constraint support_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES support.entry(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX support_by_word ON search.support USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.undertaking
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint undertaking_has_each_word_once PRIMARY KEY (record, word)
  constraint undertaking_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES meetings.undertaking(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX undertaking_by_word ON search.undertaking USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table search.venue
  record uuid not null
  relation text not null
  visibility text not null
  word text not null
  constraint venue_has_each_word_once PRIMARY KEY (record, word)
  constraint venue_is_found_by_whom_it_is_seen FOREIGN KEY (record, relation, visibility) REFERENCES relations.venue(id, relation, visibility) ON UPDATE CASCADE ON DELETE CASCADE
  CREATE INDEX venue_by_word ON search.venue USING btree (relation, visibility, word, record)
  row security on, forced
  policy side_finds for all to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['public'::text, 'joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  grant delete, insert, select to alternat_side

table support.answer
  id uuid not null
  step_row uuid not null
  relation text not null
  visibility text not null default 'joint'::text
  step bigint not null
  says text not null
  words text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint answer_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint answer_is_joint CHECK ((visibility = 'joint'::text))
  constraint answer_is_known CHECK ((says = ANY (ARRAY['confirmed'::text, 'reworded'::text, 'declined'::text])))
  constraint answer_is_short CHECK ((length(words) <= 2000))
  constraint answer_pkey PRIMARY KEY (id)
  constraint answer_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint answer_step_row_fkey FOREIGN KEY (step_row) REFERENCES support.step(id) ON DELETE CASCADE
  constraint rewording_has_words CHECK (((says <> 'reworded'::text) OR (words <> ''::text)))
  CREATE INDEX answer_by_step ON support.answer USING btree (step_row, step)
  row security on, forced
  policy side_answers for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (step_row IN ( SELECT s.id
   FROM support.step s
  WHERE ((s.visibility = 'joint'::text) AND (s.act_of = ( SELECT platform.ctx_side() AS ctx_side)) AND (s.side <> ( SELECT platform.ctx_side() AS ctx_side))))))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (step_row IN ( SELECT s.id
   FROM support.step s
  WHERE (s.visibility = 'joint'::text))))
  CREATE TRIGGER answer_is_append_only BEFORE UPDATE ON support.answer FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_rewriting()
  grant insert, select to alternat_side

table support.entry
  id uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  giver text not null
  begun_by text not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint entry_has_a_giver FOREIGN KEY (relation, giver) REFERENCES relations.side(relation, id)
  constraint entry_is_begun_by_a_side FOREIGN KEY (relation, begun_by) REFERENCES relations.side(relation, id)
  constraint entry_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint entry_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint entry_pkey PRIMARY KEY (id)
  constraint entry_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX entry_by_relation ON support.entry USING btree (relation)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)))
  policy side_releases for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER ascribed_entry_begins_private BEFORE INSERT ON support.entry FOR EACH ROW EXECUTE FUNCTION support.begin_privately()
  CREATE TRIGGER released_entry_stays BEFORE UPDATE ON support.entry FOR EACH ROW EXECUTE FUNCTION support.refuse_taking()
  grant delete, insert, select to alternat_side

table support.revision
  id uuid not null
  entry uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  content jsonb not null
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint revision_entry_fkey FOREIGN KEY (entry) REFERENCES support.entry(id) ON DELETE CASCADE
  constraint revision_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint revision_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint revision_pkey PRIMARY KEY (id)
  constraint revision_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  CREATE INDEX revision_by_entry ON support.revision USING btree (entry, step DESC)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM support.entry shown
  WHERE (shown.id = revision.entry))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (entry IN ( SELECT e.id
   FROM support.entry e
  WHERE ((e.visibility = 'joint'::text) OR (e.visibility = revision.visibility)))))
  policy side_releases for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER released_revision_stays BEFORE UPDATE ON support.revision FOR EACH ROW EXECUTE FUNCTION support.refuse_taking()
  grant delete, insert, select to alternat_side

table support.step
  id uuid not null
  entry uuid not null
  relation text not null
  visibility text not null
  private_to text default NULLIF(visibility, 'joint'::text)
  step bigint not null
  state text not null
  act_of text not null
  happened_on text
  note_number text not null default ''::text
  words text not null default ''::text
  source text not null default ''::text
  side text not null
  member uuid not null
  member_name text not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  meeting uuid
  constraint step_entry_fkey FOREIGN KEY (entry) REFERENCES support.entry(id) ON DELETE CASCADE
  constraint step_happened_on_a_date CHECK ((happened_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))
  constraint step_is_act_of_a_side FOREIGN KEY (relation, act_of) REFERENCES relations.side(relation, id)
  constraint step_is_by_a_side FOREIGN KEY (relation, side) REFERENCES relations.side(relation, id)
  constraint step_is_private_to_a_side FOREIGN KEY (relation, private_to) REFERENCES relations.side(relation, id)
  constraint step_is_short CHECK (((length(words) <= 2000) AND (length(note_number) <= 200) AND (length(source) <= 300)))
  constraint step_pkey PRIMARY KEY (id)
  constraint step_relation_fkey FOREIGN KEY (relation) REFERENCES relations.relation(id)
  constraint step_state_is_known CHECK ((state = ANY (ARRAY['stated'::text, 'requested'::text, 'under-study'::text, 'promised-orally'::text, 'confirmed-by-note'::text, 'withdrawn'::text])))
  CREATE INDEX step_ascribed ON support.step USING btree (relation) WHERE ((visibility = 'joint'::text) AND (act_of <> side))
  CREATE INDEX step_by_entry ON support.step USING btree (entry, step)
  CREATE INDEX step_by_meeting ON support.step USING btree (meeting) WHERE (meeting IS NOT NULL)
  row security on, forced
  policy side_erases_its_own for delete to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side)))
  policy side_reads for select to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (EXISTS ( SELECT
   FROM support.entry shown
  WHERE (shown.id = step.entry))))
  policy side_records for insert to alternat_side with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])) AND (side = ( SELECT platform.ctx_side() AS ctx_side)) AND (member = ( SELECT platform.ctx_member() AS ctx_member)) AND (entry IN ( SELECT e.id
   FROM support.entry e
  WHERE ((e.visibility = 'joint'::text) OR (e.visibility = step.visibility)))))
  policy side_releases for update to alternat_side using ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ( SELECT platform.ctx_side() AS ctx_side))) with check ((relation = ( SELECT platform.ctx_relation() AS ctx_relation)) AND (visibility = ANY (ARRAY['joint'::text, ( SELECT platform.ctx_side() AS ctx_side)])))
  CREATE TRIGGER ascribed_step_begins_private BEFORE INSERT ON support.step FOR EACH ROW EXECUTE FUNCTION support.begin_privately()
  CREATE TRIGGER released_step_stays BEFORE UPDATE ON support.step FOR EACH ROW EXECUTE FUNCTION support.refuse_taking()
  CREATE TRIGGER shared_step_names_no_private_meeting BEFORE INSERT OR UPDATE ON support.step FOR EACH ROW EXECUTE FUNCTION support.refuse_private_meeting()
  grant delete, insert, select to alternat_side

CREATE OR REPLACE FUNCTION agreements.refuse_private_reliance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.visibility = 'joint' and (
    (new.kind = 'event' and not exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))
    or (new.kind = 'undertaking' and not exists (
      select from meetings.undertaking u where u.id = new.subject and u.visibility in ('joint', 'public')))
    or (new.kind = 'project' and not exists (
      select from restoration.project p where p.id = new.subject and p.visibility in ('joint', 'public')))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION agreements.refuse_taking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'an agreement that both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION agreements.require_both_approvals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (
    select from relations.approval a
    where a.relation = new.relation and a.subject_kind = 'agreement' and a.subject = new.agreement
      and a.content_hash = new.content_hash and a.statement = 'approved')
  or exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'agreement' and a.subject = new.agreement
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'an agreement is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION attendance.forget_times()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update attendance.joining set first_at = null, last_at = null, room = null where registration = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION changes.keep_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - array['withdrawn_at', 'withdrawn_by', 'contested_at', 'contested_by', 'private_to']) is distinct from
     (to_jsonb(old) - array['withdrawn_at', 'withdrawn_by', 'contested_at', 'contested_by', 'private_to']) then
    raise exception 'a change is not rewritten: withdraw it and propose another' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION directory.refuse_taking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'a person whom both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guests.erase_with_registration()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update guests.guest set erased_at = new.erased_at, name = '', form_of_address = '', capacity = '', institution = '',
      email = null, companions = '', note = ''
    where registration = new.id and erased_at is null;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION guests.share()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from guests.shared_guest s using touched t where s.event = t.event and s.side = t.visibility;
  insert into guests.shared_guest (guest, event, relation, side, place, form_of_address, name, capacity, institution)
    select g.id, g.event, g.relation, g.visibility,
      row_number() over (partition by g.event, g.visibility order by g.position),
      g.form_of_address, g.name, g.capacity, g.institution
    from guests.guest g
    where g.shared and g.position is not null and g.erased_at is null
      and (g.event, g.visibility) in (select event, visibility from touched);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION heritage.coarse(degrees double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select (floor(degrees * 10) + 0.5) / 10
$function$;

CREATE OR REPLACE FUNCTION heritage.count_in_bins(touched uuid[], times integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  insert into heritage.bin as b (reader, relation, level, x, y, kind, condition, sites, longitudes, latitudes)
  select s.reader, s.relation, l.level, floor((s.longitude + 180) * 2 ^ l.level / 8)::integer,
    floor((s.latitude + 90) * 2 ^ l.level / 8)::integer, s.kind, s.condition,
    times * count(*), times * sum(s.longitude), times * sum(s.latitude)
  from heritage.seen s cross join generate_series(0, 6) as l (level)
  where s.site = any (touched) and s.longitude is not null
  group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (reader, relation, level, x, y, kind, condition) do update
    set sites = b.sites + excluded.sites, longitudes = b.longitudes + excluded.longitudes,
      latitudes = b.latitudes + excluded.latitudes;
$function$;

CREATE OR REPLACE FUNCTION heritage.hears(reader text, visibility text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select visibility = 'public' or (reader <> 'public' and visibility in ('joint', reader))
$function$;

CREATE OR REPLACE FUNCTION heritage.look_again(recorded uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET enable_seqscan TO 'off'
AS $function$
declare touched uuid[];
begin
  select array_agg(distinct id) into touched from (
    select unnest(recorded) as id
    union select m.into_site from heritage.merger m where m.site = any (recorded) and m.into_site is not null) ids;
  perform heritage.look_away(touched);
  insert into heritage.seen (reader, relation, site, slug, grade, kind, periods, place, condition, verification,
    priority, threats, assessed_on, longitude, latitude, geometry)
  select r.reader, s.relation, s.id, s.slug, g.grade, coalesce(v.content ->> 'kind', 'other'),
    array(select jsonb_array_elements_text(coalesce(v.content -> 'periods', '[]'))), coalesce(v.content ->> 'place', ''),
    coalesce(a.condition, 'unknown'), coalesce(a.verification, ''), coalesce(a.priority, ''),
    array(select distinct t ->> 'category' from jsonb_array_elements(coalesce(a.content -> 'threats', '[]')) t order by 1),
    a.observed_on,
    case g.grade when 'exact' then p.longitude when 'coarse' then heritage.coarse(p.longitude) end,
    case g.grade when 'exact' then p.latitude when 'coarse' then heritage.coarse(p.latitude) end,
    case g.grade when 'exact' then p.geometry when 'coarse' then
      case when p.longitude is not null then jsonb_build_object('type', 'Point', 'coordinates',
        jsonb_build_array(heritage.coarse(p.longitude), heritage.coarse(p.latitude))) end end
  from heritage.site s
  cross join lateral (select 'public' as reader union all select d.id from relations.side d where d.relation = s.relation) r
  cross join lateral (select heritage.sight(r.reader, s.owner, s.visibility, s.public_sees, s.other_sees) as grade) g
  left join lateral (select l.* from heritage.location l where l.site = s.id order by l.step desc limit 1) p on true
  left join lateral (select n.content from heritage.revision n
    where n.site = s.id and heritage.hears(r.reader, n.visibility) order by n.step desc limit 1) v on true
  left join lateral (
    select n.condition, n.priority, n.content, n.observed_on, said.verification
    from heritage.assessment n
    cross join lateral (select coalesce(
      (select f.says from heritage.verification f where f.assessment = n.id and heritage.hears(r.reader, f.visibility)
        order by (f.says = 'confirmed') desc, f.step desc limit 1), n.content ->> 'verification', 'reported') as verification) said
    where n.site = s.id and heritage.hears(r.reader, n.visibility)
      and not exists (select from heritage.assessment c where c.supersedes = n.id and heritage.hears(r.reader, c.visibility))
    order by (said.verification = 'confirmed') desc, n.observed_on desc, n.step desc limit 1) a on true
  where s.id = any (touched) and g.grade <> 'nothing'
    and not exists (select from (select m.into_site from heritage.merger m where m.site = s.id order by m.step desc limit 1) m
      where m.into_site is not null);
  insert into heritage.seen_name (reader, relation, site, claim, text, language, is_preferred, search_key)
  select o.reader, o.relation, o.site, n.claim, n.content ->> 'text', coalesce(n.content ->> 'language', ''),
    n.content ->> 'status' = 'preferred', n.search_key
  from (
    select s.reader, s.relation, s.site, s.site as source from heritage.seen s where s.site = any (touched)
    union all
    select s.reader, s.relation, s.site, m.site from heritage.seen s join heritage.merger m on m.into_site = s.site
    where s.site = any (touched)
      and not exists (select from heritage.merger later where later.site = m.site and later.step > m.step)) o
  cross join lateral (
    select distinct on (c.claim) c.claim, c.content, c.search_key from heritage.claim c
    where c.site = o.source and c.about = 'name' and heritage.hears(o.reader, c.visibility)
    order by c.claim, c.step desc) n
  where n.content is not null;
  perform heritage.count_in_bins(touched, 1);
end $function$;

CREATE OR REPLACE FUNCTION heritage.look_away(touched uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  -- Squares are shared by many sites: whoever counts waits for whoever is counting.
  perform pg_advisory_xact_lock(727002);
  perform heritage.count_in_bins(touched, -1);
  delete from heritage.seen s where s.site = any (touched);
  delete from heritage.seen_name s where s.site = any (touched);
end $function$;

CREATE OR REPLACE FUNCTION heritage.look_away_from_what_is_gone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform heritage.look_away(array(select distinct id from recorded));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION heritage.reader()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce(platform.ctx_side(), 'public')
$function$;

CREATE OR REPLACE FUNCTION heritage.see_the_site()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform heritage.look_again(array(select distinct id from recorded));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION heritage.see_what_was_recorded()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform heritage.look_again(array(select distinct site from recorded));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION heritage.see_what_was_verified()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform heritage.look_again(array(
    select distinct a.site from heritage.assessment a where a.id in (select r.assessment from recorded r)));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION heritage.sight(reader text, owner text, visibility text, public_sees text, other_sees text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case
    when reader = owner then 'exact'
    when reader = 'public' then case when visibility = 'public' then public_sees else 'nothing' end
    when visibility in ('public', 'joint') then other_sees
    else 'nothing'
  end
$function$;

CREATE OR REPLACE FUNCTION heritage.sites_alike(asked_relation text, keys text[], most integer, asked_owner text)
 RETURNS TABLE(site uuid, claim uuid, likeness real)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'extensions'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  who constant text := heritage.reader();
  ask constant text := $q$
    select f.site, f.claim, (similarity(f.search_key, $3) + case when f.search_key = $3 then 1 when starts_with(f.search_key, $3) then 0.5 else 0 end)::real
    from (select n.site, n.claim, n.search_key from %s n
      where %s and ($5 is null or exists (select from heritage.site o where o.id = n.site and o.owner = $5)) limit 2000) f
    order by 3 desc, f.search_key, f.site limit $4$q$;
  named constant text := 'n.reader = $1 and n.relation = $2';
  -- The longest word is mostly the rarest: where few are like it, those are read and compared with the other words.
  few constant text := $q$(select c.*, count(*) over () as alike from (
    select n.site, n.claim, n.search_key from heritage.seen_name n
    where n.reader = $1 and n.relation = $2 and %L <%% (' ' || n.search_key) limit 3001) c)$q$;
  is_found boolean := false;
  key text;
  words text[];
  longest integer;
  mistyped integer;
  spelled text;
begin
  if platform.ctx_relation() <> asked_relation then return; end if;
  -- First as they are typed; then each word in its turn by likeness.
  for mistyped in 0..4 loop
    foreach key in array keys loop
      words := (string_to_array(key, ' '))[1:8];
      -- Consonants alone, written with =, are no word to be like.
      continue when mistyped > 0 and (cardinality(words) < greatest(2, mistyped) or starts_with(key, '='));
      select string_agg(format('(%L || n.search_key) like %L', ' ',
          '% ' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'), ' and ') filter (where place <> mistyped),
          (array_agg(place order by length(word) desc, place))[1]
        into spelled, longest from unnest(words) with ordinality as w (word, place);
      return query execute case mistyped
          when 0 then format(ask, 'heritage.seen_name', named || ' and ' || spelled)
          when longest then format(ask, format(few, words[mistyped]), 'n.alike <= 3000 and ' || spelled)
          else format(ask, 'heritage.seen_name', format('%s and %s and %L <%% (%L || n.search_key)', named, spelled, words[mistyped], ' '))
        end using who, asked_relation, key, most, asked_owner;
      is_found := is_found or found;
    end loop;
    exit when is_found;
  end loop;
  if is_found or keys[1] is null then return; end if;
  return query
    select n.site, n.claim, similarity(n.search_key, keys[1])
    from heritage.seen_name n
    where keys[1] <% (' ' || n.search_key) and n.reader = who and n.relation = asked_relation
      and (asked_owner is null or exists (select from heritage.site o where o.id = n.site and o.owner = asked_owner))
    order by 3 desc, n.search_key, n.site limit most;
end $function$;

CREATE OR REPLACE FUNCTION measures.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (to_jsonb(new) - array['last_day', 'end_announced_at', 'end_recorded_at', 'withdrawn_at', 'private_to'])
     is distinct from (to_jsonb(old) - array['last_day', 'end_announced_at', 'end_recorded_at', 'withdrawn_at', 'private_to']) then
    raise exception 'a recorded measure is not rewritten: withdraw it and record another' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.is_theirs(wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce((select u.actor_side = u.side or exists (
      select from meetings.undertaking_answer a where a.undertaking = u.id and a.says in ('confirmed', 'reworded'))
    from meetings.undertaking u where u.id = wanted), false)
$function$;

CREATE OR REPLACE FUNCTION meetings.refuse_acting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare known meetings.undertaking;
begin
  select * into known from meetings.undertaking u where u.id = new.undertaking;
  if meetings.is_theirs(new.undertaking) then
    if new.side <> known.actor_side or new.visibility <> known.visibility then
      raise exception 'what became of an undertaking says the side whose it is' using errcode = 'restrict_violation';
    end if;
  elsif new.visibility <> new.side or new.side <> known.side then
    raise exception 'an undertaking that was not confirmed is not theirs to keep' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_answering()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if meetings.is_theirs(new.undertaking) then
    raise exception 'an undertaking that is theirs is not answered again' using errcode = 'restrict_violation';
  end if;
  if new.revision is distinct from (select r.id from meetings.undertaking_revision r
      where r.undertaking = new.undertaking and r.visibility = 'joint' order by r.step desc limit 1) then
    raise exception 'an answer is to what is recorded now' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_private_agreement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare named uuid;
begin
  named := case tg_table_name when 'series_revision' then new.content ->> 'agreement'
    else new.content #>> '{adopted,agreement}' end;
  if named is not null and not exists (
    select from agreements.agreement a where a.id = named and a.relation = new.relation
      and a.visibility in ('joint', new.visibility)) then
    raise exception 'what is shown names no agreement that is not' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_private_origin()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.visibility = 'joint' and (
    (new.origin_kind = 'meeting' and not exists (
      select from meetings.meeting m where m.id = new.origin and m.visibility = 'joint'))
    or (new.origin_kind = 'agreement' and not exists (
      select from agreements.agreement a where a.id = new.origin and a.visibility = 'joint'))) then
    raise exception 'an undertaking is not shown without where it comes from' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_private_series()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.series is not null and not exists (
    select from meetings.series s where s.id = new.series and s.relation = new.relation
      and s.visibility in ('joint', new.visibility)) then
    raise exception 'a meeting is not shown without its series' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_private_subject()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.visibility = 'joint' and new.is_linked and not (
    (new.kind = 'event' and exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))
    or (new.kind = 'project' and exists (
      select from restoration.project p where p.id = new.subject))
    or (new.kind = 'agreement' and exists (
      select from agreements.agreement a where a.id = new.subject and a.visibility = 'joint'))
    or (new.kind = 'act' and exists (
      select from agreements.act a where a.act = new.subject and a.visibility = 'joint'))
    or (new.kind = 'meeting' and exists (
      select from meetings.meeting m where m.id = new.subject and m.visibility = 'joint'))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_taking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.visibility = 'joint' and new.visibility <> 'joint' then
    raise exception 'what both sides see is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION meetings.refuse_wording()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  known meetings.undertaking;
  before jsonb;
begin
  select * into known from meetings.undertaking u where u.id = new.undertaking;
  if new.side <> (case when meetings.is_theirs(new.undertaking) then known.actor_side else known.side end) then
    raise exception 'an undertaking is worded by the side whose it is' using errcode = 'restrict_violation';
  end if;
  select r.content into before from meetings.undertaking_revision r
    where r.undertaking = new.undertaking order by r.step desc limit 1;
  if before ->> 'modality' <> new.content ->> 'modality' and new.evidence = '' then
    raise exception 'how firm an undertaking is changes with evidence only' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION platform.announce_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('alternat_content', '');
  return null;
end $function$;

CREATE OR REPLACE FUNCTION platform.ctx_member()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.member', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION platform.ctx_partner()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.partner', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION platform.ctx_registration()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.registration', true), '')::uuid $function$;

CREATE OR REPLACE FUNCTION platform.ctx_relation()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.relation', true), '') $function$;

CREATE OR REPLACE FUNCTION platform.ctx_role()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.role', true), '') $function$;

CREATE OR REPLACE FUNCTION platform.ctx_side()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.side', true), '') $function$;

CREATE OR REPLACE FUNCTION platform.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return null; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $function$;

CREATE OR REPLACE FUNCTION platform.refuse_taking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.owner = 'joint' and (new.owner <> 'joint' or new.visibility not in ('joint', 'public')) then
    raise exception 'what belongs to both sides is not taken by one' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION programme.keep_former_date()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into programme.former_date
    (relation, event, visibility, date_precision, first_day, last_day, start_time, end_time, zone, left_at)
  values (old.relation, old.id, old.visibility, old.date_precision, old.first_day, old.last_day,
    old.start_time, old.end_time, old.zone, coalesce((select stands_at from platform.clock), now()));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION programme.refuse_erasing_under_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from registrations.registration r
    where r.event = old.id and r.state in ('confirmed', 'waiting') and r.erased_at is null)
  or exists (
    select from guests.guest g
    where g.event = old.id and g.invited_at is not null and g.answer is distinct from 'declined' and g.erased_at is null)
  then
    raise exception 'people count on an event that would be erased'
      using errcode = 'restrict_violation', constraint = 'nobody_is_lost_with_an_event';
  end if;
  return old;
end $function$;

CREATE OR REPLACE FUNCTION programme.require_both_approvals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare unapproved constant text[] := array['revised_at', 'private_to', 'series'];
begin
  if new.owner <> 'joint' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.visibility <> 'public' then
    raise exception 'what both sides put before the public, one does not take back' using errcode = 'restrict_violation';
  end if;
  if new.visibility <> 'public' then return new; end if;
  if tg_op = 'UPDATE' and old.visibility = 'public' and new.content_hash = old.content_hash then
    if (to_jsonb(new) - unapproved) is distinct from (to_jsonb(old) - unapproved) then
      raise exception 'a public joint event changes only with a newly approved content' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'event' and a.subject = new.id
          and a.content_hash = new.content_hash and a.side = s.id and a.statement = 'approved')) then
    raise exception 'a joint event is published only when both sides approved exactly this content' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION readouts.refuse_private_mention()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.visibility = 'joint' and (
    (new.kind = 'institution' and not exists (
      select from relations.institution i where i.id = new.subject and i.visibility in ('joint', 'public')))
    or (new.kind = 'agreement' and not exists (
      select from agreements.agreement a where a.id = new.subject and a.visibility in ('joint', 'public')))
    or (new.kind = 'event' and not exists (
      select from programme.event e where e.id = new.subject and e.visibility in ('joint', 'public')))) then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION registrations.count_seats_given_back()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  with difference as (select event, offer, -party as people from gone where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from gone where reserve is not null) then
    update registrations.reserve_taken t set taken = t.taken - d.people
      from (select event, offer, reserve, sum(party) as people from gone
        where state = 'confirmed' and reserve is not null group by event, offer, reserve) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.count_seats_moved()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed' and reserve is null
      union all select event, offer, -party as people from gone where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from gone where reserve is not null) or exists (select from come where reserve is not null) then
    with difference as (select event, offer, reserve, party as people from come where state = 'confirmed' and reserve is not null
        union all select event, offer, reserve, -party as people from gone where state = 'confirmed' and reserve is not null)
    update registrations.reserve_taken t set taken = t.taken + d.people
      from (select event, offer, reserve, sum(people) as people from difference
        group by event, offer, reserve having sum(people) <> 0) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.count_seats_taken()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  with difference as (select event, offer, party as people from come where state = 'confirmed' and reserve is null)
  update registrations.offer o set taken = o.taken + d.people
    from (select event, offer, sum(people) as people from difference group by event, offer having sum(people) <> 0) d
    where o.event = d.event and o.kind = d.offer;
  if exists (select from come where reserve is not null) then
    update registrations.reserve_taken t set taken = t.taken + d.people
      from (select event, offer, reserve, sum(party) as people from come
        where state = 'confirmed' and reserve is not null group by event, offer, reserve) d
      where t.event = d.event and t.kind = d.offer and t.side = d.reserve;
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.follow_reserve()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into registrations.reserve_taken (event, kind, side, relation, seats)
    select event, kind, side, relation, seats from touched
    on conflict (event, kind, side) do update set seats = excluded.seats;
  update registrations.offer o set reserved = r.seats, has_uncounted_reserve = r.is_uncounted
    from (select distinct event, kind from touched) t
    -- One look into the index for each offer, however many reserves there are.
    cross join lateral (select coalesce(sum(coalesce(seats, given)), 0) as seats,
        coalesce(bool_or(seats is null), false) as is_uncounted
      from registrations.reserve where event = t.event and kind = t.kind) r
    where o.event = t.event and o.kind = t.kind
      and (o.reserved, o.has_uncounted_reserve) is distinct from (r.seats::integer, r.is_uncounted);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.forget_contact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from registrations.contact c where c.registration = new.id;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.open_reserves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into registrations.reserve (event, kind, side, relation, visibility, seats)
    select new.event, new.kind, s.id, new.relation, new.visibility, case when new.seats is null then null else 0 end
    from relations.side s where s.relation = new.relation and new.visibility in ('joint', s.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION registrations.refuse_more_than_the_party()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  inside bigint;
  most integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.registration::text, 0));
  select coalesce(sum(case when act = 'in' then people else -people end), 0) into inside
    from registrations.check_in where registration = new.registration;
  select party into most from registrations.registration where id = new.registration;
  if new.act = 'in' and inside + new.people > most or new.act = 'out' and inside < new.people then
    raise exception 'more people than the party' using errcode = 'check_violation', constraint = 'nobody_is_inside_twice';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION registrations.refuse_notice_without_bulletin()
 RETURNS trigger
 LANGUAGE plpgsql
 SET enable_seqscan TO 'off'
AS $function$
begin
  if exists (
    select from (select distinct change, event from come) n where not exists (
      select from registrations.bulletin b where b.change = n.change and b.event = n.event))
  then
    raise exception 'a notice tells of what is written of its change and event'
      using errcode = 'foreign_key_violation', constraint = 'notice_tells_of_a_bulletin';
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION restoration.require_both_approvals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare agreed text;
begin
  if new.content is null or new.kind not in ('phase-started', 'spent', 'treated', 'trained') then return new; end if;
  select s.content_hash into agreed from restoration.scope s where s.project = new.project order by s.step desc limit 1;
  if not exists (
    select from relations.approval a
    where a.relation = new.relation and a.subject_kind = 'project' and a.subject = new.project
      and a.content_hash = agreed and a.statement = 'approved')
  or exists (
    select from relations.side s
    where s.relation = new.relation and s.joined_at is not null
      and not exists (
        select from relations.approval a
        where a.relation = new.relation and a.subject_kind = 'project' and a.subject = new.project
          and a.content_hash = agreed and a.side = s.id and a.statement = 'approved')) then
    raise exception 'works begin when both sides approved exactly this scope' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION support.begin_privately()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare whose text;
begin
  whose := case when tg_table_name = 'entry' then to_jsonb(new) ->> 'begun_by' else to_jsonb(new) ->> 'act_of' end;
  if whose <> new.side and new.visibility = 'joint' then
    raise exception 'what is ascribed to the other side begins private' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION support.refuse_private_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.visibility = 'joint' and new.meeting is not null and not exists (
    select from meetings.meeting m where m.id = new.meeting and m.visibility = 'joint') then
    raise exception 'what both sides see names nothing private' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION support.refuse_taking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.visibility = 'joint' or new.visibility <> 'joint' then
    raise exception 'what was released is not taken back' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$;
