/** The database: an embedded MariaDB below the work directory or an external server, its schema and transactions. */
@NullMarked
package vn.kontum.report.database;

import org.jspecify.annotations.NullMarked;
