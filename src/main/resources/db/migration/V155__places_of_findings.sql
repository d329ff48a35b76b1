-- Further cells that a finding is about, one a line; the first one stands in sheet and cell.
ALTER TABLE finding ADD COLUMN more_cells TEXT NULL;
