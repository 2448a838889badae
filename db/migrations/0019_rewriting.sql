-- Where a workspace has sentences worded anew, and by which model; null = nowhere.
alter table writing_guide
  add column rewrite_url text,
  add column rewrite_model text;
