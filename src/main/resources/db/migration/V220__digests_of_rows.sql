-- SHA-256 over the columns that are written once and what belongs to them, so that a row changed behind the program's back is noticed;
-- empty in rows of earlier versions. That of a finding and of a line about a target takes in how many of them the file has, that of a
-- version its cells.
ALTER TABLE received_file ADD COLUMN digest CHAR(64) NULL;
ALTER TABLE finding ADD COLUMN digest CHAR(64) NULL;
ALTER TABLE submission ADD COLUMN digest CHAR(64) NULL;
ALTER TABLE target_explanation ADD COLUMN digest CHAR(64) NULL;
