-- A run may be for several units, each named.
ALTER TABLE run MODIFY rerun_mode VARCHAR(2000) NOT NULL DEFAULT '';
