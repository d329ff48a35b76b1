-- Whether every unit that was asked is in the value of the quarter alone; NULL where a version before published the figure.
ALTER TABLE edition_figure ADD COLUMN quarter_complete TINYINT NULL;
