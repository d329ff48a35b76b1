-- What a finding says of each of several cells, as JSON. The column more_cells holds their places alone, as versions before wrote them.
ALTER TABLE finding ADD COLUMN affected_cells MEDIUMTEXT NULL;
