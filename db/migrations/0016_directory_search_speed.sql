-- Whether all national entries have their meaning, and by which model, is asked with every search.
create index on directory.thesaurus_entry ((true)) where meaning is null;
create index on directory.thesaurus_entry (model);
