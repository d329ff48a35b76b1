/** Options and collaborators that commands share. */
@NullMarked
package vn.kontum.report.cli.context;

import org.jspecify.annotations.NullMarked;
