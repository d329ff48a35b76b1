-- How to mend a finding, in English; empty for findings of earlier versions.
ALTER TABLE finding ADD COLUMN remedy_en TEXT;
