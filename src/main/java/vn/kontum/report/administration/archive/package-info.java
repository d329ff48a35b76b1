/** Writes the files of a finished year into one package, removes them from the work folder, and puts them back. */
@NullMarked
package vn.kontum.report.administration.archive;

import org.jspecify.annotations.NullMarked;
