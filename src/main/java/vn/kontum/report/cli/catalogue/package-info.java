/** Commands that look at the files of a catalogue before anything is validated by them. */
@NullMarked
package vn.kontum.report.cli.catalogue;

import org.jspecify.annotations.NullMarked;
