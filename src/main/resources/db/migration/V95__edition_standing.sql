-- How units and warnings stood when an edition was made: a JSON document in kept_content. Empty for editions of earlier versions.
ALTER TABLE edition_basis ADD COLUMN standing_kept CHAR(64) NULL;
