/** The database behind everything: a server of our own below the work folder, or one that somebody else runs. */
@NullMarked
package vn.kontum.report.edge.database;

import org.jspecify.annotations.NullMarked;
