-- Whether any national entry still lacks its meaning is asked with every search.
create index on directory.thesaurus_entry ((true)) where meaning is null;
