/** Makes the files of published editions again. */
@NullMarked
package vn.kontum.report.administration.rebuild;

import org.jspecify.annotations.NullMarked;
