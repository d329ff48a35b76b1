-- How many lines about targets a received file was given, so that it is noticed when all of them are gone; empty where it has none, and in
-- rows of earlier versions.
ALTER TABLE received_file ADD COLUMN explanation_count INT NULL;
