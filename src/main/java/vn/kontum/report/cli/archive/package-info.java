/** The commands about packages of finished years. */
@NullMarked
package vn.kontum.report.cli.archive;

import org.jspecify.annotations.NullMarked;
