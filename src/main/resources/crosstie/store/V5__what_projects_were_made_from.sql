-- the template as it was when the project was made from it, or last brought up to it; null where that is not known
alter table project add column base character large object;
