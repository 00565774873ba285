-- From which network somebody asked for a code, as a hash with the address: so many codes go to an
-- address for one network, and nobody elsewhere keeps her from getting hers.
alter table accounts.sign_in add column network_hash bytea;
