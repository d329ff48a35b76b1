/** Lays the tables of the database and changes them as this version needs. */
@NullMarked
package vn.kontum.report.database.migration;

import org.jspecify.annotations.NullMarked;
